package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.web.print.Printing.Sheets;
import org.xinsheng.web.rest.QueryParameters;

/** Forms and registers on paper, in the caller's language. */
@Path("/forms/{form}")
@RequestScoped
@Produces(Printing.TYPE)
@Tag(name = "forms")
public class FormsResource {

  @Inject private Printing printing;

  @GET
  @Path("{number}")
  @Operation(
      summary =
          "A record as PDF/A: complaint-acceptance, complaint-handling, owner-complaint,"
              + " work-order, follow-up-record, repair-acceptance, service-request,"
              + " nonconformity-slip, capa-report, meeting-minutes")
  @Parameter(
      name = WorkOrderForm.WHICH,
      in = ParameterIn.QUERY,
      description = "for work-order: which of the case's assignments, else the newest")
  public Response record(
      @PathParam("form") String form, @PathParam("number") String number, @Context UriInfo uri) {
    new QueryParameters(uri, WorkOrderForm.WHICH).text(WorkOrderForm.WHICH);
    return answer(printing.print(form, number));
  }

  @GET
  @Operation(
      summary =
          "A register as PDF/A: contact-register, contact-book, weekly-register (office, week or"
              + " month), statistics (office or branch, week or month)")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "its code, else the caller's")
  @Parameter(name = "from", in = ParameterIn.QUERY, description = "date")
  @Parameter(name = "to", in = ParameterIn.QUERY, description = "date (whole)")
  @Parameter(name = "kind", in = ParameterIn.QUERY)
  @Parameter(name = "channel", in = ParameterIn.QUERY)
  @Parameter(name = "desk", in = ParameterIn.QUERY)
  @Parameter(name = "category", in = ParameterIn.QUERY, description = "a category's code")
  @Parameter(name = "q", in = ParameterIn.QUERY, description = "number, phone, unit or words")
  @Parameter(name = PeriodAsked.WEEK, in = ParameterIn.QUERY, description = "such as 2026-W47")
  @Parameter(name = PeriodAsked.MONTH, in = ParameterIn.QUERY, description = "such as 2026-11")
  @Parameter(name = PeriodAsked.BRANCH, in = ParameterIn.QUERY, description = "its code")
  @Parameter(
      name = ContactBookForm.PHONES,
      in = ParameterIn.QUERY,
      description = "for contact-book: full shows them in full, which leaves a trace")
  public Response register(@PathParam("form") String form, @Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(
            uri,
            "office",
            "from",
            "to",
            "kind",
            "channel",
            "desk",
            "category",
            "q",
            ContactBookForm.PHONES,
            PeriodAsked.WEEK,
            PeriodAsked.MONTH,
            PeriodAsked.BRANCH);
    query.day("from");
    query.day("to");
    return answer(printing.print(form, null));
  }

  private static Response answer(Sheets sheets) {
    Response.ResponseBuilder answer = Response.ok(sheets.pdf());
    sheets.headers().forEach(answer::header);
    return answer.build();
  }
}
