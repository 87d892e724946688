package org.xinsheng.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.timer.DueRows;
import org.xinsheng.shared.timer.Heartbeat;

/**
 * Supervision (DL-9): reads what is due from the database, in due order, until nothing is. Its cost
 * follows what is due, not how much is open; several nodes share the work.
 */
@ApplicationScoped
public class DeadlineSweep extends DueRows implements Sweep {

  public static final String NAME = "deadlines";
  public static final Duration PERIOD = Duration.ofMinutes(1);

  @Inject private DeadlineBatch batch;
  @Inject private Heartbeat heartbeat;
  @Inject @Any private Instance<BeforeDeadlines> before;

  @Override
  public void untilNothingIsDue() {
    before.forEach(sweep -> heartbeat.keepAlive(sweep::untilNothingIsDue));
    heartbeat.during(NAME, this::all);
  }

  @Override
  protected int next(Instant now) {
    return batch.next(now);
  }

  @Override
  protected List<Long> due(Instant now) {
    return batch.due(now);
  }

  @Override
  protected void one(Long id, Instant now) {
    batch.one(id, now);
  }

  @Override
  protected void putOff(Long id, Instant now, String failure) {
    try {
      batch.putOff(id, now, failure);
    } catch (RuntimeException unreadable) {
      batch.putOffUnread(id, now, failure);
    }
  }

  @Override
  protected String name() {
    return NAME;
  }
}
