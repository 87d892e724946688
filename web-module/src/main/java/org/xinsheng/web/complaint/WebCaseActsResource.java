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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.complaint.WebCaseDesk;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.web.rest.ThisRequest;

/** Taking and classifying what an owner brought by the web; each answers the complaint (INT-18). */
@Path("/complaints")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "web cases")
public class WebCaseActsResource {

  /** The criteria that are met (SEV-4). */
  public record Classification(Set<Criterion> criteria) {}

  @Inject private ThisRequest request;
  @Inject private ComplaintAnswers answers;
  @Inject private WebCaseDesk desk;

  @POST
  @Path("{number}/take")
  @Operation(summary = "Takes a web case; the caller becomes first contact (INT-18)")
  public Response take(@PathParam("number") String number) {
    return answers.changed(number, () -> desk.take(number, request.expected()));
  }

  @POST
  @Path("{number}/classification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ticks the criteria; both due times follow from the received time (INT-18)")
  public Response classify(@PathParam("number") String number, Classification given) {
    if (given == null) {
      throw new InvalidInput("criteria", Message.of("refusal.required"));
    }
    return answers.changed(
        number, () -> desk.classify(number, request.expected(), given.criteria()));
  }
}
