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

/** Zones (片区) of an office; administrators only (ORG-1). */
@Path("/offices/{office}/zones")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class ZonesResource {

  @Inject private PartActs acts;

  @GET
  @Operation(summary = "All zones of an office, those retired, too")
  public ListAnswer<PartActs.Part> list(@PathParam("office") String office) {
    return acts.list(PartKind.ZONE, office);
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One zone, its version as ETag")
  public Response one(@PathParam("office") String office, @PathParam("code") String code) {
    return acts.one(PartKind.ZONE, office, code);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new zone")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(@PathParam("office") String office, PartActs.Details zone) {
    return acts.add(PartKind.ZONE, office, zone);
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Renames it in both languages")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  public Response rename(
      @PathParam("office") String office, @PathParam("code") String code, PartActs.Details zone) {
    return acts.rename(PartKind.ZONE, office, code, zone);
  }

  @POST
  @Path("{code}/retirement")
  @Operation(summary = "Units are put there no more; refused while units or stewards belong to it")
  public Response retire(@PathParam("office") String office, @PathParam("code") String code) {
    return acts.retire(PartKind.ZONE, office, code);
  }

  @POST
  @Path("{code}/restoration")
  @Operation(summary = "Takes it into use again")
  public Response restore(@PathParam("office") String office, @PathParam("code") String code) {
    return acts.restore(PartKind.ZONE, office, code);
  }
}
