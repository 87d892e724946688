package org.xinsheng.nonconformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.xinsheng.nonconformity.domain.SlipPolicy;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Place;
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
    check(filter);
    Actor actor = current.get();
    List<String> parts = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    narrow(filter, parts, values, actor);
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      parts.add("s.raisedAt <= :at and (s.raisedAt < :at or s.id < :id)");
      values.put("at", cursor.instant(0));
      values.put("id", cursor.id());
    }
    Scope scope = Scope.of(actor);
    parts.add(scope.where("s.officeId", "s.zoneId", INVOLVED));
    TypedQuery<SlipRow.Raw> query = query(parts, values, "s.raisedAt desc, s.id desc");
    List<SlipRow.Raw> found = scope.bind(query).setMaxResults(limit + 1).getResultList();
    return named(Page.of(found, limit, it -> Cursor.of(it.raisedAt(), it.id())));
  }

  private static void check(SlipFilter filter) {
    new Checks()
        .text("office", filter.office(), Checks.NAME)
        .text("complaint", filter.complaint(), Checks.NAME)
        .done();
  }

  private void narrow(
      SlipFilter filter, List<String> parts, Map<String, Object> values, Actor actor) {
    if (filter.status() != null) {
      parts.add("s.status = :status");
      values.put("status", filter.status());
    }
    if (filter.office() != null) {
      parts.add("s.officeId = :office");
      values.put("office", offices.byCode(filter.office()).map(OfficeRow::id).orElse(-1L));
    }
    if (filter.complaint() != null) {
      parts.add("s.complaintNumber = :complaint");
      values.put("complaint", filter.complaint());
    }
    if (filter.mine()) {
      parts.add(
          "(s.raisedBy = :mine or s.content.responsibleId = :mine or :mine member of s.fillers)");
      values.put("mine", actor.id());
    }
  }

  /**
   * What waits for the caller's decision, by own posts and those held as an active deputy, the
   * longest waiting first (NCR-3, NCR-5).
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<SlipRow> waitingFor(SlipFilter filter, String after, int limit) {
    check(filter);
    return waiting(
        SlipPolicy.ORDER,
        "s.pendingRole",
        "s.pendingSince",
        NOT_OWN,
        filter,
        after,
        limit,
        SlipRow.Raw::pendingSince);
  }

  /** How much waits for the caller's decision, counted no further than this. */
  public int countWaitingFor(int most) {
    Actor actor = current.get();
    Set<Long> ids = new HashSet<>();
    for (Post post : posts(actor, SlipPolicy.ORDER)) {
      List<String> parts = new ArrayList<>(List.of("s.pendingRole = :role", NOT_OWN));
      Map<String, Object> values = new HashMap<>(Map.of("role", post.role(), "me", actor.id()));
      reach(post, parts, values);
      TypedQuery<Long> query =
          em.createQuery(
              "select s.id from Slip s where " + String.join(" and ", parts), Long.class);
      values.forEach(query::setParameter);
      ids.addAll(query.setMaxResults(most).getResultList());
    }
    return Math.min(most, ids.size());
  }

  /**
   * What was done and waits for the caller to see whether it helped, the longest waiting first
   * (NCR-7).
   */
  public Page<SlipRow> toVerify(SlipFilter filter, String after, int limit) {
    check(filter);
    return waiting(
        List.of(Role.OFFICE_MANAGER, Role.MANAGEMENT_REPRESENTATIVE),
        "s.verifierRole",
        "s.executedAt",
        NOT_EXECUTED_BY_ME,
        filter,
        after,
        limit,
        SlipRow.Raw::executedAt);
  }

  /** One search along an index for each post that the caller holds, the first of all of them. */
  private Page<SlipRow> waiting(
      Collection<Role> roles,
      String role,
      String since,
      String notBy,
      SlipFilter filter,
      String after,
      int limit,
      Function<SlipRow.Raw, Instant> sort) {
    Actor actor = current.get();
    List<SlipRow.Raw> found = new ArrayList<>();
    for (Post post : posts(actor, roles)) {
      List<String> parts = new ArrayList<>(List.of(role + " = :role", notBy));
      Map<String, Object> values = new HashMap<>();
      values.put("role", post.role());
      values.put("me", actor.id());
      reach(post, parts, values);
      narrow(filter, parts, values, actor);
      if (after != null) {
        Cursor cursor = Cursor.parse(after, 2);
        parts.add("%1$s >= :at and (%1$s > :at or s.id > :id)".formatted(since));
        values.put("at", cursor.instant(0));
        values.put("id", cursor.id());
      }
      found.addAll(query(parts, values, since + ", s.id").setMaxResults(limit + 1).getResultList());
    }
    List<SlipRow.Raw> first =
        found.stream()
            .distinct()
            .sorted(Comparator.comparing(sort).thenComparing(SlipRow.Raw::id))
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
    Place place = new Place(post.branchId(), post.officeId(), null, null);
    if (place.officeId() != null) {
      parts.add("s.officeId = :place");
      values.put("place", place.officeId());
    } else if (place.branchId() != null) {
      parts.add("s.branchId = :place");
      values.put("place", place.branchId());
    }
  }

  /** What the caller is to execute, due first on top (NCR-6). */
  public List<SlipRow> toExecute(int most) {
    TypedQuery<SlipRow.Raw> query =
        query(
            List.of("s.content.responsibleId = :me", "s.status = :status"),
            Map.of("me", current.get().id(), "status", SlipStatus.EXECUTING),
            "s.content.executionDueAt, s.id");
    return rows.named(query.setMaxResults(most).getResultList());
  }

  /** A complaint's slips, the oldest first; whoever sees the complaint may know of them. */
  public List<SlipOfCase> ofComplaint(Long complaintId) {
    return em.createQuery(OF_CASES, SlipOfCase.class)
        .setParameter("complaint", complaintId)
        .getResultList();
  }

  private TypedQuery<SlipRow.Raw> query(
      List<String> parts, Map<String, Object> values, String order) {
    TypedQuery<SlipRow.Raw> query =
        em.createQuery(
            SlipRows.SELECT + String.join(" and ", parts) + " order by " + order,
            SlipRow.Raw.class);
    values.forEach(query::setParameter);
    return query;
  }

  private Page<SlipRow> named(Page<SlipRow.Raw> page) {
    return new Page<>(rows.named(page.items()), page.next());
  }
}
