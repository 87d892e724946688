package org.xinsheng.web.slip;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.nonconformity.NewSlip;
import org.xinsheng.nonconformity.SlipDesk;
import org.xinsheng.nonconformity.SlipRevisionView;
import org.xinsheng.nonconformity.SlipRow;
import org.xinsheng.shared.Money;
import org.xinsheng.web.meeting.AttendeeNames;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.ThisRequest;

/** Nonconformity slips; each act answers the slip (NCR-1 to NCR-11). */
@Path("/slips")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "slips")
public class SlipsResource {

  public record Reason(String reason) {}

  /**
   * @param attendees user names or full names, as a list or in one text
   */
  public record Held(
      Instant heldAt,
      String convenor,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> attendees,
      String analysis,
      String decision) {

    HeldMeeting meeting() {
      return new HeldMeeting(heldAt, convenor, AttendeeNames.in(attendees), analysis, decision);
    }
  }

  /**
   * @param reason needed where it is rejected
   * @param newDueAt needed from the last approver where the time limit is past (NCR-11)
   */
  public record Decision(Boolean approved, String reason, Instant newDueAt) {}

  public record Responsible(String username, String reason) {}

  public record Loss(Money amount) {}

  /**
   * @param evidence in words, beside attachments
   * @param doneAt null for now
   */
  public record Execution(String done, String evidence, Instant doneAt) {}

  /**
   * @param newDueAt needed where it did not help
   */
  public record Verification(Boolean effective, String remarks, Instant newDueAt) {}

  @Inject private ThisRequest request;
  @Inject private SlipAnswers answers;
  @Inject private SlipDesk desk;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Raises a slip, directly or from a complaint (NCR-1)")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response raise(NewSlip slip) {
    return answers.created(() -> desk.raise(slip));
  }

  @GET
  @Operation(summary = "Slips in reach, the newest first")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "status", in = ParameterIn.QUERY)
  @Parameter(name = "complaint", in = ParameterIn.QUERY, description = "number of its complaint")
  @Parameter(name = "mine", in = ParameterIn.QUERY, description = "true: raised, filled, executed")
  @Parameter(name = "waiting", in = ParameterIn.QUERY, description = "true: for your decision")
  @Parameter(name = "toVerify", in = ParameterIn.QUERY, description = "true: done, yours to verify")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<SlipRow>> list(@Context UriInfo uri) {
    return answers.list(uri);
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One slip, with its version as ETag")
  public Response one(@PathParam("number") String number, @Context Request asked) {
    return answers.one(number, asked);
  }

  @GET
  @Path("{number}/revisions")
  @Operation(summary = "What was submitted each time, and what was decided (NCR-2)")
  public InOffice<ListAnswer<SlipRevisionView>> revisions(@PathParam("number") String number) {
    return answers.revisions(number);
  }

  @PUT
  @Path("{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Writes a draft anew (NCR-1)")
  public Response fill(@PathParam("number") String number, NewSlip slip) {
    return answers.changed(number, () -> desk.fill(number, request.expected(), slip));
  }

  @POST
  @Path("{number}/referral")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The office cannot resolve it (NCR-10)")
  public Response refer(@PathParam("number") String number, Reason why) {
    return answers.changed(number, () -> desk.refer(number, request.expected(), why.reason()));
  }

  @POST
  @Path("{number}/meetings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The office manager's or the general manager's meeting (NCR-8, NCR-10)")
  public Response meet(@PathParam("number") String number, Held held) {
    return answers.changed(number, () -> desk.meet(number, request.expected(), held.meeting()));
  }

  @POST
  @Path("{number}/submission")
  @Operation(summary = "Freezes it and asks the first of the chain (NCR-2, NCR-3)")
  public Response submit(@PathParam("number") String number) {
    return answers.changed(number, () -> desk.submit(number, request.expected()));
  }

  @POST
  @Path("{number}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decides the caller's step (NCR-3, NCR-5, NCR-11)")
  public Response decide(@PathParam("number") String number, Decision decision) {
    return answers.changed(
        number,
        () ->
            desk.decide(
                number,
                request.expected(),
                decision.approved(),
                decision.reason(),
                decision.newDueAt()));
  }

  @POST
  @Path("{number}/responsible")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Somebody else executes it (NCR-11)")
  public Response replace(@PathParam("number") String number, Responsible to) {
    return answers.changed(
        number,
        () -> desk.replaceResponsible(number, request.expected(), to.username(), to.reason()));
  }

  @POST
  @Path("{number}/loss")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records what is known of the loss (NCR-4)")
  public Response loss(@PathParam("number") String number, Loss loss) {
    return answers.changed(
        number, () -> desk.recordLoss(number, request.expected(), loss.amount()));
  }

  @POST
  @Path("{number}/execution")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records what was done (NCR-6)")
  public Response execute(@PathParam("number") String number, Execution it) {
    return answers.changed(
        number,
        () -> desk.execute(number, request.expected(), it.done(), it.evidence(), it.doneAt()));
  }

  @POST
  @Path("{number}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Closes it, or has it done again where it did not help (NCR-7)")
  public Response verify(@PathParam("number") String number, Verification it) {
    return answers.changed(
        number,
        () -> desk.verify(number, request.expected(), it.effective(), it.remarks(), it.newDueAt()));
  }

  @POST
  @Path("{number}/cancellation")
  @Operation(summary = "Drops a draft (NCR-2)")
  public Response cancel(@PathParam("number") String number) {
    Reason why = request.bodyOr(Reason.class, new Reason(null));
    return answers.changed(number, () -> desk.cancel(number, request.expected(), why.reason()));
  }
}
