package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
    Instant now = clock.now();
    int handled = 0;
    RuntimeException failure = null;
    for (OfficeRow office : offices.all()) {
      try {
        handled += one(office, now);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The statistics of " + office.code() + " failed.", e);
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
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
        handled += build(office, period, now);
      }
    }
    periods.toArchive(office).forEach(archiving::finish);
    return handled + reminders.remind(office, now);
  }

  private int build(OfficeRow office, CalendarPeriod period, Instant now) {
    try {
      batch.build(office, period, now);
      return 1;
    } catch (RuntimeException e) {
      if (periods.find(office, period).isPresent()) {
        LOG.log(Level.FINE, "Another node built {0} first.", period.label());
        return 0;
      }
      throw e;
    }
  }
}
