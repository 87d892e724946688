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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.OrganisationDesk;
import org.xinsheng.organisation.OrganisationQueries;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** Offices within the caller's reach, with what they publish (ORG-2, ORG-5). */
@Path("/offices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
public class OfficesResource {

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private OrganisationQueries queries;
  @Inject private OrganisationDesk desk;
  @Inject private OfficeAnswer answers;
  @Inject private ThisRequest request;

  @GET
  @Operation(summary = "Offices whose records the caller may see")
  @Parameter(name = "retired", in = ParameterIn.QUERY, description = "true: those retired, too")
  public ListAnswer<OfficeAnswer.Office> list(@Context UriInfo uri) {
    boolean all = new QueryParameters(uri, "retired").flag("retired");
    List<OfficeRow> rows = all ? offices.reachableBy(current.get()) : offices.openTo(current.get());
    return new ListAnswer<>(rows.stream().map(answers::of).toList(), null);
  }

  @GET
  @Path("{office}")
  @Operation(summary = "One office, its version as ETag")
  public Response one(@PathParam("office") String code) {
    return request.answer(
        () ->
            ThisRequest.changed(
                offices.reachableBy(current.get()).stream()
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .map(answers::of)
                    .orElseThrow(() -> new NotFound(code))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A new office, which takes matters at once; administrators only (ORG-1)")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(OfficeAnswer.Details office) {
    return request.answer(
        () -> {
          desk.addOffice(office.code(), office.branch(), office.details());
          String code = office.code().strip();
          return ThisRequest.created("offices/" + code, shown(code));
        });
  }

  @PUT
  @Path("{office}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes what it is called and publishes; administrators only (ORG-5)")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  public Response change(@PathParam("office") String code, OfficeAnswer.Details office) {
    return done(code, () -> desk.changeOffice(code, request.expected(), office.details()));
  }

  @POST
  @Path("{office}/retirement")
  @Operation(summary = "It takes no new matters; refused while people, roles or promises are there")
  public Response retire(@PathParam("office") String code) {
    return done(code, () -> desk.retireOffice(code, request.expected()));
  }

  @POST
  @Path("{office}/restoration")
  @Operation(summary = "It takes matters again")
  public Response restore(@PathParam("office") String code) {
    return done(code, () -> desk.restoreOffice(code, request.expected()));
  }

  private Response done(String code, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(code));
        });
  }

  private OfficeAnswer.Office shown(String code) {
    return answers.of(queries.office(code));
  }
}
