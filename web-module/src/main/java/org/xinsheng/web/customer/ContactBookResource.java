package org.xinsheng.web.customer;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.customer.CustomerDesk;
import org.xinsheng.web.rest.ThisRequest;

/** One entry of the contact book and what administrators do with it (ORG-3, X-3). */
@Path("/customers/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class ContactBookResource {

  public record Reason(String reason) {}

  /**
   * @param phones in E.164, in full
   */
  public record Phones(List<String> phones) {}

  @Inject private ThisRequest request;
  @Inject private CustomerDesk desk;
  @Inject private ContactAnswer answers;

  @GET
  @Operation(summary = "One entry, phones masked, its version as ETag; administrators only")
  public Response one(@PathParam("number") String number) {
    return request.answer(() -> ThisRequest.changed(answers.of(known(number))));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes an entry; phones that are left out stay as they are")
  public Response change(@PathParam("number") String number, ContactAnswer.Details details) {
    Long id = known(number);
    return done(
        id,
        () -> {
          if (details.phones() == null) {
            desk.changeOther(id, request.expected(), details.details());
          } else {
            desk.change(id, request.expected(), details.details());
          }
        });
  }

  @POST
  @Path("phones")
  @Operation(summary = "Shows the phones in full, which leaves a trace")
  public Phones phones(@PathParam("number") String number) {
    return new Phones(desk.showPhones(known(number)));
  }

  @POST
  @Path("deactivation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says that they moved away")
  public Response deactivate(@PathParam("number") String number, Reason reason) {
    Long id = known(number);
    return done(id, () -> desk.deactivate(id, request.expected(), reason.reason()));
  }

  @POST
  @Path("reactivation")
  @Operation(summary = "Says that they are back")
  public Response reactivate(@PathParam("number") String number) {
    Long id = known(number);
    return done(id, () -> desk.reactivate(id, request.expected()));
  }

  private static Long known(String number) {
    return number.matches("\\d{1,18}") ? Long.valueOf(number) : Long.valueOf(-1);
  }

  private Response done(Long number, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(answers.of(number));
        });
  }
}
