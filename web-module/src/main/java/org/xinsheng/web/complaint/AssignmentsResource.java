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
import org.xinsheng.complaint.AssignmentDesk;
import org.xinsheng.complaint.NewAssignment;
import org.xinsheng.web.rest.ThisRequest;

/** Handing a complaint on, and what the assignee does with it; each answers the complaint. */
@Path("/complaints/{number}/assignments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acts on a complaint")
public class AssignmentsResource {

  /**
   * @param done whether the matter itself is done; else it is answered only
   */
  public record AssigneesAnswer(String text, Boolean done) {}

  public record Return(String reason) {}

  @Inject private ThisRequest request;
  @Inject private ComplaintAnswers answers;
  @Inject private AssignmentDesk assignments;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Forwards to a department or a person of the office (INT-9, DL-17)")
  public Response assign(@PathParam("number") String number, NewAssignment assignment) {
    return answers.changed(
        number, () -> assignments.assign(number, request.expected(), assignment));
  }

  @POST
  @Path("{id}/acceptance")
  @Operation(summary = "The assignee takes it on (INT-19)")
  public Response accept(@PathParam("number") String number, @PathParam("id") String id) {
    return answers.changed(number, () -> assignments.accept(number, request.expected(), id(id)));
  }

  @POST
  @Path("{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The assignee answers, or reports that it is done (INT-19)")
  public Response answer(
      @PathParam("number") String number, @PathParam("id") String id, AssigneesAnswer answer) {
    return answers.changed(
        number,
        () -> assignments.answer(number, request.expected(), id(id), answer.text(), answer.done()));
  }

  @POST
  @Path("{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The assignee gives it back; it goes one rung up (INT-19)")
  public Response giveBack(
      @PathParam("number") String number, @PathParam("id") String id, Return given) {
    return answers.changed(
        number, () -> assignments.giveBack(number, request.expected(), id(id), given.reason()));
  }

  /** What is no id is the id of nothing. */
  private static Long id(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : Long.valueOf(-1);
  }
}
