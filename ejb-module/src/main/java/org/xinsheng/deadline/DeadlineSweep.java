package org.xinsheng.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.timer.Failures;
import org.xinsheng.shared.timer.Heartbeat;

/**
 * Supervision (DL-9): reads what is due from the database, in due order, until nothing is. Its cost
 * follows what is due, not how much is open; several nodes share the work.
 */
@ApplicationScoped
public class DeadlineSweep implements Sweep {

  public static final String NAME = "deadlines";
  public static final Duration PERIOD = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger(DeadlineSweep.class.getName());

  @Inject private DeadlineBatch batch;
  @Inject private Heartbeat heartbeat;
  @Inject private Clock clock;
  @Inject @Any private Instance<BeforeDeadlines> before;

  @Override
  public void untilNothingIsDue() {
    before.forEach(sweep -> heartbeat.keepAlive(sweep::untilNothingIsDue));
    heartbeat.during(NAME, this::all);
  }

  private int all() {
    int handled = 0;
    int more;
    do {
      more = some(clock.now());
      handled += more;
    } while (more > 0);
    return handled;
  }

  private int some(Instant now) {
    try {
      return batch.next(now);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A batch of deadlines failed; each is tried alone.", e);
      return oneByOne(now);
    }
  }

  private int oneByOne(Instant now) {
    List<Long> due = batch.due(now);
    due.forEach(id -> one(id, now));
    return due.size();
  }

  private void one(Long id, Instant now) {
    try {
      batch.one(id, now);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Deadline " + id + " failed; it is tried again later.", e);
      putOff(id, now, Failures.text(e));
    }
  }

  private void putOff(Long id, Instant now, String failure) {
    try {
      batch.putOff(id, now, failure);
    } catch (RuntimeException unreadable) {
      batch.putOffUnread(id, now, failure);
    }
  }
}
