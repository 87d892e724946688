package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.timer.Heartbeat;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;

/**
 * Builds what has ended and is not built, counts anew what has changed and is not signed, finishes
 * archiving that was interrupted, and reminds of analyses that are due (STAT-1, STAT-2, STAT-4).
 */
@ApplicationScoped
public class StatisticsSweep implements Sweep {

  public static final String NAME = "statistics";
  public static final Duration PERIOD = Duration.ofMinutes(15);

  private static final Logger LOG = Logger.getLogger(StatisticsSweep.class.getName());

  @Inject private Turn turn;
  @Inject private Periods periods;
  @Inject private Outstanding outstanding;
  @Inject private PeriodBatch batch;
  @Inject private Archiving archiving;
  @Inject private AnalysisReminders reminders;
  @Inject private OfficeDirectory offices;
  @Inject private Heartbeat heartbeat;
  @Inject private Clock clock;

  @Override
  public void untilNothingIsDue() {
    heartbeat.during(NAME, this::all);
  }

  private int all() {
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    int handled = turn.during(() -> everywhere(failure));
    if (failure.get() != null) {
      throw failure.get();
    }
    return handled;
  }

  private int everywhere(AtomicReference<RuntimeException> failure) {
    Instant now = clock.now();
    int handled = 0;
    for (OfficeRow office : offices.all()) {
      try {
        handled += one(office, now);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The statistics of " + office.code() + " failed.", e);
        failure.set(e);
      }
    }
    return handled;
  }

  private int one(OfficeRow office, Instant now) {
    int handled = 0;
    for (Long unsigned : periods.unsigned(office)) {
      handled += batch.refresh(unsigned, now) ? 1 : 0;
    }
    for (PeriodKind kind : PeriodKind.values()) {
      for (CalendarPeriod period : outstanding.of(office, kind, now)) {
        batch.build(office, period, now);
        handled++;
      }
    }
    periods.toArchive(office).forEach(archiving::finish);
    return handled + reminders.remind(office, now);
  }
}
