package org.xinsheng.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.complaint.ChaseDesk;
import org.xinsheng.complaint.EscalationDesk;
import org.xinsheng.complaint.NewWithdrawal;
import org.xinsheng.complaint.WithdrawalDesk;
import org.xinsheng.complaint.domain.Chaser;
import org.xinsheng.followup.AppointmentDesk;
import org.xinsheng.followup.ConclusionDesk;
import org.xinsheng.followup.NewAppointment;
import org.xinsheng.intake.Conversion;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.rest.ThisRequest;

/** What turns a complaint's course: up, decided, chased, withdrawn; each answers the complaint. */
@Path("/complaints")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acts on a complaint")
public class CourseResource {

  /**
   * @param ownerTold whether the owner knows that a reply follows
   */
  public record Escalation(String reason, Boolean ownerTold) {}

  public record Decision(String text) {}

  /**
   * @param by who waits, null for the caller
   */
  public record Chase(Chaser by) {}

  public record Conclusion(String reason) {}

  /**
   * @param given false where the branch does not consent
   */
  public record Consent(Boolean given, String reason) {}

  @Inject private ThisRequest request;
  @Inject private ComplaintAnswers answers;
  @Inject private EscalationDesk escalations;
  @Inject private ConclusionDesk conclusions;
  @Inject private AppointmentDesk appointments;
  @Inject private WithdrawalDesk withdrawals;
  @Inject private ChaseDesk chases;

  @POST
  @Path("{number}/escalation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes it one rung up (HD-12)")
  public Response escalation(@PathParam("number") String number, Escalation up) {
    return answers.changed(
        number,
        () -> escalations.escalate(number, request.expected(), up.reason(), up.ownerTold()));
  }

  @POST
  @Path("{number}/final-decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records the chief steward's final decision (HD-12)")
  public Response decision(@PathParam("number") String number, Decision decision) {
    return answers.changed(
        number, () -> escalations.decide(number, request.expected(), decision.text()));
  }

  @POST
  @Path("{number}/final-decision/consent")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The branch consents to the final decision, or does not (FU-8)")
  public Response consent(@PathParam("number") String number, Consent consent) {
    return answers.changed(
        number,
        () -> conclusions.consent(number, request.expected(), consent.given(), consent.reason()));
  }

  @POST
  @Path("{number}/follow-ups/appointment")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A visit at the door, agreed by telephone (FU-6)")
  public Response appointment(@PathParam("number") String number, NewAppointment appointment) {
    return answers.changed(
        number,
        () -> appointments.agree(SubjectType.COMPLAINT, number, request.expected(), appointment));
  }

  @POST
  @Path("{number}/follow-ups/conclusion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ends a follow-up that satisfied nobody (FU-5, FU-8, INT-17)")
  public Response conclusion(@PathParam("number") String number, Conclusion conclusion) {
    return answers.changed(
        number,
        () ->
            conclusions.conclude(
                SubjectType.COMPLAINT, number, request.expected(), conclusion.reason()));
  }

  @POST
  @Path("{number}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records that the owner takes it back (HD-10)")
  public Response withdrawal(@PathParam("number") String number, NewWithdrawal withdrawal) {
    return answers.changed(
        number, () -> withdrawals.withdraw(number, request.expected(), withdrawal));
  }

  @POST
  @Path("{number}/conversion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lets it go on as another kind (INT-1)")
  public Response conversion(@PathParam("number") String number, Conversion wish) {
    return answers.changed(number, () -> withdrawals.convert(number, request.expected(), wish));
  }

  @POST
  @Path("{number}/chase")
  @Operation(summary = "Asks for it: counted, and told to the handler once an hour (HD-6a)")
  public Response chase(@PathParam("number") String number) {
    Chase chase = request.bodyOr(Chase.class, new Chase(null));
    return answers.changed(number, () -> chases.chase(number, request.expected(), chase.by()));
  }
}
