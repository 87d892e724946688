package org.xinsheng.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** What goes before a signature; each act in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReviewBatch {

  @Inject private Periods periods;
  @Inject private Totals totals;
  @Inject private PeriodReading reading;
  @Inject private RegisterLines lines;
  @Inject private RegisterSeal seal;
  @Inject private StaffDirectory staff;
  @Inject private Event<DomainEvent> happened;

  /** Refuses what cannot be, before anybody is asked for a password. */
  public void requirePossible(PeriodAct act, OfficeRow office, CalendarPeriod calendar) {
    periods.locked(office, calendar).requirePossible(act);
  }

  /**
   * What would be signed now; the paper is printed from it, and no row is held meanwhile.
   *
   * @param expected the version that the signer looked at, null for any
   * @throws StaleVersion where it is another, or something that it counts has changed since
   */
  public SigningDraft draft(
      OfficeRow office, CalendarPeriod calendar, Long expected, Actor by, Instant now) {
    StatisticsPeriod period = periods.locked(office, calendar);
    period.requirePossible(PeriodAct.SIGN);
    boolean isOther = expected != null && expected != period.version();
    if (isOther || totals.count(period, office, now) && expected != null) {
      throw new StaleVersion(period.ref(office.code()).number());
    }
    Map<Part, List<RegisterLine>> register = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      List<RegisterLine> found = new ArrayList<>();
      lines.eachLive(period, office, part, found::add);
      register.put(part, found);
    }
    PeriodView view =
        reading.view(
            StatisticsPlace.office(office.code()),
            calendar,
            Narrowing.NONE,
            List.of(office),
            Map.of(office, period));
    StaffRow signer = staff.byIds(List.of(by.id())).get(by.id());
    return new SigningDraft(
        view.signed(signer, now), register, seal.ofDraft(period, office, register));
  }

  /** What is checked is what there is now. */
  public void check(OfficeRow office, CalendarPeriod calendar, Actor by, Instant now) {
    StatisticsPeriod period = periods.locked(office, calendar);
    period.requirePossible(PeriodAct.CHECK);
    totals.count(period, office, now);
    happened.fire(period.check(office.code(), by, now));
  }

  public void analyse(
      OfficeRow office, CalendarPeriod calendar, String text, Actor by, Instant now) {
    StatisticsPeriod period = periods.locked(office, calendar);
    period.requirePossible(PeriodAct.ANALYSIS);
    totals.count(period, office, now);
    happened.fire(period.report(text, office.code(), by, now));
  }
}
