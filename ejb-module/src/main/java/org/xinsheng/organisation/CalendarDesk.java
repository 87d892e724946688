package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.organisation.domain.OfficeCalendar;
import org.xinsheng.organisation.domain.Spans;
import org.xinsheng.organisation.domain.SpecialDay;
import org.xinsheng.organisation.domain.WorkingCalendar;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/**
 * Keeps each office's working calendar (ORG-4). What was promised by the old one stays promised.
 */
@Stateless
@RolesAllowed("STAFF")
public class CalendarDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Event<DomainEvent> happened;
  @Inject private Event<WorkingCalendars.Changed> changed;

  /**
   * For everybody who reaches the office.
   *
   * @throws NotFound also when it is out of reach
   */
  public CalendarView read(String office) {
    OfficeRow row = reached(office, current.get());
    OfficeCalendar own = em.find(OfficeCalendar.class, row.id());
    return own == null
        ? CalendarView.of(row, WorkingCalendar.STANDARD, List.of(), 0, clock.now())
        : CalendarView.of(row, own.hours(), own.days(), own.version(), clock.now());
  }

  /**
   * @param expected the version that the caller read, null where they do not say
   * @throws NotAllowed to all but administrators
   * @throws StaleVersion when somebody changed it since
   */
  public void change(String office, Long expected, CalendarInput input) {
    Actor actor = current.administrator();
    OfficeRow row = reached(office, actor);
    Checks checks = new Checks();
    Map<DayOfWeek, Spans> week = input.checkedWeek(checks);
    List<SpecialDay> days = input.checkedDays(checks);
    checks.done();
    em.find(Office.class, row.id(), LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.now();
    OfficeCalendar own = em.find(OfficeCalendar.class, row.id(), LockModeType.PESSIMISTIC_WRITE);
    if (expected != null && expected != (own == null ? 0 : own.version())) {
      throw new StaleVersion(office);
    }
    if (own == null) {
      own = new OfficeCalendar(row.id(), now);
      em.persist(own);
    }
    tell(row, actor, now, own.change(week, days, now));
    em.flush();
    changed.fire(new WorkingCalendars.Changed(row.id()));
  }

  /**
   * Which desk would be on by a calendar that is not kept.
   *
   * @throws InvalidInput where it is none
   */
  public DeskAt deskAt(String office, CalendarInput input, Instant at) {
    OfficeRow row = reached(office, current.get());
    Checks checks = new Checks();
    Map<DayOfWeek, Spans> week = input.checkedWeek(checks);
    Map<LocalDate, Spans> days = new TreeMap<>();
    input.checkedDays(checks).forEach(it -> days.put(it.day(), it.spans()));
    checks.done();
    WorkingCalendar hours = new WorkingCalendar(week, days);
    return new DeskAt(at, hours.isOpen(at, row.time()), hours.nextOpening(at, row.time()));
  }

  private void tell(OfficeRow office, Actor actor, Instant now, List<Change> changes) {
    if (!changes.isEmpty()) {
      SubjectRef subject = new SubjectRef(SubjectType.OFFICE, office.id(), office.code());
      happened.fire(
          new Recorded(
              Facts.of(subject, office.place(), actor, now, "CALENDAR_CHANGED").with(changes)));
    }
  }

  private OfficeRow reached(String code, Actor actor) {
    return offices
        .byCode(code)
        .filter(Scope.of(actor)::reaches)
        .orElseThrow(() -> new NotFound(code));
  }
}
