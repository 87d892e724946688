package org.xinsheng.web.capa;

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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.correctiveaction.CapaDesk;
import org.xinsheng.correctiveaction.CapaFilter;
import org.xinsheng.correctiveaction.CapaPart;
import org.xinsheng.correctiveaction.CapaQueries;
import org.xinsheng.correctiveaction.CapaReading;
import org.xinsheng.correctiveaction.CapaRow;
import org.xinsheng.correctiveaction.CapaView;
import org.xinsheng.correctiveaction.NewCapaReport;
import org.xinsheng.correctiveaction.NewCapaReport.NewAction;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** CAPA reports from the draft to the proof that they helped; each act answers the report. */
@Path("/capa-reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "capa-reports")
public class CapaReportsResource {

  public record Decision(Boolean approved, String reason) {}

  public record Completion(String done) {}

  public record Addition(ActionKind kind, String action, String responsible, LocalDate dueOn) {}

  /**
   * @param corrective new actions where it did not help; they can follow later
   */
  public record Verification(Boolean effective, String remarks, List<NewAction> corrective) {}

  public record Cancellation(String reason) {}

  @Inject private ThisRequest request;
  @Inject private CapaDesk desk;
  @Inject private CapaReading reading;
  @Inject private CapaQueries lists;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Drafts a report from one or several slips with the same cause (CA-3)")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response draft(NewCapaReport report) {
    return request.answer(
        () -> {
          String number = desk.draft(report);
          return ThisRequest.created("capa-reports/" + number, shown(number));
        });
  }

  @GET
  @Operation(summary = "Those in reach, the newest first")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "status", in = ParameterIn.QUERY)
  @Parameter(name = "part", in = ParameterIn.QUERY, description = "of the ledger (CA-6)")
  @Parameter(name = "slip", in = ParameterIn.QUERY, description = "number of a slip served")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<CapaRow>> list(@Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(
            uri, "office", "status", "part", "slip", QueryParameters.LIMIT, QueryParameters.AFTER);
    CapaFilter filter =
        new CapaFilter(
            query.choice("status", CapaStatus.class).orElse(null),
            query.text("office").orElse(null),
            query.choice("part", CapaPart.class).orElse(null),
            query.text("slip").orElse(null));
    return ListAnswer.of(
        lists.page(filter, query.after(), query.limit()), row -> new InOffice<>(row, row.time()));
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One report, with its version as ETag")
  public Response one(@PathParam("number") String number, @Context Request asked) {
    InOffice<CapaView> shown = shown(number);
    EntityTag tag = new EntityTag(Long.toString(shown.shown().version()));
    Response.ResponseBuilder unchanged = asked.evaluatePreconditions(tag);
    return unchanged == null ? Response.ok(shown).tag(tag).build() : unchanged.build();
  }

  @PUT
  @Path("{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Writes a draft anew; its slips stay (CA-3)")
  public Response write(@PathParam("number") String number, NewCapaReport report) {
    return changed(number, () -> desk.write(number, request.expected(), report));
  }

  @POST
  @Path("{number}/submission")
  @Operation(summary = "Freezes it and asks the approver (CA-4, CA-7)")
  public Response submit(@PathParam("number") String number) {
    return changed(number, () -> desk.submit(number, request.expected()));
  }

  @POST
  @Path("{number}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The approver's decision (CA-4, NCR-5)")
  public Response decide(@PathParam("number") String number, Decision decision) {
    return changed(
        number,
        () -> desk.decide(number, request.expected(), decision.approved(), decision.reason()));
  }

  @POST
  @Path("{number}/actions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds an action to a report in progress (CA-4)")
  public Response add(@PathParam("number") String number, Addition addition) {
    NewAction action = new NewAction(addition.action(), addition.responsible(), addition.dueOn());
    return changed(number, () -> desk.add(number, request.expected(), addition.kind(), action));
  }

  @POST
  @Path("{number}/actions/{id}/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "An action is done; with the last one the observation begins (CA-4)")
  public Response complete(
      @PathParam("number") String number, @PathParam("id") String id, Completion completion) {
    return changed(
        number, () -> desk.complete(number, request.expected(), id(id), completion.done()));
  }

  @POST
  @Path("{number}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Whether it helped, with what recurred since (CA-4)")
  public Response verify(@PathParam("number") String number, Verification found) {
    List<NewAction> more = found.corrective() == null ? List.of() : found.corrective();
    return changed(
        number,
        () -> desk.verify(number, request.expected(), found.effective(), found.remarks(), more));
  }

  @POST
  @Path("{number}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Cancels a draft, with the reason (CA-4)")
  public Response cancel(@PathParam("number") String number, Cancellation cancellation) {
    return changed(number, () -> desk.cancel(number, request.expected(), cancellation.reason()));
  }

  /** What is no number is no action's. */
  private static Long id(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new NotFound(text);
    }
    return Long.valueOf(text);
  }

  private Response changed(String number, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(number));
        });
  }

  private InOffice<CapaView> shown(String number) {
    CapaView view = reading.read(number);
    return new InOffice<>(view, view.time());
  }
}
