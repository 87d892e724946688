package org.xinsheng.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.audit.AuditSealSweep;
import org.xinsheng.complaint.FirstContactSweep;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.demo.story.Act;
import org.xinsheng.demo.story.Script;
import org.xinsheng.organisation.domain.WorkingCalendar;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.platform.RealTime;

/**
 * Plays the past through the desks, the clock moving from act to act and every sweep coming by when
 * something is due. What was interrupted goes on with the act after the last one done.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class History {

  private static final Logger LOG = Logger.getLogger(History.class.getName());

  /** The desk's opening, when first contacts are reminded. */
  private static final Duration MORNING =
      Duration.between(LocalTime.MIN, WorkingCalendar.STANDARD.opens());

  @Inject private Playbook playbook;
  @Inject private Stage stage;
  @Inject private PastClock clock;
  @Inject private RealTime realTime;
  @Inject private DeadlineSweep deadlines;
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
    Instant at =
        begun.done() == 0 ? Script.beginning(begun.asOf()) : acts.get(begun.done() - 1).at();
    for (int position = begun.done(); position < acts.size(); position++) {
      Act act = acts.get(position);
      supervise(at, act.at());
      at = act.at();
      clock.at(at);
      refused += perform(act, position) ? 0 : 1;
    }
    supervise(at, begun.asOf());
    return refused;
  }

  private boolean perform(Act act, int position) {
    try {
      stage.perform(act, position);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Left out of the past: " + act);
      stage.leaveOut(position);
      return false;
    }
  }

  /** Everything that comes by itself after one instant and not after another. */
  private void supervise(Instant after, Instant until) {
    Instant at = after;
    while (true) {
      Instant morning = nextMorning(at);
      Instant due = stage.nextDue().map(History::minuteAfter).orElse(Instant.MAX);
      Instant next = due.isBefore(morning) ? due : morning;
      if (next.isAfter(until)) {
        return;
      }
      at = next.isBefore(at) ? at : next;
      clock.at(at);
      deadlines.untilNothingIsDue();
      if (next.equals(morning)) {
        reminders.untilNothingIsDue();
        seals.untilNothingIsDue();
      } else if (stage.nextDue().map(History::minuteAfter).filter(next::equals).isPresent()) {
        LOG.warning(() -> "Something stays due since " + next);
        return;
      }
    }
  }

  /** Supervision comes by every minute. */
  private static Instant minuteAfter(Instant due) {
    return due.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
  }

  private static Instant nextMorning(Instant at) {
    Instant today = OfficeTime.STANDARD.startOf(OfficeTime.STANDARD.dateOf(at)).plus(MORNING);
    return today.isAfter(at) ? today : today.plus(1, ChronoUnit.DAYS);
  }
}
