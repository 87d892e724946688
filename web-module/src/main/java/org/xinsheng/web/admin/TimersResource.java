package org.xinsheng.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinsheng.notification.MailRow;
import org.xinsheng.notification.OutboxDesk;
import org.xinsheng.notification.OutboxQueries;
import org.xinsheng.notification.OutboxState;
import org.xinsheng.operation.PutOffDesk;
import org.xinsheng.operation.TimerQueries;
import org.xinsheng.operation.TimerRow;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.timer.PutOffRow;

/** The product at work, for monitoring (DL-14); administrators only. */
@Path("/timers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation")
public class TimersResource {

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  /**
   * @param next always null: there are never more than fit
   * @param putOff rows that a sweep could not finish
   */
  public record Timers(List<TimerRow> items, String next, PutOff putOff, Outbox outbox) {}

  /**
   * @param items 200 at most, the next to be tried first
   */
  public record PutOff(long count, List<PutOffRow> items) {}

  /**
   * @param failing 200 at most, the oldest first
   * @param dead 200 at most, the oldest first
   */
  public record Outbox(OutboxState state, List<MailRow> failing, List<MailRow> dead) {}

  @Inject private TimerQueries timers;
  @Inject private PutOffDesk putOff;
  @Inject private OutboxQueries outbox;
  @Inject private OutboxDesk outboxDesk;

  @GET
  @Operation(summary = "Every timer on every node, rows put off, and the outbox")
  public Timers all() {
    return new Timers(
        timers.all(),
        null,
        new PutOff(putOff.count(), putOff.rows(Page.MOST)),
        new Outbox(
            outbox.state(),
            outbox.failing(null, Page.MOST).items(),
            outbox.dead(null, Page.MOST).items()));
  }

  @POST
  @Path("{sweep}/put-off/{id}/retry")
  @Operation(summary = "Lets the timer's next run take a row that was put off")
  public Timers tryAgain(@PathParam("sweep") String sweep, @PathParam("id") String id) {
    putOff.tryAgain(sweep, known(id));
    return all();
  }

  @POST
  @Path("outbox/mails/{id}/retry")
  @Operation(summary = "Sends an e-mail again that was given up")
  public Timers sendAgain(@PathParam("id") String id) {
    outboxDesk.sendAgain(known(id));
    return all();
  }

  private static Long known(String id) {
    if (!ID.matcher(id).matches()) {
      throw new NotFound(id);
    }
    return Long.valueOf(id);
  }
}
