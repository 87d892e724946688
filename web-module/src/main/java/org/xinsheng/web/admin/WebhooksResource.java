package org.xinsheng.web.admin;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.notification.NewWebhook;
import org.xinsheng.notification.WebhookDesk;
import org.xinsheng.notification.WebhookQueries;
import org.xinsheng.notification.WebhookRow;
import org.xinsheng.notification.WebhookTrial;
import org.xinsheng.notification.domain.NoticeTopic;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.web.rest.CallerLanguage;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.ThisRequest;

/** Gateways that take notices further (docs/webhook.md); administrators only. */
@Path("/webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
public class WebhooksResource {

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  /** Without its secret. */
  public record Gateway(
      String number,
      String name,
      String url,
      Set<NoticeTopic> topics,
      Set<String> offices,
      Set<Role> roles,
      boolean active,
      long version) {

    static Gateway of(WebhookRow row) {
      return new Gateway(
          row.id().toString(),
          row.name(),
          row.url(),
          row.wish().topics(),
          row.wish().offices(),
          row.wish().roles(),
          row.active(),
          row.version());
    }
  }

  @Inject private ThisRequest request;
  @Inject private WebhookQueries queries;
  @Inject private WebhookDesk desk;
  @Inject private WebhookTrial trial;

  @GET
  @Operation(summary = "Gateways, without their secrets")
  public ListAnswer<Gateway> list() {
    return new ListAnswer<>(queries.all().stream().map(Gateway::of).toList(), null);
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One gateway, with its version as ETag")
  public Response one(@PathParam("number") String number) {
    return request.answer(() -> ThisRequest.changed(shown(known(number))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sets up a gateway")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "kept for 24 hours")
  public Response add(NewWebhook described) {
    return request.answer(
        () -> {
          Long id = desk.add(described);
          return ThisRequest.created("webhooks/" + id, shown(id));
        });
  }

  @PUT
  @Path("{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes a gateway; without a secret it keeps its own")
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  public Response change(@PathParam("number") String number, NewWebhook described) {
    Long id = known(number);
    desk.change(id, request.expected(), described);
    return request.answer(() -> ThisRequest.changed(shown(id)));
  }

  @POST
  @Path("{number}/test")
  @Operation(summary = "Calls it at once")
  public WebhookTrial.Outcome test(
      @PathParam("number") String number, @Context HttpHeaders headers) {
    return trial.of(known(number), CallerLanguage.texts(headers).locale());
  }

  private Gateway shown(Long id) {
    return Gateway.of(queries.one(id));
  }

  private static Long known(String number) {
    if (!ID.matcher(number).matches()) {
      throw new NotFound(number);
    }
    return Long.valueOf(number);
  }
}
