package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.SeatCodes;
import org.xinsheng.organisation.StaffDesk;
import org.xinsheng.organisation.StaffDetails;
import org.xinsheng.organisation.StaffQueries;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** Colleagues by name; administrators add new ones. */
@Path("/staff")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
public class StaffResource {

  /**
   * @param number the user name, as every list names its items
   * @param office null for people of a branch or the company
   */
  public record Colleague(
      String number, String username, String name, String office, String department) {}

  public record NewColleague(
      String username,
      String name,
      String branch,
      String office,
      String department,
      String email) {}

  @Inject private ThisRequest request;
  @Inject private StaffDesk desk;
  @Inject private StaffAnswer answers;
  @Inject private StaffQueries staff;
  @Inject private OfficeDirectory offices;

  @GET
  @Operation(summary = "Colleagues of the offices in reach, by user name")
  @Parameter(name = "office", in = ParameterIn.QUERY, description = "an office's code")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<Colleague> list(@Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(uri, "office", QueryParameters.LIMIT, QueryParameters.AFTER);
    return ListAnswer.of(
        staff.page(query.text("office").orElse(null), query.after(), query.limit()), this::shown);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds somebody, whose account opens once it has a password")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(NewColleague it) {
    StaffDetails details =
        new StaffDetails(
            it.name(), new SeatCodes(it.branch(), it.office(), it.department(), null), it.email());
    return request.answer(
        () -> {
          String username = desk.create(it.username(), details);
          return ThisRequest.created("staff/" + username, answers.of(username));
        });
  }

  private Colleague shown(StaffRow row) {
    return new Colleague(
        row.username(),
        row.username(),
        row.name(),
        row.officeId() == null ? null : offices.byId(row.officeId()).code(),
        row.departmentId() == null ? null : offices.department(row.departmentId()).code());
  }
}
