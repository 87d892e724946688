package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.deadline.BeforeDeadlines;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.timer.Failures;
import org.xinsheng.shared.timer.Heartbeat;

/**
 * The month mark (SEV-6): reads from the database which complaints are old enough to be looked at,
 * in due order, until none is. A complaint that cannot be finished delays no other.
 */
@ApplicationScoped
public class MonthMarkSweep implements BeforeDeadlines {

  public static final String NAME = "month marks";
  public static final Duration PERIOD = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger(MonthMarkSweep.class.getName());

  @Inject private MonthMarkBatch batch;
  @Inject private Heartbeat heartbeat;
  @Inject private Clock clock;

  @Override
  public void untilNothingIsDue() {
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
      LOG.log(Level.WARNING, "A batch of month marks failed; each is tried alone.", e);
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
      LOG.log(Level.WARNING, "The age of complaint " + id + " is looked at again later.", e);
      batch.putOff(id, now, Failures.text(e));
    }
  }
}
