package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.notification.NotDelivered.Reason;
import org.xinsheng.notification.domain.Errand;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.shared.timer.Failures;
import org.xinsheng.shared.timer.Heartbeat;

/**
 * Sends what waits in the outbox, to each person one dispatch a run by each way. Claims and pauses
 * are in real time: moving the product's clock must not make a mail that is on its way look lost.
 */
@ApplicationScoped
public class OutboxSweep implements Sweep {

  public static final String NAME = "outbox";
  public static final Duration PERIOD = Duration.ofMinutes(1);

  /** Supervision that is later than this has a downtime to catch up with. */
  private static final Duration LATE = Duration.ofMinutes(2);

  private static final int FORGOTTEN_AT_ONCE = 100;

  /**
   * One slow destination must not hold up the others: the rest of its own waits for the next run.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger(OutboxSweep.class.getName());

  private enum Outcome {
    SENT,
    NOTHING,
    FAILED,

    /** Nobody else's would get through either. */
    NO_SERVER
  }

  @Inject private OutboxBatch batch;
  @Inject private Carriers carriers;
  @Inject private DeadlineQueries deadlines;
  @Inject private Heartbeat heartbeat;
  @Inject private RealTime time;
  @Inject private Clock clock;

  @Override
  public void untilNothingIsDue() {
    heartbeat.during(NAME, this::all);
  }

  private int all() {
    batch.forgetSent(time.now(), FORGOTTEN_AT_ONCE);
    return carriers.isAnyOn() && everythingIsTold() ? everybody(batch.due(time.now())) : 0;
  }

  /** After a downtime all of it goes into one digest, so the other timers come first. */
  private boolean everythingIsTold() {
    return heartbeat.isWarm(NAME) && !deadlines.isAnyDueBefore(clock.now().minus(LATE));
  }

  private int everybody(List<Errand> errands) {
    int sent = 0;
    Map<String, Duration> spent = new HashMap<>();
    for (Errand errand : errands) {
      String destination = errand.destination();
      boolean patient = spent.getOrDefault(destination, Duration.ZERO).compareTo(PATIENCE) < 0;
      if (patient && carriers.of(errand.way()).isOn()) {
        long began = System.nanoTime();
        Outcome outcome = one(errand);
        sent += outcome == Outcome.SENT ? 1 : 0;
        Duration took =
            outcome == Outcome.NO_SERVER ? PATIENCE : Duration.ofNanos(System.nanoTime() - began);
        spent.merge(destination, took, Duration::plus);
      }
    }
    return sent;
  }

  private Outcome one(Errand errand) {
    try {
      return batch.claim(errand, time.now()).map(this::deliver).orElse(Outcome.NOTHING);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "What waits for " + errand + " failed; it is tried again.", e);
      return Outcome.FAILED;
    }
  }

  private Outcome deliver(OutboxBatch.Contents contents) {
    try {
      carriers.of(contents.errand().way()).deliver(contents);
    } catch (NotDelivered e) {
      return failed(contents, e.reason(), e);
    } catch (RuntimeException unwritable) {
      return failed(contents, Reason.NEVER, unwritable);
    }
    batch.sent(contents.mailId(), time.now());
    return Outcome.SENT;
  }

  private Outcome failed(OutboxBatch.Contents contents, Reason reason, Exception e) {
    LOG.log(
        Level.WARNING,
        "Dispatch {0} did not get through: {1}",
        new Object[] {contents.mailId(), reason});
    batch.failed(contents.mailId(), contents.attempt(), reason, Failures.text(e), time.now());
    return reason == Reason.NO_SERVER ? Outcome.NO_SERVER : Outcome.FAILED;
  }
}
