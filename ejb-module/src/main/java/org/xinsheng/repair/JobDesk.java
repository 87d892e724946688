package org.xinsheng.repair;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.Conversions;
import org.xinsheng.intake.domain.Contact;
import org.xinsheng.organisation.Actors;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.repair.domain.Fault;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.repair.domain.JobDone;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobResult;
import org.xinsheng.repair.domain.JobWork;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/** Takes repairs and service requests, has them done and records that (REC-5, INT-21). */
@Stateless
@RolesAllowed("STAFF")
public class JobDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Conversions conversions;
  @Inject private Actors actors;
  @Inject private DeadlineDesk deadlines;
  @Inject private Jobs jobs;
  @Inject private JobIntake intake;
  @Inject private Dispatching dispatching;

  /**
   * Everybody who works here takes them (INT-3). By night the monitoring centre dispatches in the
   * same act (INT-2).
   *
   * @return the new number
   */
  public String register(JobKind kind, NewJob input) {
    input.check();
    requireOneOrTheOther(input);
    Actor actor = current.get();
    Instant now = clock.now();
    Contact contact = intake.contact(kind, input, actor, now);
    Job job =
        new Job(
            kind,
            contact,
            new Fault(
                input.location(),
                input.urgency(),
                JobIntake.appointment(kind, "appointmentAt", input.appointmentAt(), contact)));
    jobs.register(job, List.of(), actor);
    if (input.dispatch() != null) {
      dispatching.send(job, input.dispatch(), "dispatch.", actor, now);
    }
    if (input.onTheSpot() != null) {
      solveAtOnce(job, input.onTheSpot(), actor, now);
    } else if (input.dispatch() == null) {
      dispatching.atOnceByNight(job, actor, now);
    }
    return job.number().text();
  }

  private static void requireOneOrTheOther(NewJob input) {
    if (input.dispatch() != null && input.onTheSpot() != null) {
      throw RuleViolation.at("dispatch", "INT-8", Message.of("refusal.solvedOrDispatched"));
    }
  }

  private void solveAtOnce(Job job, NewJob.OnTheSpot spot, Actor actor, Instant now) {
    if (!Boolean.TRUE.equals(spot.agreed())) {
      throw RuleViolation.at("onTheSpot.agreed", "INT-8", Message.of("refusal.ownerMustAgree"));
    }
    NewCompletion done = spot.completion(job.receivedAt());
    JobWork work = new JobWork(done.result(), done.material(), actor.id(), done.doneAt());
    keepResult(job, work, job.solvedAtOnce(work, actor, now), actor, now);
    if (!job.kind().isFollowedUp()) {
      jobs.done(job, job.ownerTold(null, actor, work.at(), now));
    }
  }

  /** To whoever does it; to others while it is not done. */
  public void dispatch(JobKind kind, String number, Long expected, NewDispatch input) {
    Checks checks = new Checks();
    input.check(checks, "");
    checks.done();
    Actor actor = current.get();
    Job job = jobs.locked(kind, number, expected, JobAct.DISPATCH, actor);
    dispatching.send(job, input, "", actor, clock.now());
  }

  /** It is done, by whom, when and with what. */
  public void complete(JobKind kind, String number, Long expected, NewCompletion input) {
    Checks checks = new Checks();
    input.check(checks, "");
    checks.done();
    Actor actor = current.get();
    Instant now = clock.now();
    Job job = jobs.locked(kind, number, expected, JobAct.COMPLETION, actor);
    StaffRow doer = dispatching.person(job, input.doneBy(), "doneBy");
    Long by = doer != null ? doer.id() : job.assigneeId() != null ? job.assigneeId() : actor.id();
    JobWork work =
        new JobWork(input.result(), input.material(), by, JobIntake.orNow(input.doneAt(), now));
    Facts facts = job.done(work, actor, now);
    List<Change> kept = deadlines.done(job.ref(), DeadlineKind.FORWARD, work.at(), now, actor);
    keepResult(job, work, facts.with(kept), actor, now);
  }

  /** A repair's result opens its follow-up by itself (FU-1). */
  private void keepResult(Job job, JobWork work, Facts facts, Actor actor, Instant now) {
    em.persist(new JobResult(job.id(), job.round(), work, actor.id(), now));
    jobs.done(
        job,
        job.kind().isFollowedUp()
            ? new JobDone(facts, job.round(), work.at())
            : new Recorded(facts));
  }

  /**
   * The owner of a service request was told (INT-21).
   *
   * @param how by which way and from whom; needed unless nobody can be told (INT-17)
   * @param toldAt null for now; earlier for late entry
   */
  public void close(JobKind kind, String number, Long expected, String how, Instant toldAt) {
    new Checks().text("how", how, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Job job = jobs.locked(kind, number, expected, JobAct.CLOSURE, actor);
    if (!job.caller().isUnreachable()) {
      new Checks().required("how", how).done();
    }
    jobs.done(job, job.ownerTold(how, actor, JobIntake.orNow(toldAt, now), now));
  }

  /** First-contact ownership goes to someone else, by HEAD_STEWARD or above (INT-3). */
  public void handOver(JobKind kind, String number, Long expected, String username, String reason) {
    new Checks()
        .requiredText("username", username, Checks.NAME)
        .requiredText("reason", reason, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Job job = jobs.locked(kind, number, expected, JobAct.FIRST_CONTACT_CHANGE, actor);
    Instant now = clock.now();
    Actor to =
        actors
            .byUsername(
                dispatching.person(job, username, "username").username(), actor.source(), now)
            .orElseThrow();
    boolean steward = to.holds(Role.STEWARD, job.place());
    jobs.done(job, job.handOver(to.id(), steward, reason, actor, now));
  }

  /** The owner takes it back, or it was entered by mistake. */
  public void cancel(JobKind kind, String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Job job = jobs.locked(kind, number, expected, JobAct.CANCELLATION, actor);
    Recorded cancelled = job.cancel(reason, actor, now);
    jobs.done(job, cancelled.with(deadlines.cancel(job.ref(), Set.of(DeadlineKind.FORWARD), now)));
  }

  /**
   * It goes on as another kind (INT-1).
   *
   * @return the new record's number
   */
  public String convert(JobKind kind, String number, Long expected, Conversion wish) {
    Actor actor = current.get();
    Instant now = clock.now();
    Job job = jobs.locked(kind, number, expected, JobAct.CONVERSION, actor);
    SubjectRef next = conversions.begin(job.asItCame(), wish, actor, now);
    Recorded turned = job.goesOnAs(next, wish.reason(), actor, now);
    jobs.done(
        job, turned.with(deadlines.cancel(job.ref(), EnumSet.allOf(DeadlineKind.class), now)));
    return next.number();
  }
}
