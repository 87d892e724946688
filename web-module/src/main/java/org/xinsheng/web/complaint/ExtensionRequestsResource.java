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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.complaint.OvertimeDesk;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.ThisRequest;

/** More time for a result (DL-8); both acts answer the changed complaint. */
@Path("/complaints/{number}/extension-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "acts on a complaint")
public class ExtensionRequestsResource {

  public record NewExtensionRequest(Instant newDueAt, String reason) {}

  /**
   * @param reason required to reject
   */
  public record Decision(Boolean approved, String reason) {}

  @Inject private ThisRequest request;
  @Inject private ComplaintAnswers answers;
  @Inject private OvertimeDesk overtime;

  @POST
  @Operation(summary = "The handler asks for more time (DL-8)")
  public Response request(@PathParam("number") String number, NewExtensionRequest asked) {
    return answers.changed(
        number,
        () -> overtime.request(number, request.expected(), asked.newDueAt(), asked.reason()));
  }

  @POST
  @Path("{id}/decision")
  @Operation(summary = "The approver of the severity approves or rejects (DL-8)")
  public Response decision(
      @PathParam("number") String number, @PathParam("id") String id, Decision decision) {
    return answers.changed(
        number,
        () ->
            overtime.decide(
                number, request.expected(), known(id), decision.approved(), decision.reason()));
  }

  private static Long known(String id) {
    try {
      return Long.valueOf(id);
    } catch (NumberFormatException none) {
      throw new NotFound("extension request " + id);
    }
  }
}
