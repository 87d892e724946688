package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.WorkingCalendars;
import org.xinsheng.organisation.domain.WorkingCalendar;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.timer.Heartbeat;

/**
 * Once a day, when the desk opens, every first contact is reminded of what is still open (INT-3):
 * one notice for all of it, since a notice per case would be read by nobody.
 */
@ApplicationScoped
public class FirstContactSweep implements Sweep {

  public static final String NAME = "first-contact reminders";
  public static final Duration PERIOD = Duration.ofMinutes(15);

  private static final Logger LOG = Logger.getLogger(FirstContactSweep.class.getName());

  @Inject private FirstContactBatch batch;
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
    int reminded = 0;
    RuntimeException failure = null;
    for (OfficeRow office : offices.all()) {
      try {
        reminded += remind(office, now);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The reminders of office " + office.code() + " failed.", e);
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return reminded;
  }

  /** On a holiday, too: what is open is open every day. */
  private Instant morning(OfficeRow office, LocalDate day) {
    return calendars
        .of(office.id())
        .firstOpening(day, office.time())
        .orElseGet(() -> office.time().at(day, WorkingCalendar.STANDARD_OPENING));
  }

  private int remind(OfficeRow office, Instant now) {
    LocalDate today = office.time().dateOf(now);
    Instant opening = morning(office, today);
    if (now.isBefore(opening) || batch.isDone(office, today)) {
      return 0;
    }
    try {
      return batch.remind(office, today, office.time().startOf(today), now);
    } catch (RuntimeException e) {
      if (batch.isDone(office, today)) {
        LOG.log(Level.FINE, "Another node reminded {0} first.", office.code());
        return 0;
      }
      throw e;
    }
  }
}
