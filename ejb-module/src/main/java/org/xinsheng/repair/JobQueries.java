package org.xinsheng.repair;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;

/** Lists of repairs and service requests in reach (ORG-2), phones masked. */
@Stateless
@RolesAllowed("STAFF")
public class JobQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.repair.JobRow$Raw(
        j.id, j.number, j.kind, j.officeId, j.status, j.channel, j.category,
        substring(j.content, 1, 120), j.fault.location, j.caller.name, j.caller.phone,
        j.caller.unit, j.receivedAt, j.fault.appointmentAt, j.firstContactId,
        j.dispatched.departmentId, j.dispatched.assigneeId, j.dispatched.at, j.roundBeganAt,
        j.dispatched.dueAt, j.nextDueAt, j.doneAt, j.endedAt, j.version)
      from Job j where\s\
      """;

  private static final String INVOLVED =
      "j.firstContactId = :scopeStaff or j.dispatched.assigneeId = :scopeStaff";

  private static final Set<Long> NONE = Set.of(-1L);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private Clock clock;

  /**
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<JobRow> page(JobKind kind, JobFilter filter, JobSort sort, String after, int limit) {
    new Checks()
        .text("office", filter.office(), Checks.NAME)
        .text("department", filter.department(), Checks.NAME)
        .text("category", filter.category(), Checks.NAME)
        .done();
    List<String> parts = new ArrayList<>(List.of("j.kind = :kind"));
    Map<String, Object> values = new HashMap<>(Map.of("kind", kind));
    narrow(filter, parts, values);
    boolean byDue = sort == JobSort.DUE;
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      parts.add(
          byDue
              ? "j.nextDueAt >= :at and (j.nextDueAt > :at or j.id > :id)"
              : "j.receivedAt <= :at and (j.receivedAt < :at or j.id < :id)");
      values.put("at", cursor.instant(0));
      values.put("id", cursor.id());
    }
    String order = byDue ? "j.nextDueAt, j.id" : "j.receivedAt desc, j.id desc";
    List<JobRow.Raw> found = raw(parts, values, order, limit + 1);
    Page<JobRow.Raw> page =
        Page.of(
            found, limit, row -> Cursor.of(byDue ? row.nextDueAt() : row.receivedAt(), row.id()));
    return new Page<>(named(page.items()), page.next());
  }

  private void narrow(JobFilter filter, List<String> parts, Map<String, Object> values) {
    if (filter.office() != null) {
      parts.add("j.officeId = :office");
      values.put("office", offices.byCode(filter.office()).map(OfficeRow::id).orElse(-1L));
    }
    if (filter.status() != null) {
      parts.add("j.status = :status");
      values.put("status", filter.status());
    }
    if (filter.department() != null) {
      parts.add("j.dispatched.departmentId in :departments");
      values.put("departments", departments(filter.department()));
    }
    if (filter.category() != null) {
      parts.add("j.category = :category");
      values.put("category", filter.category());
    }
    if (filter.receivedFrom() != null) {
      parts.add("j.receivedAt >= :from");
      values.put("from", filter.receivedFrom());
    }
    if (filter.receivedTo() != null) {
      parts.add("j.receivedAt < :to");
      values.put("to", filter.receivedTo());
    }
    if (filter.overdue()) {
      parts.add("j.nextDueAt < :now");
      values.put("now", clock.now());
    }
  }

  /** Each office has a department of that code. */
  private Set<Long> departments(String code) {
    Set<Long> found =
        offices.all().stream()
            .map(office -> offices.department(office.id(), code))
            .flatMap(it -> it.stream())
            .map(DepartmentRow::id)
            .collect(Collectors.toSet());
    return found.isEmpty() ? NONE : found;
  }

  /** What is dispatched to the reader or to a department that they lead, due first on top. */
  public List<JobRow> mine(int most) {
    Actor actor = current.get();
    Set<Long> led =
        actor.posts().stream()
            .filter(it -> it.role() == Role.DEPARTMENT_HEAD)
            .map(Post::departmentId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return named(
        raw(
            List.of(
                "j.status = :status",
                "(j.dispatched.assigneeId = :me or j.dispatched.departmentId in :led)"),
            Map.of(
                "status",
                JobStatus.DISPATCHED,
                "me",
                actor.id(),
                "led",
                led.isEmpty() ? NONE : led),
            "j.nextDueAt, j.id",
            most));
  }

  private List<JobRow.Raw> raw(
      List<String> parts, Map<String, Object> values, String order, int limit) {
    Scope scope = Scope.of(current.get());
    List<String> all = new ArrayList<>(parts);
    all.add(scope.where("j.officeId", "j.zoneId", INVOLVED));
    TypedQuery<JobRow.Raw> query =
        em.createQuery(ROWS + String.join(" and ", all) + " order by " + order, JobRow.Raw.class);
    values.forEach(query::setParameter);
    return scope.bind(query).setMaxResults(limit).getResultList();
  }

  private List<JobRow> named(List<JobRow.Raw> found) {
    Set<Long> people = new HashSet<>();
    found.forEach(
        row ->
            Stream.of(row.firstContactId(), row.assigneeId())
                .filter(Objects::nonNull)
                .forEach(people::add));
    Map<Long, StaffRow> names = staff.byIds(people);
    return found.stream()
        .map(row -> row.named(offices.byId(row.officeId()), code(row.departmentId()), names))
        .toList();
  }

  private String code(Long departmentId) {
    return departmentId == null ? null : offices.department(departmentId).code();
  }
}
