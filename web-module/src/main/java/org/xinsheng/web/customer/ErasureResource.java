package org.xinsheng.web.customer;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.erasure.ErasureDesk;
import org.xinsheng.erasure.ErasurePreview;
import org.xinsheng.erasure.ErasureRequest;
import org.xinsheng.erasure.ErasureView;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.QueryParameters;
import org.xinsheng.web.rest.ThisRequest;

/** Forgets somebody on a lawful request; administrators only. */
@Path("/customers/{number}/erasure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class ErasureResource {

  private static final String CONTENT = "content";

  @Inject private ThisRequest request;
  @Inject private ErasureDesk desk;

  @GET
  @Operation(summary = "What was erased, when and on what ground; 404 where nothing was")
  public ErasureView one(@PathParam("number") String number) {
    return desk.done(known(number)).orElseThrow(() -> new NotFound("erasure " + number));
  }

  @GET
  @Path("preview")
  @Operation(summary = "What an erasure would change, and where something is still promised")
  @Parameter(name = CONTENT, in = ParameterIn.QUERY, description = "true: what was said, too")
  public ErasurePreview preview(@PathParam("number") String number, @Context UriInfo uri) {
    return desk.preview(known(number), new QueryParameters(uri, CONTENT).flag(CONTENT));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Erases for good; asked again it answers what was done (X-7)",
      description =
          "confirmation is the name or the number of the entry; the legal basis names neither.")
  public Response erase(@PathParam("number") String number, ErasureRequest erasure) {
    return request.answer(() -> ThisRequest.changed(desk.erase(known(number), erasure)));
  }

  private static Long known(String number) {
    return number.matches("\\d{1,18}") ? Long.valueOf(number) : Long.valueOf(-1);
  }
}
