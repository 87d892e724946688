package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.CompanyRow;
import org.xinsheng.organisation.OrganisationDesk;
import org.xinsheng.organisation.OrganisationQueries;
import org.xinsheng.shared.Names;
import org.xinsheng.web.rest.ThisRequest;

/** The company; administrators only (ORG-1). */
@Path("/company")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class CompanyResource {

  public record Details(Names names) {}

  private static final CompanyRow NAMELESS = new CompanyRow(new Names(null, null), 0);

  @Inject private ThisRequest request;
  @Inject private OrganisationDesk desk;
  @Inject private OrganisationQueries queries;

  @GET
  @Operation(summary = "What the company is called, its version as ETag; null before it is named")
  public Response one() {
    return request.answer(() -> ThisRequest.changed(queries.company().orElse(NAMELESS)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Names the company, which branches need (ORG-1)")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  public Response name(Details company) {
    return request.answer(
        () -> {
          desk.nameCompany(request.expected(), company.names());
          return ThisRequest.changed(queries.company().orElse(NAMELESS));
        });
  }
}
