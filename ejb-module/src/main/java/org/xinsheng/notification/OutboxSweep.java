package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.notification.NotDelivered.Reason;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.shared.timer.Failures;
import org.xinsheng.shared.timer.Heartbeat;

/**
 * Sends what waits in the outbox, to each person one e-mail a run. Claims and pauses are in real
 * time: moving the product's clock must not make a mail that is on its way look lost.
 */
@ApplicationScoped
public class OutboxSweep implements Sweep {

  public static final String NAME = "outbox";
  public static final Duration PERIOD = Duration.ofMinutes(1);

  /** Supervision that is later than this has a downtime to catch up with. */
  private static final Duration LATE = Duration.ofMinutes(2);

  private static final int FORGOTTEN_AT_ONCE = 100;

  private static final Logger LOG = Logger.getLogger(OutboxSweep.class.getName());

  private enum Outcome {
    SENT,
    NOTHING,
    FAILED,

    /** Nobody else's would get through either. */
    NO_SERVER
  }

  @Inject private OutboxBatch batch;
  @Inject private Letters letters;
  @Inject private Postman postman;
  @Inject private MailSettings settings;
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
    return settings.isOn() && everythingIsTold() ? everybody(batch.due(time.now())) : 0;
  }

  /** After a downtime all of it goes into one digest, so the other timers come first. */
  private boolean everythingIsTold() {
    return heartbeat.isWarm(NAME) && !deadlines.isAnyDueBefore(clock.now().minus(LATE));
  }

  private int everybody(List<Long> people) {
    int sent = 0;
    for (Long person : people) {
      switch (one(person)) {
        case SENT -> sent++;
        case NO_SERVER -> {
          return sent;
        }
        default -> {}
      }
    }
    return sent;
  }

  private Outcome one(Long person) {
    try {
      return batch.claim(person, time.now()).map(this::deliver).orElse(Outcome.NOTHING);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The e-mail to person " + person + " failed; it is tried again.", e);
      return Outcome.FAILED;
    }
  }

  private Outcome deliver(OutboxBatch.Contents contents) {
    try {
      postman.deliver(letters.write(contents));
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
        "E-mail {0} did not get through: {1}",
        new Object[] {contents.mailId(), reason});
    batch.failed(contents.mailId(), contents.attempt(), reason, Failures.text(e), time.now());
    return reason == Reason.NO_SERVER ? Outcome.NO_SERVER : Outcome.FAILED;
  }
}
