package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.DelegationDesk;
import org.xinsheng.organisation.DelegationQueries;
import org.xinsheng.organisation.DelegationRow;
import org.xinsheng.organisation.NewDelegation;
import org.xinsheng.organisation.domain.DelegationState;
import org.xinsheng.shared.Role;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** Who stands in for whom, and when (ORG-6). */
@Path("/delegations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class DelegationsResource {

  public record Person(String username, String name) {}

  /**
   * @param absent null for the caller
   * @param role null for every role of the absent person
   * @param startsAt null for at once
   */
  public record Asked(String absent, String deputy, Role role, Instant startsAt, Instant endsAt) {}

  /**
   * @param office null: a deputy stands in wherever the absent person has a post
   * @param role null for every role of the absent person
   */
  public record Delegation(
      String number,
      DelegationState status,
      String office,
      Person absent,
      Person deputy,
      Role role,
      Instant startsAt,
      Instant endsAt) {

    static Delegation of(DelegationRow it) {
      return new Delegation(
          it.id().toString(),
          it.state(),
          null,
          new Person(it.absent(), it.absentName()),
          new Person(it.deputy(), it.deputyName()),
          it.role(),
          it.startsAt(),
          it.endsAt());
    }
  }

  @Inject private ThisRequest request;
  @Inject private DelegationDesk desk;
  @Inject private DelegationQueries delegations;

  @GET
  @Operation(summary = "Delegations that concern the caller; all for administrators")
  @Parameter(name = "open", in = ParameterIn.QUERY, description = "true leaves out what is over")
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<Delegation> list(@Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(uri, "open", QueryParameters.LIMIT, QueryParameters.AFTER);
    return ListAnswer.of(
        delegations.page(query.flag("open"), query.after(), query.limit()), Delegation::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One delegation")
  public Delegation one(@PathParam("id") String id) {
    return shown(known(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Names a deputy for a time; anybody else's only by administrators")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response delegate(Asked it) {
    return request.answer(
        () -> {
          Long id =
              desk.delegate(
                  new NewDelegation(
                      it.absent(), it.deputy(), it.role(), it.startsAt(), it.endsAt()));
          return ThisRequest.created("delegations/" + id, shown(id));
        });
  }

  @POST
  @Path("{id}/end")
  @Operation(summary = "Ends it now, or before it begins")
  public Response end(@PathParam("id") String id) {
    return request.answer(
        () -> {
          desk.end(known(id));
          return ThisRequest.changed(shown(known(id)));
        });
  }

  private static Long known(String id) {
    return id.matches("\\d{1,18}") ? Long.valueOf(id) : Long.valueOf(-1);
  }

  private Delegation shown(Long id) {
    return Delegation.of(delegations.one(id));
  }
}
