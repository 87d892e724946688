package org.xinsheng.nonconformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xinsheng.nonconformity.domain.SlipPolicy;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Conditions;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;

/** Lists of slips in reach (ORG-2), and what waits for whom. */
@Stateless
@RolesAllowed("STAFF")
public class SlipQueries {

  private static final String INVOLVED =
      "s.raisedBy = :scopeStaff or s.content.responsibleId = :scopeStaff"
          + " or :scopeStaff member of s.fillers";

  private static final String OF_CASES =
      """
      select new org.xinsheng.nonconformity.SlipOfCase(s.number, s.status)
      from Slip s where s.complaintId = :complaint order by s.id
      """;

  /** Nobody decides about what they filled or execute (NCR-5). */
  private static final String NOT_OWN =
      "(s.content.responsibleId is null or s.content.responsibleId <> :me)"
          + " and :me not member of s.fillers";

  private static final String NOT_EXECUTED_BY_ME =
      "s.content.responsibleId <> :me and (s.executedBy is null or s.executedBy <> :me)";

  private static final String FILLED = ":mine member of s.fillers";
  private static final String EXECUTES = "s.content.responsibleId = :mine";

  private static final Comparator<SlipRow.Raw> NEWEST_FIRST =
      Comparator.comparing(SlipRow.Raw::raisedAt).thenComparing(SlipRow.Raw::id).reversed();

  private static final List<Role> VERIFIERS =
      List.of(Role.OFFICE_MANAGER, Role.MANAGEMENT_REPRESENTATIVE);

  private static final Turns<SlipRow.Raw> TO_DECIDE =
      new Turns<>("s", "s.pendingSince", SlipRow.Raw::pendingSince, SlipRow.Raw::id);

  private static final Turns<SlipRow.Raw> TO_VERIFY =
      new Turns<>("s", "s.executedAt", SlipRow.Raw::executedAt, SlipRow.Raw::id);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private SlipRows rows;

  /**
   * The newest first.
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<SlipRow> page(SlipFilter filter, String after, int limit) {
    Conditions conditions = narrowed(filter);
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      conditions
          .and("s.raisedAt <= :at and (s.raisedAt < :at or s.id < :id)")
          .with("at", cursor.instant(0))
          .with("id", cursor.id());
    }
    conditions.and(scope().where("s.officeId", "s.zoneId", INVOLVED));
    List<SlipRow.Raw> found =
        filter.mine() ? mine(conditions, limit + 1) : newest(conditions, limit + 1);
    return named(Page.of(found, limit, it -> Cursor.of(it.raisedAt(), it.id())));
  }

  private Scope scope() {
    return Scope.of(current.get());
  }

  private List<SlipRow.Raw> newest(Conditions conditions, int most) {
    return scope()
        .bind(query(conditions, "s.raisedAt desc, s.id desc"))
        .setMaxResults(most)
        .getResultList();
  }

  /** One search for each way in which a slip is somebody's; whoever raised it filled it, too. */
  private List<SlipRow.Raw> mine(Conditions conditions, int most) {
    return Stream.of(FILLED, EXECUTES)
        .map(way -> new Conditions().and(conditions).and(way).with("mine", current.get().id()))
        .flatMap(way -> newest(way, most).stream())
        .distinct()
        .sorted(NEWEST_FIRST)
        .limit(most)
        .toList();
  }

  /** What the caller filled and nobody has submitted, the newest first. */
  public List<SlipRow> drafts(int most) {
    Conditions drafts =
        new Conditions()
            .and("s.status = :status")
            .with("status", SlipStatus.DRAFT)
            .and(FILLED)
            .with("mine", current.get().id());
    return rows.named(find(drafts, "s.raisedAt desc, s.id desc", most));
  }

  private Conditions narrowed(SlipFilter filter) {
    new Checks()
        .text("office", filter.office(), Checks.NAME)
        .text("complaint", filter.complaint(), Checks.NAME)
        .done();
    Conditions conditions =
        new Conditions()
            .andIf(filter.status(), "s.status = :status", "status")
            .andIf(filter.complaint(), "s.complaintNumber = :complaint", "complaint");
    if (filter.office() != null) {
      conditions
          .and("s.officeId = :office")
          .with("office", offices.byCode(filter.office()).map(OfficeRow::id).orElse(-1L));
    }
    return conditions;
  }

  /**
   * What waits for the caller's decision, by own posts and those held as an active deputy, the
   * longest waiting first (NCR-3, NCR-5).
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<SlipRow> waitingFor(SlipFilter filter, String after, int limit) {
    Conditions narrowed = narrowed(filter);
    return named(
        TO_DECIDE.page(
            Turns.posts(current.get(), SlipPolicy.ORDER),
            post -> mayDecide(post).and(narrowed),
            after,
            limit,
            this::find));
  }

  private Conditions mayDecide(Post post) {
    return new Conditions()
        .and("s.pendingRole = :role")
        .with("role", post.role())
        .and(NOT_OWN)
        .with("me", current.get().id());
  }

  /** How much waits for the caller's decision, counted no further than this. */
  public int countWaitingFor(int most) {
    Set<Long> ids = new HashSet<>();
    for (Post post : Turns.posts(current.get(), SlipPolicy.ORDER)) {
      Conditions conditions = TO_DECIDE.reach(post).and(mayDecide(post));
      ids.addAll(
          conditions
              .bind(em.createQuery("select s.id from Slip s" + conditions.where(), Long.class))
              .setMaxResults(most)
              .getResultList());
    }
    return Math.min(most, ids.size());
  }

  /**
   * What was done and waits for the caller to see whether it helped, the longest waiting first
   * (NCR-7).
   */
  public Page<SlipRow> toVerify(SlipFilter filter, String after, int limit) {
    Conditions narrowed = narrowed(filter);
    return named(
        TO_VERIFY.page(
            Turns.posts(current.get(), VERIFIERS),
            post ->
                new Conditions()
                    .and("s.verifierRole = :role")
                    .with("role", post.role())
                    .and(NOT_EXECUTED_BY_ME)
                    .with("me", current.get().id())
                    .and(narrowed),
            after,
            limit,
            this::find));
  }

  /** What the caller is to execute, due first on top (NCR-6). */
  public List<SlipRow> toExecute(int most) {
    Conditions mine =
        new Conditions()
            .and("s.content.responsibleId = :me")
            .with("me", current.get().id())
            .and("s.status = :status")
            .with("status", SlipStatus.EXECUTING);
    return rows.named(find(mine, "s.content.executionDueAt, s.id", most));
  }

  /** A complaint's slips, the oldest first; whoever sees the complaint may know of them. */
  public List<SlipOfCase> ofComplaint(Long complaintId) {
    return em.createQuery(OF_CASES, SlipOfCase.class)
        .setParameter("complaint", complaintId)
        .getResultList();
  }

  private List<SlipRow.Raw> find(Conditions conditions, String order, int most) {
    return query(conditions, order).setMaxResults(most).getResultList();
  }

  private TypedQuery<SlipRow.Raw> query(Conditions conditions, String order) {
    return conditions.bind(
        em.createQuery(
            SlipRows.SELECT + conditions.where() + " order by " + order, SlipRow.Raw.class));
  }

  private Page<SlipRow> named(Page<SlipRow.Raw> page) {
    return new Page<>(rows.named(page.items()), page.next());
  }
}
