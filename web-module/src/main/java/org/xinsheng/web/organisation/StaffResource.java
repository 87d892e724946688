package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.StaffQueries;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** Colleagues by name. */
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

  private Colleague shown(StaffRow row) {
    return new Colleague(
        row.username(),
        row.username(),
        row.name(),
        row.officeId() == null ? null : offices.byId(row.officeId()).code(),
        row.departmentId() == null ? null : offices.department(row.departmentId()).code());
  }
}
