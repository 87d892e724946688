package org.xinsheng.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.audit.AuditSealSweep;
import org.xinsheng.complaint.FirstContactSweep;
import org.xinsheng.complaint.MonthMarkBatch;
import org.xinsheng.deadline.DeadlineBatch;
import org.xinsheng.demo.story.Act;
import org.xinsheng.demo.story.Script;
import org.xinsheng.shared.platform.RealTime;

/**
 * Plays the past through the desks, the clock moving from act to act and every sweep coming by when
 * something is due. What was interrupted goes on with the act after the last one done.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class History {

  private static final Logger LOG = Logger.getLogger(History.class.getName());

  /** Acts in one transaction, at most. */
  private static final int TOGETHER = 20;

  /** A hundred rows are done at a time; more never fall due in one minute of the past. */
  private static final int PATIENCE = 10;

  @Inject private Playbook playbook;
  @Inject private Stage stage;
  @Inject private PastClock clock;
  @Inject private RealTime realTime;
  @Inject private MonthMarkBatch months;
  @Inject private DeadlineBatch deadlines;
  @Inject private FirstContactSweep reminders;
  @Inject private AuditSealSweep seals;

  /** Plays what is still to be played; nothing where the play is over or was never begun. */
  public void play() {
    stage.begun().ifPresent(this::play);
  }

  /** Ends a play that has begun, as far as it has come. */
  public void leave() {
    stage.begun().ifPresent(begun -> stage.end(realTime.now()));
  }

  private void play(Stage.Begun begun) {
    Instant start = realTime.now();
    List<Act> acts = playbook.acts(begun.asOf());
    try {
      int refused = perform(acts, begun);
      stage.end(realTime.now());
      LOG.info(
          () ->
              "Played the past: %d acts, %d refused, in %s"
                  .formatted(acts.size(), refused, Duration.between(start, realTime.now())));
    } finally {
      clock.letGo();
    }
  }

  private int perform(List<Act> acts, Stage.Begun begun) {
    int refused = 0;
    int position = begun.done();
    Instant at = position == 0 ? Script.beginning(begun.asOf()) : acts.get(position - 1).at();
    Backlog backlog = backlog();
    int most = TOGETHER;
    while (position < acts.size()) {
      at = supervise(at, acts.get(position).at(), backlog);
      try {
        position += stage.perform(acts, position, at, most, backlog);
        at = acts.get(position - 1).at();
        most = TOGETHER;
      } catch (RuntimeException e) {
        backlog = backlog();
        if (most == 1) {
          Act act = acts.get(position++);
          LOG.log(Level.WARNING, e, () -> "Left out of the past: " + act);
          stage.leaveOut(position);
          refused++;
        }
        most = most == 1 ? TOGETHER : 1;
      }
    }
    supervise(at, begun.asOf(), backlog);
    return refused;
  }

  private Backlog backlog() {
    return new Backlog(stage.cases(), stage.nextDue().orElse(null));
  }

  /**
   * Everything that comes by itself after one instant and not after another.
   *
   * @return the instant of the last of it, or the first instant where nothing came
   */
  private Instant supervise(Instant after, Instant until, Backlog backlog) {
    Instant at = after;
    int inVain = 0;
    for (Instant next = Rounds.next(at, backlog.due());
        !next.isAfter(until);
        next = Rounds.next(at, backlog.due())) {
      boolean morning = next.equals(Rounds.morningAfter(at));
      inVain = next.isAfter(at) ? 0 : inVain + 1;
      if (inVain > PATIENCE) {
        LOG.warning("Something stays due since " + next);
        backlog.due(null);
      }
      at = next.isBefore(at) ? at : next;
      clock.at(at);
      months.next(at);
      deadlines.next(at);
      if (morning) {
        reminders.untilNothingIsDue();
        stage.acknowledgeTheNight(at);
        seals.untilNothingIsDue();
      }
      backlog.due(stage.nextDue().orElse(null));
    }
    return at;
  }
}
