package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.intake.DeskOnDuty;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.policy.Policies;
import org.xinsheng.repair.domain.Dispatched;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;

/** To whom a job goes, and by when it is promised (REC-5, P3 二6). */
@ApplicationScoped
class Dispatching {

  /** Code of the department. */
  private static final String REPAIRS = "ENGINEERING";

  @Inject private OfficeDirectory offices;
  @Inject private DeskOnDuty desks;
  @Inject private StaffDirectory staff;
  @Inject private RoleHolders holders;
  @Inject private Policies policies;
  @Inject private DeadlineDesk deadlines;
  @Inject private Jobs jobs;

  /**
   * Sends it there, and tells whoever does it and the heads of their department.
   *
   * @param path of the fields in the caller's input
   * @throws InvalidInput where the office has no such department or colleague
   */
  void send(Job job, NewDispatch input, String path, Actor actor, Instant now, Role... alsoTold) {
    Dispatched to = to(job, input, path, actor, now);
    Facts facts = job.dispatch(to, code(to), actor, now).facts().with(promise(job, now));
    jobs.done(job, new Recorded(facts.telling(heads(job, now)).telling(alsoTold)));
  }

  /**
   * A repair that comes off-hours does not wait for the desk to open (INT-2); to the department
   * that repairs, where the office has one.
   */
  void atOnceByNight(Job job, Actor actor, Instant now) {
    OfficeRow office = offices.byId(job.place().officeId());
    if (job.kind() == JobKind.REPAIR
        && job.desk() == Desk.MONITORING_CENTRE
        && desks.at(now, office) == Desk.MONITORING_CENTRE
        && offices.departmentInUse(office.id(), REPAIRS).isPresent()) {
      NewDispatch there = new NewDispatch(REPAIRS, null, null, null, null);
      send(job, there, "dispatch.", actor, now, Role.DUTY_OFFICER);
    }
  }

  private Dispatched to(Job job, NewDispatch input, String path, Actor actor, Instant now) {
    StaffRow person = person(job, input.username(), path + "username");
    Long department = department(job, input, person, path + "department");
    Long assignee =
        person != null
            ? person.id()
            : holders.principal(Role.DEPARTMENT_HEAD, place(job, department), now).orElse(null);
    Instant at = JobIntake.orNow(input.dispatchedAt(), now);
    Instant agreed = agreed(job, input, at);
    return new Dispatched(
        department,
        assignee,
        input.account(),
        at,
        actor.id(),
        agreed == null ? promised(job, at) : agreed,
        agreed != null);
  }

  /** What the owner agreed to now or, while it still lies ahead, before. */
  private static Instant agreed(Job job, NewDispatch input, Instant at) {
    if (input.agreedDueAt() != null) {
      return JobIntake.orNow(input.agreedDueAt(), at);
    }
    Dispatched before = job.dispatched();
    Instant known =
        before == null ? job.fault().appointmentAt() : before.isAgreed() ? before.dueAt() : null;
    return known != null && known.isAfter(at) ? known : null;
  }

  /** A day; to others while it runs only what is left of it, so that handing on gains no time. */
  private Instant promised(Job job, Instant at) {
    Instant running = job.status() == JobStatus.DISPATCHED ? job.dispatched().dueAt() : null;
    return running != null && running.isAfter(at) ? running : aDayAfter(job, at);
  }

  Instant aDayAfter(Job job, Instant at) {
    return policy(job).of(DeadlineKind.FORWARD).dueAfter(at);
  }

  private Promises policy(Job job) {
    return Promises.of(policies.under(job.policyVersion()));
  }

  /** The promise that runs ends with whom it was given; the new one counts from the same start. */
  List<Change> promise(Job job, Instant now) {
    Promises policy = policy(job);
    List<Change> changes =
        new ArrayList<>(deadlines.cancel(job.ref(), Set.of(DeadlineKind.FORWARD), now));
    List<Role> ladder =
        policy.of(DeadlineKind.FORWARD).rungs().stream()
            .filter(it -> it != Role.DEPARTMENT_HEAD || job.place().departmentId() != null)
            .toList();
    changes.addAll(
        deadlines.open(
            new NewDeadline(
                DeadlineKind.FORWARD,
                job.ref(),
                job.place(),
                job.promises(),
                job.roundBeganAt(),
                job.dispatched().dueAt(),
                ladder,
                policy.version())));
    return changes;
  }

  /** The heads of the department that has it are told beside whoever does it. */
  private Recipient[] heads(Job job, Instant now) {
    Set<Long> people = new HashSet<>();
    if (job.place().departmentId() != null) {
      people.addAll(holders.holders(Role.DEPARTMENT_HEAD, job.place(), now));
    }
    return people.stream().map(Recipient.Person::new).toArray(Recipient[]::new);
  }

  /** Its code, null where the person belongs to none. */
  private String code(Dispatched to) {
    return to.departmentId() == null ? null : offices.department(to.departmentId()).code();
  }

  /** Somebody of the job's own office, null where nobody is named. */
  StaffRow person(Job job, String username, String field) {
    return NewMatter.isBlank(username)
        ? null
        : staff
            .byUsername(username.strip())
            .filter(it -> it.active() && job.place().officeId().equals(it.officeId()))
            .orElseThrow(() -> new InvalidInput(field, Message.of("refusal.unknown", username)));
  }

  private Long department(Job job, NewDispatch input, StaffRow person, String field) {
    if (NewMatter.isBlank(input.department())) {
      return person.departmentId();
    }
    return offices
        .departmentInUse(job.place().officeId(), input.department())
        .map(DepartmentRow::id)
        .orElseThrow(
            () -> new InvalidInput(field, Message.of("refusal.unknown", input.department())));
  }

  private static Place place(Job job, Long department) {
    Place place = job.place();
    return new Place(place.branchId(), place.officeId(), place.zoneId(), department);
  }
}
