package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.ComplaintRegistered;
import org.xinsheng.complaint.domain.ComplaintRights;
import org.xinsheng.complaint.domain.ComplaintRights.Right;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.StaleVersion;

/** How every act on a complaint begins and ends, whichever desk does it. */
@ApplicationScoped
public class Cases {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<DomainEvent> happened;
  @Inject private Event<MatterTaken> taken;
  @Inject private DeadlineDesk deadlines;
  @Inject private StaffDirectory staff;
  @Inject private RoleHolders holders;
  @Inject private Assignments assignments;
  @Inject private Clock clock;
  @Inject private MonthMarks months;
  @Inject private CasePolicies policies;
  @Inject private ClosureClock closure;

  /**
   * The case, its row locked until the act is over: first the complaint, then its deadlines.
   *
   * @param expected the version that the caller read, null where they do not say
   * @throws NotFound also when it is out of the actor's scope (ORG-2)
   * @throws StaleVersion when somebody changed it since
   */
  public Complaint locked(String number, Long expected, Actor actor) {
    Complaint complaint =
        em.createQuery("select c from Complaint c where c.number = :number", Complaint.class)
            .setParameter("number", new ComplaintNumber(number))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(it -> sees(actor, it))
            .findFirst()
            .orElseThrow(() -> new NotFound(number));
    if (expected != null && expected != complaint.version()) {
      throw new StaleVersion(number);
    }
    return held(complaint);
  }

  /** The same for an act on something else that opens or ends a gate of this case. */
  public Complaint held(Long id) {
    return held(
        em.createQuery("select c from Complaint c where c.id = :id", Complaint.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getSingleResult());
  }

  private Complaint held(Complaint complaint) {
    deadlines.hold(complaint.ref());
    policies.governed(complaint);
    months.catchUp(complaint, clock.now());
    return complaint;
  }

  /**
   * @throws org.xinsheng.shared.RuleViolation HD-13, asked before the role
   * @throws org.xinsheng.shared.NotAllowed when the actor may not do this act
   */
  public void require(ComplaintAct act, Complaint complaint, Actor actor) {
    require(act, complaint, actor, assignments.involved(complaint, actor));
  }

  /** The same, for whoever asks about many acts on one case. */
  void require(ComplaintAct act, Complaint complaint, Actor actor, Involved involved) {
    refuseTheBarred(act, complaint, actor);
    if (ComplaintRights.isEverybodys(act)) {
      return;
    }
    Right right = ComplaintRights.of(act, complaint.severity());
    if (!standsIn(actor, right, complaint)) {
      Rights.require(actor, right.permission(), involved, right.rule(), act);
    }
  }

  /** HD-13, which is asked before the role. */
  void refuseTheBarred(ComplaintAct act, Complaint complaint, Actor actor) {
    if (act.isBarredToThePersonComplainedAbout()) {
      complaint.refuseThePersonComplainedAbout(actor);
    }
  }

  /** Without a holder who may, the next rung acts for a post (ORG-6, HD-13). */
  private boolean standsIn(Actor actor, Right right, Complaint complaint) {
    Set<Role> roles = right.permission().roles();
    if (roles.size() != 1 || !actor.holdsAny(Role.RUNGS, complaint.place())) {
      return false;
    }
    Set<Long> excluded =
        complaint.subjectStaffId() == null ? Set.of() : Set.of(complaint.subjectStaffId());
    return holders
        .principal(roles.iterator().next(), complaint.place(), clock.now(), excluded)
        .filter(actor::is)
        .isPresent();
  }

  /** Tells everyone who listens, then keeps the earliest promise at hand for the lists. */
  public void done(Complaint complaint, DomainEvent event) {
    tell(event);
    closure.follow(complaint, event.facts());
    complaint.nextDue(deadlines.nextDue(complaint.ref()));
  }

  /** Tells the register of every contact first (F4), then everyone who listens. */
  void registered(Complaint complaint, ComplaintRegistered registered) {
    taken.fire(complaint.taken(registered.facts()));
    tell(registered);
  }

  void tell(DomainEvent event) {
    happened.fire(event);
  }

  /**
   * Somebody of the case's own office.
   *
   * @throws InvalidInput when nobody there has this user name
   */
  public StaffRow colleague(Complaint complaint, String username) {
    return staff
        .byUsername(username)
        .filter(it -> it.active() && complaint.place().officeId().equals(it.officeId()))
        .orElseThrow(() -> new InvalidInput("username", Message.of("refusal.unknown", username)));
  }

  /** Whether the case is within the actor's data scope. */
  public boolean sees(Actor actor, Complaint complaint) {
    Set<Long> people = new HashSet<>();
    complaint.involved().people().values().forEach(people::addAll);
    Scope scope = Scope.of(actor);
    return scope.sees(complaint.place(), people)
        || scope.sees(complaint.place(), Set.of(actor.id()))
            && assignments.wereEverFor(actor.id(), complaint);
  }

  /** An instant that the caller may leave out; whole milliseconds, like the product's clock. */
  public static Instant orNow(Instant at, Instant now) {
    return at == null ? now : at.truncatedTo(ChronoUnit.MILLIS);
  }
}
