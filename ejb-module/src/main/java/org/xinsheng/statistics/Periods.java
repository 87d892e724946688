package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.NotFound;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.PeriodState;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** The built periods of an office. */
@ApplicationScoped
public class Periods {

  private static final String ONE =
      " from StatisticsPeriod p where p.officeId = :office and p.kind = :kind and p.label = :label";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  Optional<Long> find(OfficeRow office, CalendarPeriod period) {
    return em.createQuery("select p.id" + ONE, Long.class)
        .setParameter("office", office.id())
        .setParameter("kind", period.kind())
        .setParameter("label", period.label())
        .getResultStream()
        .findFirst();
  }

  /** Empty where it is signed, or too large to be counted while somebody waits. */
  Optional<Long> soonCounted(OfficeRow office, CalendarPeriod period) {
    return em.createQuery(
            "select p.id" + ONE + " and p.state <> :signed and p.cases <= :large", Long.class)
        .setParameter("large", StatisticsPeriod.LARGE)
        .setParameter("office", office.id())
        .setParameter("kind", period.kind())
        .setParameter("label", period.label())
        .setParameter("signed", PeriodState.SIGNED)
        .getResultStream()
        .findFirst();
  }

  /** As it is now, to be read only. */
  Optional<StatisticsPeriod> read(OfficeRow office, CalendarPeriod period) {
    return em.createQuery("select p" + ONE, StatisticsPeriod.class)
        .setParameter("office", office.id())
        .setParameter("kind", period.kind())
        .setParameter("label", period.label())
        .setHint("eclipselink.read-only", true)
        .getResultStream()
        .findFirst();
  }

  /**
   * Held until the end of the transaction.
   *
   * @throws NotFound while it is not built
   */
  StatisticsPeriod locked(OfficeRow office, CalendarPeriod period) {
    Long id =
        find(office, period).orElseThrow(() -> new NotFound(office.code() + "/" + period.label()));
    StatisticsPeriod found = em.find(StatisticsPeriod.class, id, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
    return found;
  }

  /** The oldest first. */
  List<Long> unsigned(OfficeRow office) {
    return ids(office, "p.state <> :signed");
  }

  /** Signed, but what the signature archives is not archived yet; the oldest first. */
  List<Long> toArchive(OfficeRow office) {
    return ids(office, "p.state = :signed and p.archivedAt is null");
  }

  private List<Long> ids(OfficeRow office, String which) {
    return em.createQuery(
            "select p.id from StatisticsPeriod p where p.officeId = :office and "
                + which
                + " order by p.startsAt, p.id",
            Long.class)
        .setParameter("office", office.id())
        .setParameter("signed", PeriodState.SIGNED)
        .getResultList();
  }

  /** Not signed, the oldest first. */
  List<PeriodRow> waiting(OfficeRow office) {
    return em.createQuery(
            """
            select new org.xinsheng.statistics.PeriodRow(
              p.kind, p.label, p.state, p.startsAt, p.endsAt)
            from StatisticsPeriod p where p.officeId = :office and p.state <> :signed
            order by p.startsAt, p.id
            """,
            PeriodRow.class)
        .setParameter("office", office.id())
        .setParameter("signed", PeriodState.SIGNED)
        .getResultList();
  }

  /** The latest first, each once however many offices have it. */
  List<PeriodRow> latest(List<OfficeRow> offices, PeriodKind kind, int most) {
    Map<String, PeriodRow> found = new LinkedHashMap<>();
    em.createQuery(
            """
            select new org.xinsheng.statistics.PeriodRow(
              p.kind, p.label, p.state, p.startsAt, p.endsAt)
            from StatisticsPeriod p where p.officeId in :offices and p.kind = :kind
            order by p.startsAt desc, p.id
            """,
            PeriodRow.class)
        .setParameter("offices", offices.stream().map(OfficeRow::id).toList())
        .setParameter("kind", kind)
        .setMaxResults(most * Math.max(1, offices.size()))
        .getResultStream()
        .forEach(it -> found.merge(it.label(), it, Periods::lessFar));
    return found.values().stream().limit(most).toList();
  }

  private static PeriodRow lessFar(PeriodRow one, PeriodRow other) {
    return one.state().compareTo(other.state()) <= 0 ? one : other;
  }
}
