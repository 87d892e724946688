package org.xinsheng.correctiveaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.correctiveaction.domain.CapaReport;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.nonconformity.Turns;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Conditions;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;

/** The CAPA ledger within the reader's scope, and what waits for whom (CA-4, CA-6, ORG-2). */
@Stateless
@RolesAllowed("STAFF")
public class CapaQueries {

  private static final String INVOLVED =
      ":scopeStaff member of r.fillers or exists"
          + " (select a.id from CapaAction a where a.report = r and a.responsibleId = :scopeStaff)";

  private static final String LATE =
      """
      (r.status = org.xinsheng.correctiveaction.domain.CapaStatus.IN_PROGRESS
          and r.id in (select a.report.id from CapaAction a where a.runningDueAt < :now)
        or r.status = org.xinsheng.correctiveaction.domain.CapaStatus.DRAFT
          and exists (select s.id from CapaSlip s join Review v on v.slipId = s.slipId
            where s.report = r and v.reportDueAt < :now))\
      """;

  private static final String THIS_WEEK =
      """
      r.status = org.xinsheng.correctiveaction.domain.CapaStatus.IN_PROGRESS
      and r.id in (select a.report.id from CapaAction a
        where a.runningDueAt >= :now and a.runningDueAt <= :weekEnd)
      and r.id not in (select o.report.id from CapaAction o
        where o.runningDueAt < :now)\
      """;

  /** Nobody decides about what they wrote or carry out (NCR-5). */
  private static final String NOT_OWN =
      ":me not member of r.fillers and not exists (select a.id from CapaAction a"
          + " where a.report = r and a.droppedAt is null and a.responsibleId = :me)";

  private static final String NOT_EXECUTED_BY_ME =
      "not exists (select a.id from CapaAction a"
          + " where a.report = r and a.droppedAt is null"
          + " and (a.responsibleId = :me or a.doneBy = :me))";

  private static final String OF_SLIP =
      "exists (select s.id from CapaSlip s where s.report = r and s.slipNumber = :slip)";

  private static final Turns<CapaRow.Raw> TO_DECIDE =
      new Turns<>("r", "r.submittedAt", CapaRow.Raw::submittedAt, CapaRow.Raw::id);

  private static final Turns<CapaRow.Raw> TO_VERIFY =
      new Turns<>("r", "r.verifiableAt", CapaRow.Raw::verifiableAt, CapaRow.Raw::id);

