package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.ComplaintRegistered;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.complaint.domain.Registration;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Role;

/** How a complaint begins, whether somebody brought it or it was another kind before (INT-1). */
@ApplicationScoped
class Registrations {

  /** Code of the category and of the department (INT-2). */
  private static final String SECURITY = "SECURITY";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private Intake intake;
  @Inject private CasePolicies policies;
  @Inject private MajorQuestions questions;
  @Inject private MonthMarks months;
  @Inject private DeadlineDesk deadlines;
  @Inject private Cases cases;
  @Inject private Forwarding forwarding;

  /**
   * Number, questions and both deadlines at once (DL-1).
   *
   * @param origin what it was before, empty for nothing
   */
  Complaint keep(
      Registration registration, List<MajorAnswer> answers, List<Change> origin, Actor actor) {
    OfficeRow office = offices.byId(registration.place().officeId());
    Complaint complaint = policies.governed(registration.complaint());
    Set<Criterion> raised = raised(complaint);
    months.watch(complaint);
    em.persist(complaint);
    ComplaintRegistered registered =
        complaint.numbered(
            ComplaintNumber.of(
                office.code(), office.time().dateOf(complaint.receivedAt()), complaint.id()),
            actor);
    List<NewDeadline> clocks = FirstClocks.of(complaint);
    complaint.nextDue(clocks.stream().map(NewDeadline::dueAt).min(Comparator.naturalOrder()));
    List<Change> changes = new ArrayList<>(origin);
    changes.addAll(questions.keep(complaint, raised, answers, actor));
    changes.addAll(deadlines.open(clocks.toArray(NewDeadline[]::new)));
    cases.registered(complaint, registered.with(changes));
    return complaint;
  }

  private Set<Criterion> raised(Complaint complaint) {
    return questions.raisedBy(
        complaint.policy().grounds(),
        complaint.place().officeId(),
        complaint.caller(),
        complaint.category(),
        complaint.receivedAt(),
        complaint.loss());
  }

  /** What concerns security and comes off-hours does not wait for the desk (INT-2). */
  void toSecurityAtOnce(Complaint complaint, Actor actor, Instant now) {
    OfficeRow office = offices.byId(complaint.place().officeId());
    if (SECURITY.equals(complaint.category())
        && complaint.desk() == Desk.MONITORING_CENTRE
        && intake.isOffHours(office, now)
        && !actor.is(complaint.subjectStaffId())
        && intake.hasDepartment(office, SECURITY)) {
      NewAssignment there = new NewAssignment(SECURITY, null, gist(complaint.content()), null);
      forwarding.send(complaint, there, actor, now, Role.DUTY_OFFICER);
    }
  }

  private static String gist(String content) {
    return content.codePointCount(0, content.length()) <= Checks.TEXT
        ? content
        : content.substring(0, content.offsetByCodePoints(0, Checks.TEXT));
  }
}
