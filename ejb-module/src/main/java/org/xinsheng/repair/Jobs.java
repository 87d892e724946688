package org.xinsheng.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.repair.domain.Job;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobNumber;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.StaleVersion;

/** How every act on a repair or service request begins and ends. */
@ApplicationScoped
public class Jobs {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<DomainEvent> happened;
  @Inject private Event<MatterTaken> taken;
  @Inject private OfficeDirectory offices;
  @Inject private DeadlineDesk deadlines;
  @Inject @Any private Instance<JobActGate> elsewhere;

  /**
   * Its row locked until the act is over: first the job, then its deadlines.
   *
   * @param expected the version that the caller read, null where they do not say
   * @throws NotFound also when it is out of the actor's scope (ORG-2), or of another kind
   * @throws StaleVersion when somebody changed it since
   */
  Job locked(JobKind kind, String number, Long expected, Actor actor) {
    Job job = find(kind, number, LockModeType.PESSIMISTIC_WRITE, actor);
    if (expected != null && expected != job.version()) {
      throw new StaleVersion(number);
    }
    deadlines.hold(job.ref());
    return job;
  }

  /**
   * @throws NotAllowed when the actor may not do this act
   * @throws org.xinsheng.shared.IllegalTransition in the wrong state
   */
  Job locked(JobKind kind, String number, Long expected, JobAct act, Actor actor) {
    Job job = locked(kind, number, expected, actor);
    requireRight(act, job, actor);
    job.requirePossible(act);
    return job;
  }

  /**
   * @param kind null for whichever
   * @throws NotFound also when it is out of the reader's scope
   */
  Job seen(JobKind kind, String number, Actor actor) {
    return find(kind, number, LockModeType.NONE, actor);
  }

  Job find(JobKind kind, String number, LockModeType lock, Actor actor) {
    return em.createQuery("select j from Job j where j.number = :number", Job.class)
        .setParameter("number", new JobNumber(number))
        .setLockMode(lock)
        .getResultStream()
        .filter(it -> kind == null || it.kind() == kind)
        .filter(it -> sees(actor, it))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  private static boolean sees(Actor actor, Job job) {
    Set<Long> people = new HashSet<>();
    job.involved().people().values().forEach(people::addAll);
    return Scope.of(actor).sees(job.place(), people);
  }

  /** The reason why the actor cannot do it now; empty when they can. */
  Optional<Refusal> whyNot(JobAct act, Job job, Actor actor) {
    Optional<JobActGate> owner = elsewhere.stream().filter(it -> it.act() == act).findFirst();
    if (owner.isPresent() && act.isPossibleIn(job.status())) {
      return owner.get().whyNot(job, actor);
    }
    if (!Rights.may(actor, act.permission(), job.involved())) {
      return Optional.of(
          new NotAllowed(act.rightsRule(job.kind()), Message.of("refusal.notAllowed", act)));
    }
    try {
      job.requirePossible(act);
      return act.leadsTo().isGivenUp() ? job.whyNotGiveUp() : Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  void requireRight(JobAct act, Job job, Actor actor) {
    Rights.require(actor, act.permission(), job.involved(), act.rightsRule(job.kind()), act);
  }

  /**
   * Keeps a new job, gives it its number and tells the register of every contact first (F4).
   *
   * <p>Looks everything up first: a query in between would write what has no number yet.
   *
   * @param origin what it was before (INT-1), empty for nothing
   */
  void register(Job job, List<Change> origin, Actor actor) {
    OfficeRow office = offices.byId(job.place().officeId());
    em.persist(job);
    Recorded registered =
        job.numbered(
                JobNumber.of(
                    job.kind(), office.code(), office.time().dateOf(job.receivedAt()), job.id()),
                actor)
            .with(origin);
    taken.fire(job.taken(registered.facts()));
    tell(registered);
  }

  /** Tells everyone who listens, then keeps the earliest promise at hand for the lists. */
  void done(Job job, DomainEvent event) {
    happened.fire(event);
    job.nextDue(deadlines.nextDue(job.ref()));
  }

  /** Nothing about the job changed. */
  void tell(DomainEvent event) {
    happened.fire(event);
  }
}
