package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.complaint.domain.Assignment;
import org.xinsheng.complaint.domain.AssignmentState;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;

/** What was forwarded: in one case, and to the reader. */
@Stateless
@RolesAllowed("STAFF")
public class AssignmentQueries {

  private static final String WAITING =
      """
      select new org.xinsheng.complaint.ForwardedRow(
        a.id, c.number, c.severity, a.state, a.account, a.sentAt, a.dueAt)
      from Assignment a join Complaint c on c.id = a.complaintId
      where a.state in :open and (c.subjectStaffId is null or c.subjectStaffId <> :me) and\
      """;

  private static final String IN_ORDER = " order by a.dueAt, a.id";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Assignments assignments;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  /**
   * All assignments of a case, first to last.
   *
   * @throws NotFound also when the case is out of the reader's scope
   */
  public List<AssignmentRow> of(Long complaintId) {
    Actor actor = current.get();
    Complaint complaint = em.find(Complaint.class, complaintId);
    if (complaint == null || !cases.sees(actor, complaint)) {
      throw new NotFound("complaint");
    }
    List<Assignment> found = assignments.of(complaint);
    Set<Long> people = new HashSet<>();
    found.forEach(it -> people.addAll(it.people()));
    people.removeIf(Objects::isNull);
    Map<Long, StaffRow> names = staff.byIds(people);
    return found.stream().map(it -> row(it, complaint, names, actor)).toList();
  }

  private AssignmentRow row(
      Assignment it, Complaint complaint, Map<Long, StaffRow> names, Actor actor) {
    StaffRow assignee = names.get(it.assigneeId());
    return new AssignmentRow(
        it.id(),
        it.number(),
        it.departmentId() == null ? null : offices.department(it.departmentId()).code(),
        assignee == null ? null : assignee.username(),
        assignee == null ? null : assignee.name(),
        it.account(),
        it.agreedDueAt(),
        it.dueAt(),
        it.state(),
        it.sentAt(),
        Person.of(names.get(it.sentBy())),
        it.acceptedAt(),
        it.answer(),
        it.returnedReason(),
        it.endedAt(),
        Person.of(names.get(it.endedBy())),
        Assignments.isFor(actor, it, complaint));
  }

  /** What waits for the reader as a person or as a department's head, the first due on top. */
  public List<ForwardedRow> mine(int limit) {
    Actor actor = current.get();
    Map<Long, ForwardedRow> found = new LinkedHashMap<>();
    waiting(" a.assigneeId = :person", "person", actor.id(), actor, limit)
        .forEach(it -> found.put(it.id(), it));
    for (Long department : headOf(actor)) {
      waiting(" a.departmentId = :department", "department", department, actor, limit)
          .forEach(it -> found.put(it.id(), it));
    }
    return found.values().stream()
        .sorted(Comparator.comparing(ForwardedRow::dueAt).thenComparing(ForwardedRow::id))
        .limit(limit)
        .toList();
  }

  private List<ForwardedRow> waiting(String whose, String name, Long id, Actor actor, int limit) {
    return em.createQuery(WAITING + whose + IN_ORDER, ForwardedRow.class)
        .setParameter("open", AssignmentState.OPEN)
        .setParameter("me", actor.id())
        .setParameter(name, id)
        .setMaxResults(limit)
        .getResultList();
  }

  private static Set<Long> headOf(Actor actor) {
    return actor.posts().stream()
        .filter(it -> it.role() == Role.DEPARTMENT_HEAD)
        .map(Post::departmentId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
