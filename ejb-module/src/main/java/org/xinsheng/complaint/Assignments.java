package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.complaint.domain.Assignment;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Role;

/** The assignments of one case, and whom they make its assignees (HD-15). */
@ApplicationScoped
public class Assignments {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private DeadlineDesk deadlines;

  /** All that the case ever had, first to last. */
  List<Assignment> of(Complaint complaint) {
    return em.createQuery(
            "select a from Assignment a where a.complaintId = :id order by a.number",
            Assignment.class)
        .setParameter("id", complaint.id())
        .getResultList();
  }

  /** Who stands how to the case; whoever answers for an assigned department is an assignee. */
  Involved involved(Complaint complaint, Actor actor) {
    Set<Long> assignees = new HashSet<>();
    of(complaint).stream()
        .filter(it -> it.state().makesAnAssignee())
        .forEach(
            it -> {
              assignees.add(it.assigneeId());
              if (isFor(actor, it, complaint)) {
                assignees.add(actor.id());
              }
            });
    Map<Relation, Set<Long>> people = new EnumMap<>(complaint.involved().people());
    people.put(Relation.ASSIGNEE, assignees);
    return new Involved(complaint.place(), people);
  }

  /** The person asked, or every head of the department that was, deputies included (ORG-6). */
  static boolean isFor(Actor actor, Assignment assignment, Complaint complaint) {
    return actor.is(assignment.assigneeId())
        || assignment.departmentId() != null
            && !actor.is(complaint.subjectStaffId())
            && actor.holds(Role.DEPARTMENT_HEAD, place(complaint, assignment.departmentId()));
  }

  static Place place(Complaint complaint, Long departmentId) {
    Place place = complaint.place();
    return new Place(place.branchId(), place.officeId(), place.zoneId(), departmentId);
  }

  /** Whether somebody was ever asked, and so still sees the case (ORG-2). */
  boolean wereEverFor(Long staffId, Complaint complaint) {
    return !em.createQuery(
            "select a.id from Assignment a where a.complaintId = :id and a.assigneeId = :staff",
            Long.class)
        .setParameter("id", complaint.id())
        .setParameter("staff", staffId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The head of the department that has a GENERAL case, if one was asked (DL-1). */
  Optional<Long> departmentsHead(Complaint complaint) {
    return of(complaint).stream()
        .filter(it -> it.departmentId() != null && it.state().makesAnAssignee())
        .map(Assignment::assigneeId)
        .filter(it -> it != null)
        .reduce((earlier, later) -> later);
  }

  /** Those that somebody still owes, by number. */
  static List<Integer> open(List<Assignment> assignments) {
    return assignments.stream().filter(it -> it.state().isOpen()).map(Assignment::number).toList();
  }

  /** The case is over: nobody waits for what was assigned, or for its time. */
  List<Change> cancel(Complaint complaint, Actor by, Instant at) {
    List<Change> changes = new ArrayList<>();
    of(complaint).stream()
        .filter(it -> it.state().isOpen())
        .forEach(it -> changes.add(it.cancel(by, at)));
    changes.addAll(deadlines.cancel(complaint.ref(), Set.of(DeadlineKind.FORWARD), at));
    return changes;
  }
}
