package org.xinsheng.correctiveaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.xinsheng.correctiveaction.domain.CapaReport;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;

/** The CAPA ledger within the reader's scope, and what waits for whom (CA-4, CA-6, ORG-2). */
@Stateless
@RolesAllowed("STAFF")
public class CapaQueries {

  /** How long what was closed stands among what was completed (CA-6). */
  private static final Duration RECENT = Duration.ofDays(90);

  private static final String INVOLVED =
      ":scopeStaff member of r.fillers or exists"
          + " (select a.id from CapaAction a where a.report = r and a.responsibleId = :scopeStaff)";

  private static final String LATE =
      """
      (r.id in (select a.report.id from CapaAction a where a.runningDueAt < :now)
        or r.status = org.xinsheng.correctiveaction.domain.CapaStatus.DRAFT
          and exists (select s.id from CapaSlip s join Review v on v.slipId = s.slipId
            where s.report = r and v.reportDueAt < :now))\
      """;

  private static final String THIS_WEEK =
      """
      r.id in (select a.report.id from CapaAction a
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
          + " where a.report = r and a.droppedAt is null and a.responsibleId = :me)"
          + " and r.verifiableAt <= :now";

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

  /**
   * The newest first.
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<CapaRow> page(CapaFilter filter, String after, int limit) {
    check(filter);
    List<String> parts = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    narrow(filter, parts, values);
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      parts.add("r.draftedAt <= :at and (r.draftedAt < :at or r.id < :id)");
      values.put("at", cursor.instant(0));
      values.put("id", cursor.id());
    }
    Scope scope = scope(parts);
    TypedQuery<CapaRow.Raw> query = rows.query(parts, values, "r.draftedAt desc, r.id desc");
    List<CapaRow.Raw> found = scope.bind(query).setMaxResults(limit + 1).getResultList();
    return named(Page.of(found, limit, it -> Cursor.of(it.draftedAt(), it.id())));
  }

  /**
   * The four numbers (CA-6).
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
    check(filter);
    List<String> parts = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    narrow(filter, parts, values);
    Scope scope = scope(parts);
    TypedQuery<Long> query =
        em.createQuery(
            "select count(r) from CapaReport r where " + String.join(" and ", parts), Long.class);
    values.forEach(query::setParameter);
    return scope.bind(query).getSingleResult();
  }

  private Scope scope(List<String> parts) {
    Scope scope = Scope.of(current.get());
    parts.add(scope.where("r.officeId", "r.zoneId", INVOLVED));
    return scope;
  }

  private static void check(CapaFilter filter) {
    new Checks()
        .text("office", filter.office(), Checks.NAME)
        .text("slip", filter.slip(), Checks.NAME)
        .done();
  }

  private void narrow(CapaFilter filter, List<String> parts, Map<String, Object> values) {
    OfficeTime time = OfficeTime.STANDARD;
    if (filter.office() != null) {
      OfficeRow office = offices.byCode(filter.office()).orElse(null);
      time = office == null ? time : office.time();
      parts.add("r.officeId = :office");
      values.put("office", office == null ? -1L : office.id());
    }
    if (filter.status() != null) {
      parts.add("r.status = :status");
      values.put("status", filter.status());
    }
    if (filter.slip() != null) {
      parts.add("exists (select s.id from CapaSlip s where s.report = r and s.slipNumber = :slip)");
      values.put("slip", filter.slip());
    }
    if (filter.part() != null) {
      narrow(filter.part(), time, parts, values);
    }
  }

  private void narrow(
      CapaPart part, OfficeTime time, List<String> parts, Map<String, Object> values) {
    Instant now = clock.now();
    switch (part) {
      case OPEN -> {
        parts.add("r.status in :open");
        values.put("open", CapaStatus.OPEN);
      }
      case OVERDUE -> {
        parts.add(LATE);
        values.put("now", now);
      }
      case THIS_WEEK -> {
        parts.add(THIS_WEEK);
        values.put("now", now);
        values.put(
            "weekEnd",
            time.endOf(time.dateOf(now).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))));
      }
      case COMPLETED -> {
        parts.add("r.status = :closed and r.endedAt >= :since");
        values.put("closed", CapaStatus.CLOSED);
        values.put("since", now.minus(RECENT));
      }
    }
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
    check(filter);
    Actor actor = current.get();
    return waiting(
        posts(actor, CapaReport.APPROVERS),
        "r.pendingRole = :role and " + NOT_OWN,
        "r.submittedAt",
        filter,
        after,
        limit,
        CapaRow.Raw::submittedAt);
  }

  /** What was done and observed and waits for the caller to judge it, the longest first (CA-4). */
  public Page<CapaRow> toVerify(CapaFilter filter, String after, int limit) {
    check(filter);
    Actor actor = current.get();
    CapaFilter verifying =
        new CapaFilter(CapaStatus.VERIFYING, filter.office(), filter.part(), filter.slip());
    return waiting(
        posts(actor, Set.of(Role.MANAGEMENT_REPRESENTATIVE)),
        NOT_EXECUTED_BY_ME,
        "r.verifiableAt",
        verifying,
        after,
        limit,
        CapaRow.Raw::verifiableAt);
  }

  /** One search along an index for each post that the caller holds, the first of all of them. */
  private Page<CapaRow> waiting(
      Set<Post> posts,
      String condition,
      String since,
      CapaFilter filter,
      String after,
      int limit,
      Function<CapaRow.Raw, Instant> sort) {
    List<CapaRow.Raw> found = new ArrayList<>();
    for (Post post : posts) {
      List<String> parts = new ArrayList<>(List.of(condition));
      Map<String, Object> values = new HashMap<>();
      values.put("me", current.get().id());
      if (condition.contains(":role")) {
        values.put("role", post.role());
      }
      if (condition.contains(":now")) {
        values.put("now", clock.now());
      }
      reach(post, parts, values);
      narrow(filter, parts, values);
      if (after != null) {
        Cursor cursor = Cursor.parse(after, 2);
        parts.add("%1$s >= :at and (%1$s > :at or r.id > :id)".formatted(since));
        values.put("at", cursor.instant(0));
        values.put("id", cursor.id());
      }
      found.addAll(
          rows.query(parts, values, since + ", r.id").setMaxResults(limit + 1).getResultList());
    }
    List<CapaRow.Raw> first =
        found.stream()
            .distinct()
            .sorted(Comparator.comparing(sort).thenComparing(CapaRow.Raw::id))
            .limit(limit + 1L)
            .toList();
    return named(Page.of(first, limit, it -> Cursor.of(sort.apply(it), it.id())));
  }

  /** Each once, whether it is the caller's own or an absent colleague's. */
  private static Set<Post> posts(Actor actor, Collection<Role> roles) {
    Set<Post> posts = new LinkedHashSet<>();
    actor.posts().stream()
        .filter(it -> roles.contains(it.role()))
        .forEach(it -> posts.add(new Post(it.role(), it.branchId(), it.officeId(), null, null)));
    return posts;
  }

  private static void reach(Post post, List<String> parts, Map<String, Object> values) {
    if (post.officeId() != null) {
      parts.add("r.officeId = :place");
      values.put("place", post.officeId());
    } else if (post.branchId() != null) {
      parts.add("r.branchId = :place");
      values.put("place", post.branchId());
    }
  }

  /** What the caller is to carry out, due first on top (CA-3). */
  public List<CapaTask> mine(int most) {
    return em.createQuery(MINE, CapaTask.class)
        .setParameter("me", current.get().id())
        .setMaxResults(most)
        .getResultList();
  }
}
