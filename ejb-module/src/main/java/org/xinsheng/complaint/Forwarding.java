package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Assignee;
import org.xinsheng.complaint.domain.Assignment;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** To whom a matter goes, who hears of it, and by when they answer (INT-9, HD-13, DL-17). */
@ApplicationScoped
class Forwarding {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Cases cases;
  @Inject private Assignments assignments;
  @Inject private DeadlineDesk deadlines;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private RoleHolders holders;

  /**
   * @throws InvalidInput where the office has no such department or colleague
   * @throws RuleViolation HD-13 for the person complained about
   */
  Assignee assignee(NewAssignment input, Complaint complaint, Instant now) {
    if (input.isForDepartment()) {
      Long department =
          offices
              .departmentInUse(complaint.place().officeId(), input.department())
              .map(DepartmentRow::id)
              .orElseThrow(
                  () ->
                      new InvalidInput(
                          "department", Message.of("refusal.unknown", input.department())));
      return new Assignee(department, head(department, complaint, now));
    }
    StaffRow person = cases.colleague(complaint, input.username());
    if (person.id().equals(complaint.subjectStaffId())) {
      throw RuleViolation.at("username", "HD-13", Message.of("refusal.complainedAbout"));
    }
    return new Assignee(null, person.id());
  }

  /** The head; the next rung where that is the person complained about or nobody (HD-13, ORG-6). */
  private Long head(Long departmentId, Complaint complaint, Instant now) {
    Set<Long> excluded =
        complaint.subjectStaffId() == null ? Set.of() : Set.of(complaint.subjectStaffId());
    return holders
        .principal(Role.DEPARTMENT_HEAD, Assignments.place(complaint, departmentId), now, excluded)
        .orElse(null);
  }

  /** As the trail names them: a department's code, a person's user name. */
  String name(Assignee to, Complaint complaint) {
    return to.isDepartment()
        ? offices.department(to.departmentId()).code()
        : staff.byIds(List.of(to.staffId())).get(to.staffId()).username();
  }

  /** Every head of the department is told, and whoever answers for it (ORG-6). */
  Recipient[] told(Assignment assignment, Complaint complaint, Instant now) {
    Set<Long> people = new HashSet<>();
    people.add(assignment.assigneeId());
    if (assignment.departmentId() != null) {
      people.addAll(
          holders.holders(
              Role.DEPARTMENT_HEAD, Assignments.place(complaint, assignment.departmentId()), now));
    }
    people.remove(null);
    people.remove(complaint.subjectStaffId());
    return people.stream().map(Recipient.Person::new).toArray(Recipient[]::new);
  }

  /**
   * A day, or the agreed time where that is earlier. The ladder begins with the head of the
   * department that it was forwarded to, or that the person belongs to; where there is none, or
   * they are complained about, with the rung above.
   */
  NewDeadline clock(Assignment assignment, Complaint complaint) {
    Promises policy = complaint.policy().promises();
    Long department = department(assignment);
    boolean barred =
        complaint.subjectStaffId() != null
            && holders
                .holders(
                    Role.DEPARTMENT_HEAD,
                    Assignments.place(complaint, department),
                    assignment.sentAt())
                .contains(complaint.subjectStaffId());
    List<Role> ladder =
        policy.of(DeadlineKind.FORWARD).rungs().stream()
            .filter(role -> role != Role.DEPARTMENT_HEAD || department != null && !barred)
            .toList();
    Place place = Assignments.place(complaint, department);
    return new NewDeadline(
        DeadlineKind.FORWARD,
        complaint.ref(),
        place,
        assignment.number(),
        assignment.sentAt(),
        assignment.dueAt(),
        ladder,
        policy.version());
  }

  private Long department(Assignment assignment) {
    return assignment.departmentId() != null
        ? assignment.departmentId()
        : staff.byIds(List.of(assignment.assigneeId())).get(assignment.assigneeId()).departmentId();
  }

  /**
   * Sends it there, for a case that the caller holds or has just registered.
   *
   * @param alsoTold beside whoever it goes to
   */
  void send(Complaint complaint, NewAssignment input, Actor actor, Instant now, Role... alsoTold) {
    Assignee to = assignee(input, complaint, now);
    int next = assignments.of(complaint).size() + 1;
    Assignment assignment =
        new Assignment(
            complaint.id(),
            next,
            to,
            input.account(),
            Cases.orNow(input.agreedDueAt(), null),
            complaint.policy().promises(),
            actor,
            now);
    em.persist(assignment);
    Recorded sent = complaint.assign(assignment, actor, now);
    List<Change> changes = new ArrayList<>();
    changes.add(Change.of("assignment." + next + ".to", null, name(to, complaint)));
    changes.addAll(deadlines.open(clock(assignment, complaint)));
    Facts facts = sent.with(changes).facts().because(input.account());
    Facts told = facts.telling(told(assignment, complaint, now)).telling(alsoTold);
    cases.done(complaint, new Recorded(told));
  }
}
