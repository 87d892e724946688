package org.xinsheng.shared.timer;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.shared.Clock;

/**
 * Takes what is due from the database, in due order and batch by batch, until nothing is. Where a
 * batch fails each of its rows is tried alone, so that one that cannot be finished delays no other.
 */
public abstract class DueRows {

  private static final Logger LOG = Logger.getLogger(DueRows.class.getName());

  @Inject private Clock clock;

  /** Finishes one batch of what is due, in a transaction of its own; 0 where nothing is. */
  protected abstract int next(Instant now);

  /** The rows that the next batch would take. */
  protected abstract List<Long> due(Instant now);

  protected abstract void one(Long id, Instant now);

  protected abstract void putOff(Long id, Instant now, String failure);

  /**
   * @return how many rows were taken up
   */
  protected int all() {
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
      return next(now);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A batch of " + name() + " failed; each is tried alone.", e);
      return oneByOne(now);
    }
  }

  private int oneByOne(Instant now) {
    List<Long> due = due(now);
    due.forEach(id -> alone(id, now));
    return due.size();
  }

  private void alone(Long id, Instant now) {
    try {
      one(id, now);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, id + " of " + name() + " failed; it is tried again later.", e);
      putOff(id, now, Failures.text(e));
    }
  }

  /** The timer's name. */
  protected abstract String name();
}
