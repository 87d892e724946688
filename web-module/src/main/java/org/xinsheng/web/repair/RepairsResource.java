package org.xinsheng.web.repair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.followup.AppointmentDesk;
import org.xinsheng.followup.ConclusionDesk;
import org.xinsheng.followup.FollowUpDesk;
import org.xinsheng.followup.NewAppointment;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.intake.Conversion;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.JobRow;
import org.xinsheng.repair.NewCompletion;
import org.xinsheng.repair.NewDispatch;
import org.xinsheng.repair.NewJob;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.ThisRequest;

/** Repairs from the fault to the satisfied owner; each act answers the repair (REC-5). */
@Path("/repairs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "repairs")
public class RepairsResource {

  private static final JobKind KIND = JobKind.REPAIR;

  public record Cancellation(String reason) {}

  public record Owner(String username, String reason) {}

  public record Conclusion(String reason) {}

  public record Named(String username) {}

  @Inject private ThisRequest request;
  @Inject private JobAnswers answers;
  @Inject private JobDesk desk;
  @Inject private FollowUpDesk followUps;
  @Inject private AppointmentDesk appointments;
  @Inject private ConclusionDesk conclusions;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Registers a repair; by night it can be dispatched at once (REC-5, INT-2)")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response register(NewJob job) {
    return answers.registered(KIND, "repairs", job);
  }

  @GET
  @Operation(summary = "Those in reach, newest or due first")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "status", in = ParameterIn.QUERY)
  @Parameter(name = "department", in = ParameterIn.QUERY, description = "code of who has it")
  @Parameter(name = "category", in = ParameterIn.QUERY)
  @Parameter(name = "receivedFrom", in = ParameterIn.QUERY, description = "date or instant")
  @Parameter(name = "receivedTo", in = ParameterIn.QUERY, description = "date (whole) or instant")
  @Parameter(name = "overdue", in = ParameterIn.QUERY, description = "true: past its time")
  @Parameter(name = "sort", in = ParameterIn.QUERY, description = "RECEIVED or DUE")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<JobRow>> list(@Context UriInfo uri) {
    return answers.list(KIND, uri);
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One repair, with its version as ETag")
  public Response one(@PathParam("number") String number, @Context Request asked) {
    return answers.one(KIND, number, asked);
  }

  @POST
  @Path("{number}/dispatch")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "To a department, one of its people, or both (REC-5)")
  public Response dispatch(@PathParam("number") String number, NewDispatch to) {
    return answers.changed(KIND, number, () -> desk.dispatch(KIND, number, request.expected(), to));
  }

  @POST
  @Path("{number}/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records that it is done (REC-5)")
  public Response complete(@PathParam("number") String number, NewCompletion done) {
    return answers.changed(
        KIND, number, () -> desk.complete(KIND, number, request.expected(), done));
  }

  @POST
  @Path("{number}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes it back before it is done, with the reason (REC-5)")
  public Response cancel(@PathParam("number") String number, Cancellation cancellation) {
    return answers.changed(
        KIND, number, () -> desk.cancel(KIND, number, request.expected(), cancellation.reason()));
  }

  @POST
  @Path("{number}/conversion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lets it go on as another kind (INT-1)")
  public Response convert(@PathParam("number") String number, Conversion wish) {
    return answers.changed(
        KIND, number, () -> desk.convert(KIND, number, request.expected(), wish));
  }

  @POST
  @Path("{number}/first-contact")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Hands first-contact ownership over (INT-3)")
  public Response firstContact(@PathParam("number") String number, Owner owner) {
    return answers.changed(
        KIND,
        number,
        () -> desk.handOver(KIND, number, request.expected(), owner.username(), owner.reason()));
  }

  @POST
  @Path("{number}/follow-ups")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records an attempt to reach the owner, or their answers (FU-1 to FU-9)")
  public Response followUp(@PathParam("number") String number, NewFollowUp followUp) {
    return answers.changed(
        KIND, number, () -> followUps.record(KIND.subject(), number, request.expected(), followUp));
  }

  @POST
  @Path("{number}/follow-ups/appointment")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A visit at the door is agreed by telephone (FU-6)")
  public Response appointment(@PathParam("number") String number, NewAppointment agreed) {
    return answers.changed(
        KIND, number, () -> appointments.agree(KIND.subject(), number, request.expected(), agreed));
  }

  @POST
  @Path("{number}/follow-ups/caller")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The office manager names who calls (HD-13)")
  public Response caller(@PathParam("number") String number, Named named) {
    return answers.changed(
        KIND,
        number,
        () -> followUps.name(KIND.subject(), number, request.expected(), named.username()));
  }

  @POST
  @Path("{number}/follow-ups/conclusion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Nobody asks the owner any more (FU-5, INT-17)")
  public Response conclude(@PathParam("number") String number, Conclusion conclusion) {
    return answers.changed(
        KIND,
        number,
        () ->
            conclusions.conclude(KIND.subject(), number, request.expected(), conclusion.reason()));
  }
}
