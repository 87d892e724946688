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
import org.xinsheng.organisation.BranchRow;
import org.xinsheng.organisation.OrganisationDesk;
import org.xinsheng.organisation.OrganisationQueries;
import org.xinsheng.shared.Names;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.ThisRequest;

/** Branches of the company; administrators only (ORG-1). */
@Path("/branches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class BranchesResource {

  /**
   * @param number the code, as every list names its items
   * @param active whether new offices may belong to it
   */
  public record Branch(String number, Names names, boolean active, long version) {

    static Branch of(BranchRow row) {
      return new Branch(row.code(), row.names(), row.active(), row.version());
    }
  }

  /**
   * @param code of a new branch; one that is there keeps its own
   */
  public record Details(String code, Names names) {}

  @Inject private ThisRequest request;
  @Inject private OrganisationDesk desk;
  @Inject private OrganisationQueries queries;

  @GET
  @Operation(summary = "All branches, those retired, too")
  public ListAnswer<Branch> list() {
    return new ListAnswer<>(queries.branches().stream().map(Branch::of).toList(), null);
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One branch, its version as ETag")
  public Response one(@PathParam("code") String code) {
    return request.answer(() -> ThisRequest.changed(shown(code)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new branch")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(Details branch) {
    return request.answer(
        () -> {
          desk.addBranch(branch.code(), branch.names());
          String code = branch.code().strip();
          return ThisRequest.created("branches/" + code, shown(code));
        });
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Renames it in both languages")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  public Response rename(@PathParam("code") String code, Details branch) {
    return done(code, () -> desk.renameBranch(code, request.expected(), branch.names()));
  }

  @POST
  @Path("{code}/retirement")
  @Operation(summary = "New offices belong to it no more; refused while offices or people do")
  public Response retire(@PathParam("code") String code) {
    return done(code, () -> desk.retireBranch(code, request.expected()));
  }

  @POST
  @Path("{code}/restoration")
  @Operation(summary = "Takes it into use again")
  public Response restore(@PathParam("code") String code) {
    return done(code, () -> desk.restoreBranch(code, request.expected()));
  }

  private Response done(String code, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(code));
        });
  }

  private Branch shown(String code) {
    return Branch.of(queries.branch(code));
  }
}