  private static final String MINE =
      """
      select new org.xinsheng.correctiveaction.CapaTask(
        r.number, a.id, substring(a.action, 1, 200), a.kind, a.dueOn, a.dueAt)
      from CapaReport r join r.actions a
      where a.responsibleId = :me and a.runningDueAt is not null order by a.runningDueAt, a.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private CapaRows rows;
  @Inject private CapaCauses causes;
  @Inject private RecurrencePolicies policies;

  /**
   * The newest first.
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<CapaRow> page(CapaFilter filter, String after, int limit) {
    Conditions conditions = narrowed(filter);
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      conditions
          .and("r.draftedAt <= :at and (r.draftedAt < :at or r.id < :id)")
          .with("at", cursor.instant(0))
          .with("id", cursor.id());
    }
    Scope scope = inReach(conditions);
    List<CapaRow.Raw> found =
        scope
            .bind(rows.query(conditions, "r.draftedAt desc, r.id desc"))
            .setMaxResults(limit + 1)
            .getResultList();
    return named(Page.of(found, limit, it -> Cursor.of(it.draftedAt(), it.id())));
  }

  /**
   * The four numbers (CA-6), each counted up to {@link CapaLedger#MOST}.
   *
   * @param office its code, null for every office in scope
   */
  public CapaLedger ledger(String office) {
    Map<CapaPart, Long> counts = new EnumMap<>(CapaPart.class);
    for (CapaPart part : CapaPart.values()) {
      counts.put(part, count(new CapaFilter(null, office, part, null)));
    }
    return new CapaLedger(counts);
  }

  private long count(CapaFilter filter) {
    Conditions conditions = narrowed(filter);
    Scope scope = inReach(conditions);
    TypedQuery<Long> query =
        em.createQuery("select r.id from CapaReport r" + conditions.where(), Long.class);
    return scope.bind(conditions.bind(query)).setMaxResults(CapaLedger.MOST).getResultList().size();
  }

  private Scope inReach(Conditions conditions) {
    Scope scope = Scope.of(current.get());
    conditions.and(scope.where("r.officeId", "r.zoneId", INVOLVED));
    return scope;
  }

  private Conditions narrowed(CapaFilter filter) {
    new Checks()
        .text("office", filter.office(), Checks.NAME)
        .text("slip", filter.slip(), Checks.NAME)
        .done();
    Optional<OfficeRow> office = Optional.ofNullable(filter.office()).flatMap(offices::byCode);
    Conditions conditions =
        new Conditions()
            .andIf(filter.status(), "r.status = :status", "status")
            .andIf(filter.slip(), OF_SLIP, "slip");
    if (filter.office() != null) {
      conditions.and("r.officeId = :office").with("office", office.map(OfficeRow::id).orElse(-1L));
    }
    OfficeTime time = office.map(OfficeRow::time).orElse(OfficeTime.STANDARD);
    return filter.part() == null ? conditions : conditions.and(in(filter.part(), time));
  }

  private Conditions in(CapaPart part, OfficeTime time) {
    Instant now = clock.now();
    return switch (part) {
      case OPEN -> new Conditions().and("r.status in :open").with("open", CapaStatus.OPEN);
      case OVERDUE -> new Conditions().and(LATE).with("now", now);
      case THIS_WEEK ->
          new Conditions().and(THIS_WEEK).with("now", now).with("weekEnd", weekEnd(now, time));
      case COMPLETED ->
          new Conditions()
              .and("r.status = :closed and r.endedAt >= :since")
              .with("closed", CapaStatus.CLOSED)
              .with("since", now.minus(policies.recent(now)));
    };
  }

  private static Instant weekEnd(Instant now, OfficeTime time) {
    return time.endOf(time.dateOf(now).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
  }

  private Page<CapaRow> named(Page<CapaRow.Raw> page) {
    return new Page<>(rows.named(page.items()), page.next());
  }

  /**
   * What waits for the caller's decision, by own posts and those held as an active deputy, the
   * longest waiting first (CA-4, NCR-5).
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<CapaRow> waitingFor(CapaFilter filter, String after, int limit) {
    Conditions narrowed = narrowed(filter);
    return named(
        TO_DECIDE.page(
            Turns.posts(current.get(), CapaReport.APPROVERS),
            post -> mayDecide(post).and(narrowed),
            after,
            limit,
            this::find));
  }

  private Conditions mayDecide(Post post) {
    return new Conditions()
        .and("r.pendingRole = :role")
        .with("role", post.role())
        .and(NOT_OWN)
        .with("me", current.get().id());
  }

  /** The same with what each plans and why, for whoever decides at once. */
  public List<CapaToDecide> toDecide(String after, int limit) {
    return causes.of(waitingFor(CapaFilter.EVERYTHING, after, limit).items());
  }

  /** How much waits for the caller's decision, counted no further than this. */
  public int countWaitingFor(int most) {
    Set<Long> ids = new HashSet<>();
    for (Post post : Turns.posts(current.get(), CapaReport.APPROVERS)) {
      Conditions conditions = TO_DECIDE.reach(post).and(mayDecide(post));
      ids.addAll(
          conditions
              .bind(
                  em.createQuery("select r.id from CapaReport r" + conditions.where(), Long.class))
              .setMaxResults(most)
              .getResultList());
    }
    return Math.min(most, ids.size());
  }

  /** What was done and observed and waits for the caller to judge it, the longest first (CA-4). */
  public Page<CapaRow> toVerify(CapaFilter filter, String after, int limit) {
    Conditions narrowed =
        narrowed(
            new CapaFilter(CapaStatus.VERIFYING, filter.office(), filter.part(), filter.slip()));
    return named(
        TO_VERIFY.page(
            Turns.posts(current.get(), Set.of(Role.MANAGEMENT_REPRESENTATIVE)),
            post ->
                new Conditions()
                    .and(NOT_EXECUTED_BY_ME)
                    .with("me", current.get().id())
                    .and("r.verifiableAt <= :observed")
                    .with("observed", clock.now())
                    .and(narrowed),
            after,
            limit,
            this::find));
  }

  private List<CapaRow.Raw> find(Conditions conditions, String order, int most) {
    return rows.query(conditions, order).setMaxResults(most).getResultList();
  }

  /** What the caller is to carry out, due first on top (CA-3). */
  public List<CapaTask> mine(int most) {
    return em.createQuery(MINE, CapaTask.class)
        .setParameter("me", current.get().id())
        .setMaxResults(most)
        .getResultList();
  }
}
