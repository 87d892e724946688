package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.PartKind;
import org.xinsheng.web.rest.ListAnswer;

/** Departments of an office; administrators only (ORG-1). */
@Path("/offices/{office}/departments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class DepartmentsResource {

  @Inject private PartActs acts;

  @GET
  @Operation(summary = "All departments of an office, those retired, too")
  public ListAnswer<PartActs.Part> list(@PathParam("office") String office) {
    return acts.list(PartKind.DEPARTMENT, office);
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One department, its version as ETag")
  public Response one(@PathParam("office") String office, @PathParam("code") String code) {
    return acts.one(PartKind.DEPARTMENT, office, code);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new department")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(@PathParam("office") String office, PartActs.Details department) {
    return acts.add(PartKind.DEPARTMENT, office, department);
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Renames it in both languages")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  public Response rename(
      @PathParam("office") String office,
      @PathParam("code") String code,
      PartActs.Details department) {
    return acts.rename(PartKind.DEPARTMENT, office, code, department);
  }

  @POST
  @Path("{code}/retirement")
  @Operation(
      summary = "Matters are given to it no more; refused while people or roles belong to it")
  public Response retire(@PathParam("office") String office, @PathParam("code") String code) {
    return acts.retire(PartKind.DEPARTMENT, office, code);
  }

  @POST
  @Path("{code}/restoration")
  @Operation(summary = "Takes it into use again")
  public Response restore(@PathParam("office") String office, @PathParam("code") String code) {
    return acts.restore(PartKind.DEPARTMENT, office, code);
  }
}
