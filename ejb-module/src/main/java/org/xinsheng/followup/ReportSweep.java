package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.WorkingCalendars;
import org.xinsheng.organisation.domain.WorkingCalendar;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.timer.Heartbeat;

/** When the desk opens on Monday, the OFFICE_MANAGER hears what last week's follow-ups brought. */
@ApplicationScoped
public class ReportSweep implements Sweep {

  public static final String NAME = "follow-up reports";
  public static final Duration PERIOD = Duration.ofMinutes(15);

  private static final Logger LOG = Logger.getLogger(ReportSweep.class.getName());

  @Inject private ReportBatch batch;
  @Inject private OfficeDirectory offices;
  @Inject private Heartbeat heartbeat;
  @Inject private Clock clock;
  @Inject private WorkingCalendars calendars;

  @Override
  public void untilNothingIsDue() {
    heartbeat.during(NAME, this::all);
  }

  private int all() {
    Instant now = clock.now();
    int told = 0;
    RuntimeException failure = null;
    for (OfficeRow office : offices.all()) {
      try {
        told += report(office, now);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The follow-up report of " + office.code() + " failed.", e);
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return told;
  }

  /** A week in which the desk stays closed is reported on its Monday all the same. */
  private Instant opening(OfficeRow office, LocalDate monday) {
    Instant opening = calendars.nextOpening(office, office.time().startOf(monday));
    return opening.isBefore(office.time().startOf(monday.plusWeeks(1)))
        ? opening
        : office.time().at(monday, WorkingCalendar.STANDARD_OPENING);
  }

  private int report(OfficeRow office, Instant now) {
    LocalDate thisMonday =
        office.time().dateOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate week = thisMonday.minusWeeks(1);
    Instant opening = opening(office, thisMonday);
    if (now.isBefore(opening) || batch.isDone(office, week)) {
      return 0;
    }
    try {
      return batch.report(office, week, now);
    } catch (RuntimeException e) {
      if (batch.isDone(office, week)) {
        LOG.log(Level.FINE, "Another node reported {0} first.", office.code());
        return 0;
      }
      throw e;
    }
  }
}
