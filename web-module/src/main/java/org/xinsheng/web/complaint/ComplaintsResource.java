package org.xinsheng.web.complaint;

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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.complaint.ComplaintFilter;
import org.xinsheng.complaint.ComplaintQueries;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintRow;
import org.xinsheng.complaint.ComplaintSort;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.NewComplaint;
import org.xinsheng.complaint.RegistrationDesk;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** Registering and finding complaints. */
@Path("/complaints")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
public class ComplaintsResource {

  private static final String[] FILTERS = {
    "office",
    "status",
    "severity",
    "category",
    "receivedFrom",
    "receivedTo",
    "overdue",
    "q",
    "sort",
    QueryParameters.LIMIT,
    QueryParameters.AFTER
  };

  @Inject private RegistrationDesk registration;
  @Inject private ComplaintReading complaints;
  @Inject private ComplaintQueries lists;
  @Inject private ComplaintAnswers answers;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Registers a complaint: number, severity, handler and both deadlines")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response register(NewComplaint complaint) {
    return answers.created(() -> registration.register(complaint));
  }

  @GET
  @Operation(summary = "Complaints in reach, newest first unless sorted otherwise")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "status", in = ParameterIn.QUERY)
  @Parameter(name = "severity", in = ParameterIn.QUERY)
  @Parameter(name = "category", in = ParameterIn.QUERY, description = "a category's code")
  @Parameter(name = "receivedFrom", in = ParameterIn.QUERY, description = "date or instant")
  @Parameter(name = "receivedTo", in = ParameterIn.QUERY, description = "date (whole) or instant")
  @Parameter(name = "overdue", in = ParameterIn.QUERY, description = "true: only those past due")
  @Parameter(name = "q", in = ParameterIn.QUERY, description = "number, phone, unit or name")
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      description = "received (newest first), due, severity or number")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<InOffice<ComplaintRow>> list(@Context UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, FILTERS);
    return ListAnswer.of(
        lists.page(filter(query), sort(query), query.after(), query.limit()),
        row -> new InOffice<>(row, row.time()));
  }

  private static ComplaintFilter filter(QueryParameters query) {
    return new ComplaintFilter(
        query.text("office").orElse(null),
        query.choice("status", ComplaintStatus.class).orElse(null),
        query.choice("severity", Severity.class).orElse(null),
        query.text("category").orElse(null),
        query.from("receivedFrom").orElse(null),
        query.until("receivedTo").orElse(null),
        query.flag("overdue"),
        query.text("q").orElse(null));
  }

  private static ComplaintSort sort(QueryParameters query) {
    return query
        .choice("sort", ComplaintSort.class, it -> it.toUpperCase(Locale.ROOT))
        .orElse(ComplaintSort.RECEIVED);
  }

  @GET
  @Path("duplicates")
  @Operation(summary = "Open complaints of the same unit or phone in the same category")
  @Parameter(name = "unit", in = ParameterIn.QUERY, description = "e.g. 3-1-1202")
  @Parameter(name = "phone", in = ParameterIn.QUERY, description = "as people write it")
  @Parameter(name = "category", in = ParameterIn.QUERY, description = "a category's code")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  public ListAnswer<InOffice<ComplaintRow>> duplicates(@Context UriInfo uri) {
    QueryParameters query = new QueryParameters(uri, "unit", "phone", "category", "office");
    return new ListAnswer<>(
        lists
            .duplicates(
                query.text("office").orElse(null),
                query.text("phone").orElse(null),
                query.text("unit").orElse(null),
                query.text("category").orElse(null))
            .stream()
            .map(row -> new InOffice<>(row, row.time()))
            .toList(),
        null);
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One complaint, with its version as ETag")
  public Response one(@PathParam("number") String number, @Context Request request) {
    ComplaintView view = complaints.read(number);
    EntityTag tag = new EntityTag(Long.toString(view.version()));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged == null
        ? Response.ok(answers.shown(view)).tag(tag).build()
        : unchanged.build();
  }
}
