package org.xinsheng.web.organisation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.xinsheng.organisation.PartKind;
import org.xinsheng.web.rest.ListAnswer;

/** The parts of one kind of an office; administrators only (ORG-1). */
public abstract class PartsResource {

  private final PartKind kind;

  @Inject private PartActs acts;

  protected PartsResource(PartKind kind) {
    this.kind = kind;
  }

  @GET
  @Operation(summary = "All of an office, those retired, too")
  public ListAnswer<PartActs.Part> list(@PathParam("office") String office) {
    return acts.list(kind, office);
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One of them, its version as ETag")
  public Response one(@PathParam("office") String office, @PathParam("code") String code) {
    return acts.one(kind, office, code);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new one")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(@PathParam("office") String office, PartActs.Details part) {
    return acts.add(kind, office, part);
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Renames it in both languages")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  public Response rename(
      @PathParam("office") String office, @PathParam("code") String code, PartActs.Details part) {
    return acts.rename(kind, office, code, part);
  }

  @POST
  @Path("{code}/retirement")
  @Operation(summary = "Nothing new is given to it; refused while something in use belongs to it")
  public Response retire(@PathParam("office") String office, @PathParam("code") String code) {
    return acts.retire(kind, office, code);
  }

  @POST
  @Path("{code}/restoration")
  @Operation(summary = "Takes it into use again")
  public Response restore(@PathParam("office") String office, @PathParam("code") String code) {
    return acts.restore(kind, office, code);
  }
}
