package org.xinsheng.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.PeriodState;

/** What the statistics wait for: people (STAT-1, STAT-2, STAT-4), or the next sweeps. */
@Stateless
@RolesAllowed("STAFF")
public class StatisticsWork {

  @Inject private CurrentActor current;
  @Inject private Readers readers;
  @Inject private Reviewers reviewers;
  @Inject private Periods periods;
  @Inject private Outstanding outstanding;
  @Inject private Clock clock;

  /** What waits for the reader in their own office: to be checked, analysed or signed. */
  public List<WaitingPeriods> mine() {
    Actor actor = current.get();
    return readers.offices().stream()
        .filter(it -> it.id().equals(actor.officeId()))
        .flatMap(it -> waiting(it, actor).stream())
        .toList();
  }

  private List<WaitingPeriods> waiting(OfficeRow office, Actor actor) {
    List<WaitingPeriods> mine = new ArrayList<>();
    Map<PeriodKind, Map<PeriodState, List<PeriodRow>>> waiting =
        periods.waiting(office).stream()
            .collect(
                Collectors.groupingBy(PeriodRow::kind, Collectors.groupingBy(PeriodRow::state)));
    for (PeriodKind kind : PeriodKind.values()) {
      waiting
          .getOrDefault(kind, Map.of())
          .forEach(
              (state, rows) ->
                  next(kind, state)
                      .filter(it -> reviewers.may(it, office, actor))
                      .map(it -> waiting(office, kind, it, rows))
                      .ifPresent(mine::add));
    }
    return mine;
  }

  /** What is done next; a week may be signed unchecked, but does not wait for that. */
  private static Optional<PeriodAct> next(PeriodKind kind, PeriodState state) {
    return switch (state) {
      case BUILT -> Optional.of(kind == PeriodKind.WEEK ? PeriodAct.CHECK : PeriodAct.ANALYSIS);
      case CHECKED, REPORTED -> Optional.of(PeriodAct.SIGN);
      case SIGNED -> Optional.empty();
    };
  }

  private static WaitingPeriods waiting(
      OfficeRow office, PeriodKind kind, PeriodAct act, List<PeriodRow> rows) {
    return new WaitingPeriods(office.code(), kind, act, rows.size(), rows.get(0).label());
  }

  /** How far the building of an office's missed periods has come. */
  public CatchUp catchUp(String officeCode) {
    OfficeRow office = readers.office(officeCode);
    Instant now = clock.now();
    List<CalendarPeriod> weeks = outstanding.of(office, PeriodKind.WEEK, now);
    List<CalendarPeriod> months = outstanding.of(office, PeriodKind.MONTH, now);
    return new CatchUp(
        weeks.size(),
        months.size(),
        Stream.concat(weeks.stream(), months.stream())
            .map(CalendarPeriod::label)
            .findFirst()
            .orElse(null));
  }
}
