package org.xinsheng.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.notification.MailRow;
import org.xinsheng.notification.OutboxDesk;
import org.xinsheng.notification.OutboxQueries;
import org.xinsheng.notification.OutboxState;
import org.xinsheng.notification.domain.OutboxGroup;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.rest.ListAnswer;
import org.xinsheng.web.rest.QueryParameters;

/** What leaves the product by e-mail and by gateways; administrators only. */
@Path("/outbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
public class OutboxResource {

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  /**
   * @param again how many begin anew; 200 at most
   */
  public record SentAgain(int again) {}

  /**
   * @param held notices that wait for the end of quiet hours or for the next digest
   */
  public record Glance(OutboxState state, long held) {}

  @Inject private OutboxQueries outbox;
  @Inject private OutboxDesk desk;

  @GET
  @Operation(summary = "Dispatches, the newest first")
  @Parameter(name = "group", in = ParameterIn.QUERY, description = "WAITING unless asked")
  @Parameter(name = "way", in = ParameterIn.QUERY)
  @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
  @Parameter(name = "after", in = ParameterIn.QUERY, description = "the cursor of next")
  public ListAnswer<MailRow> list(@Context UriInfo uri) {
    QueryParameters query =
        new QueryParameters(uri, "group", "way", QueryParameters.LIMIT, QueryParameters.AFTER);
    return ListAnswer.of(
        outbox.page(
            query.choice("group", OutboxGroup.class).orElse(OutboxGroup.WAITING),
            query.choice("way", Way.class).orElse(null),
            query.after(),
            query.limit()),
        row -> row);
  }

  @GET
  @Path("state")
  @Operation(summary = "How much waits, fails and was given up")
  public Glance state() {
    return new Glance(outbox.state(), outbox.held());
  }

  @POST
  @Path("{id}/retry")
  @Operation(summary = "Sends one again that was given up")
  public SentAgain sendAgain(@PathParam("id") String id) {
    if (!ID.matcher(id).matches()) {
      throw new NotFound(id);
    }
    desk.sendAgain(Long.valueOf(id));
    return new SentAgain(1);
  }

  @POST
  @Path("retry")
  @Operation(summary = "Sends again what was given up, up to two hundred")
  @Parameter(name = "way", in = ParameterIn.QUERY)
  public SentAgain sendAllAgain(@Context UriInfo uri) {
    return new SentAgain(
        desk.sendAllAgain(new QueryParameters(uri, "way").choice("way", Way.class).orElse(null)));
  }
}
