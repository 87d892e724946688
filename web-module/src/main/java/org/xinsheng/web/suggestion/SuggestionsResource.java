package org.xinsheng.web.suggestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.intake.Conversion;
import org.xinsheng.suggestion.NewSuggestion;
import org.xinsheng.suggestion.SuggestionDesk;
import org.xinsheng.suggestion.SuggestionFilter;
import org.xinsheng.suggestion.SuggestionQueries;
import org.xinsheng.suggestion.SuggestionReading;
import org.xinsheng.suggestion.SuggestionRow;
import org.xinsheng.suggestion.SuggestionView;
import org.xinsheng.suggestion.domain.SuggestionStatus;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** Suggestions and their way to a department and back to the owner; each act answers it. */
@Path("/suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suggestions")
public class SuggestionsResource {

  private static final String[] FILTERS = {
    "office", "status", "receivedFrom", "receivedTo", QueryParameters.LIMIT, QueryParameters.AFTER
  };

  /**
   * @param account what the department should look at
   */
  public record Dispatch(String department, String account) {}

  public record DepartmentsAnswer(String text) {}

  /**
   * @param how by which way, and from whom
   * @param toldAt null for now
   */
  public record OwnerHeard(String how, Instant toldAt) {}

  public record Cancellation(String reason) {}

  @Inject private ThisRequest request;
  @Inject private SuggestionDesk desk;
  @Inject private SuggestionReading suggestions;
  @Inject private SuggestionQueries lists;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Registers a suggestion; the head steward is told (HD-5)")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response register(NewSuggestion suggestion) {
    return request.answer(
        () -> {
          String number = desk.register(suggestion);
          return ThisRequest.created("suggestions/" + number, shown(number));
        });
  }

  @GET
  @Operation(summary = "Suggestions in reach, newest first")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "status", in = ParameterIn.QUERY)
  @Parameter(name = "receivedFrom", in = ParameterIn.QUERY, description = "date or instant")
  @Parameter(name = "receivedTo", in = ParameterIn.QUERY, description = "date (whole) or instant")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<SuggestionRow>> list(@Context UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, FILTERS);
    SuggestionFilter filter =
        new SuggestionFilter(
            query.text("office").orElse(null),
            query.choice("status", SuggestionStatus.class).orElse(null),
            query.from("receivedFrom").orElse(null),
            query.until("receivedTo").orElse(null));
    return ListAnswer.of(
        lists.page(filter, query.after(), query.limit()), row -> new InOffice<>(row, row.time()));
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One suggestion, with its version as ETag")
  public Response one(@PathParam("number") String number, @Context Request asked) {
    SuggestionView view = suggestions.read(number);
    EntityTag tag = new EntityTag(Long.toString(view.version()));
    Response.ResponseBuilder unchanged = asked.evaluatePreconditions(tag);
    return unchanged == null
        ? Response.ok(new InOffice<>(view, view.time())).tag(tag).build()
        : unchanged.build();
  }

  @POST
  @Path("{number}/dispatch")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Forwards it to a department for improvement (HD-5, INT-9)")
  public Response dispatch(@PathParam("number") String number, Dispatch to) {
    return changed(
        number, () -> desk.dispatch(number, request.expected(), to.department(), to.account()));
  }

  @POST
  @Path("{number}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The department says what becomes of it (HD-5)")
  public Response answer(@PathParam("number") String number, DepartmentsAnswer answer) {
    return changed(number, () -> desk.answer(number, request.expected(), answer.text()));
  }

  @POST
  @Path("{number}/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The owner heard what became of it; closes it (HD-5)")
  public Response complete(@PathParam("number") String number, OwnerHeard heard) {
    return changed(
        number, () -> desk.complete(number, request.expected(), heard.how(), heard.toldAt()));
  }

  @POST
  @Path("{number}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes it back, with the reason (HD-5)")
  public Response cancel(@PathParam("number") String number, Cancellation cancellation) {
    return changed(number, () -> desk.cancel(number, request.expected(), cancellation.reason()));
  }

  @POST
  @Path("{number}/conversion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lets it go on as another kind (INT-1)")
  public Response convert(@PathParam("number") String number, Conversion wish) {
    return changed(number, () -> desk.convert(number, request.expected(), wish));
  }

  private Response changed(String number, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(number));
        });
  }

  private InOffice<SuggestionView> shown(String number) {
    SuggestionView view = suggestions.read(number);
    return new InOffice<>(view, view.time());
  }
}
