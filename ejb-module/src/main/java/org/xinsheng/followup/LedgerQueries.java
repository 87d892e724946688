package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.RuleViolation;

/** Per office and period what is due, done and outstanding; each number opens its rounds (FU-0). */
@Stateless
@RolesAllowed("STAFF")
public class LedgerQueries {

  /** Without any dates: this day and the 29 before it. */
  private static final int USUAL = 29;

  private static final int LONGEST = 366;

  private static final String IN_PERIOD =
      """
       from FollowUp f
      where f.officeId = :office and f.openedAt >= :from and f.openedAt < :until and\s\
      """;

  private static final String GROUPS =
      """
      select new org.xinsheng.followup.LedgerRow$Group(
        f.officeId, f.state, f.answers.satisfaction, f.conclusion.ending, f.round, count(f))\
      """;

  private static final String BY_WHAT =
      " group by f.officeId, f.state, f.answers.satisfaction, f.conclusion.ending, f.round";

  private static final String ROWS =
      """
      select new org.xinsheng.followup.FollowUpRow(
        f.id, f.subjectNumber, f.officeId, f.round, f.state, f.mode, f.attempts,
        f.openedAt, f.dueAt, f.doneAt, f.rating, f.callAt)\
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  /**
   * @param office a code, null for every office in reach; one out of reach has no rows
   * @param from by the result, null for 29 days before the last
   * @param to included, null for today
   * @throws RuleViolation FU-0 for a period that ends before it begins or is longer than a year
   */
  public Ledger ledger(String office, LocalDate from, LocalDate to) {
    LocalDate last = to == null ? today() : to;
    LocalDate first = from == null ? last.minusDays(USUAL) : from;
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= LONGEST) {
      throw RuleViolation.at("from", "FU-0", Message.of("refusal.ledgerPeriod", LONGEST));
    }
    List<LedgerRow> rows = new ArrayList<>();
    List<List<LedgerRow.Group>> all = new ArrayList<>();
    for (OfficeRow row : reachable(office)) {
      List<LedgerRow.Group> groups =
          inPeriod(GROUPS, BY_WHAT, row, first, last, LedgerRow.Group.class).getResultList();
      rows.add(LedgerRow.of(row.code(), groups));
      all.add(groups);
    }
    return new Ledger(first, last, LedgerRow.sum(all), rows);
  }

  /** The rounds behind one of the numbers of one office, the oldest result first. */
  public Page<FollowUpRow> rounds(
      String office, LocalDate from, LocalDate to, LedgerPart part, String after, int limit) {
    List<OfficeRow> one = reachable(office);
    if (office == null || one.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    String where =
        " and f.state in :states"
            + (after == null ? "" : " and f.openedAt >= :at and (f.openedAt > :at or f.id > :id)")
            + " order by f.openedAt, f.id";
    TypedQuery<FollowUpRow> query =
        inPeriod(ROWS, where, one.get(0), from, to, FollowUpRow.class)
            .setParameter("states", part.states());
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id());
    }
    return Page.of(
        query.setMaxResults(limit + 1).getResultList(),
        limit,
        row -> Cursor.of(row.openedAt(), row.id()));
  }

  private LocalDate today() {
    Long office = current.get().officeId();
    return (office == null ? org.xinsheng.shared.OfficeTime.STANDARD : offices.byId(office).time())
        .dateOf(clock.now());
  }

  private List<OfficeRow> reachable(String office) {
    return offices.reachableBy(current.get()).stream()
        .filter(it -> office == null || it.code().equals(office))
        .toList();
  }

  private <T> TypedQuery<T> inPeriod(
      String what, String rest, OfficeRow office, LocalDate from, LocalDate to, Class<T> type) {
    Scope scope = Scope.of(current.get());
    String reach = scope.where("f.officeId", "f.zoneId", "f.ownerId = :scopeStaff");
    return scope
        .bind(em.createQuery(what + IN_PERIOD + reach + rest, type))
        .setParameter("office", office.id())
        .setParameter("from", office.time().startOf(from))
        .setParameter("until", office.time().endOf(to));
  }
}
