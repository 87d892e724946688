package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.deadline.BeforeDeadlines;
import org.xinsheng.shared.timer.DueRows;
import org.xinsheng.shared.timer.Heartbeat;

/**
 * The month mark (SEV-6): reads from the database which complaints are old enough to be looked at.
 */
@ApplicationScoped
public class MonthMarkSweep extends DueRows implements BeforeDeadlines {

  public static final String NAME = "month marks";
  public static final Duration PERIOD = Duration.ofMinutes(1);

  @Inject private MonthMarkBatch batch;
  @Inject private Heartbeat heartbeat;

  @Override
  public void untilNothingIsDue() {
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
    batch.putOff(id, now, failure);
  }

  @Override
  protected String name() {
    return NAME;
  }
}
