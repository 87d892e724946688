package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.timer.Instants;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;

/** Which periods of an office have ended and are not built yet (STAT-1). */
@ApplicationScoped
public class Outstanding {

  /** Earlier nothing is received. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final String BUILT =
      """
      select starts_at, ends_at from statistics_period
      where office_id = ? and kind = ? order by starts_at
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Built or empty: nothing is wanted in it. */
  private record Stretch(Instant from, Instant until) {}

  /**
   * Every period from the one in which the office's first record was entered, and those before for
   * which something was entered late; the oldest first.
   */
  List<CalendarPeriod> of(OfficeRow office, PeriodKind kind, Instant now) {
    List<Stretch> built = built(office, kind);
    List<CalendarPeriod> wanted = new ArrayList<>();
    Optional<CalendarPeriod> next =
        built.isEmpty()
            ? firstOf(office, kind)
            : Optional.of(at(built.get(built.size() - 1).until(), office, kind));
    if (next.isPresent()) {
      Instant end = next.get().startsAt(office.time());
      wanted.addAll(enteredLate(office, kind, built, end));
      for (CalendarPeriod it = next.get(); it.hasEnded(office.time(), now); it = it.next()) {
        wanted.add(it);
      }
    }
    return wanted;
  }

  private List<Stretch> built(OfficeRow office, PeriodKind kind) {
    List<?> rows =
        em.createNativeQuery(BUILT)
            .setParameter(1, office.id())
            .setParameter(2, kind.name())
            .getResultList();
    return rows.stream()
        .map(it -> (Object[]) it)
        .map(it -> new Stretch(Instants.of(it[0]), Instants.of(it[1])))
        .toList();
  }

  private Optional<CalendarPeriod> firstOf(OfficeRow office, PeriodKind kind) {
    return earliest(
            "select min(entered_at) from complaint where office_id = ?",
            "select min(entered_at) from suggestion where office_id = ?",
            office.id())
        .map(it -> at(it, office, kind));
  }

  /** Looks between what is built, along an index. */
  private List<CalendarPeriod> enteredLate(
      OfficeRow office, PeriodKind kind, List<Stretch> built, Instant end) {
    List<CalendarPeriod> found = new ArrayList<>();
    Instant from = EARLIEST;
    for (Stretch one : Stream.concat(built.stream(), Stream.of(new Stretch(end, end))).toList()) {
      Optional<Instant> received = received(office, from, one.from());
      while (received.isPresent()) {
        CalendarPeriod period = at(received.get(), office, kind);
        found.add(period);
        received = received(office, period.endsAt(office.time()), one.from());
      }
      from = one.until();
    }
    return found;
  }

  private Optional<Instant> received(OfficeRow office, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      return Optional.empty();
    }
    String span = " where office_id = ? and received_at >= ? and received_at < ?";
    return earliest(
        "select min(received_at) from complaint" + span,
        "select min(received_at) from suggestion" + span,
        office.id(),
        from.atOffset(ZoneOffset.UTC),
        until.atOffset(ZoneOffset.UTC));
  }

  private Optional<Instant> earliest(String one, String other, Object... values) {
    return Stream.of(one, other)
        .map(sql -> instant(sql, values))
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  private Instant instant(String sql, Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return Instants.of(query.getSingleResult());
  }

  private static CalendarPeriod at(Instant instant, OfficeRow office, PeriodKind kind) {
    return CalendarPeriod.of(kind, office.time().dateOf(instant));
  }
}
