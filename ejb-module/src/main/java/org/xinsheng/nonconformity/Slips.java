package org.xinsheng.nonconformity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.nonconformity.domain.Approvers;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipAct;
import org.xinsheng.nonconformity.domain.SlipNumber;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.StaleVersion;

/** How every act on a slip begins and ends. */
@ApplicationScoped
public class Slips {

  private static final String CASE_OF =
      "select s.complaintId from Slip s where s.number = :number and s.complaintId is not null";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<DomainEvent> happened;
  @Inject private DeadlineDesk deadlines;
  @Inject private SlipRights rights;
  @Inject private Cases cases;
  @Inject private Clock clock;

  /**
   * A slip with its row locked until the act is over, and before it that of its complaint, since
   * most acts open or end a gate of it.
   *
   * @param complaint null where it was raised directly
   */
  public record Held(Slip slip, Complaint complaint) {}

  /**
   * @param expected the version that the caller read, null where they do not say
   * @throws NotFound also when it is out of the actor's scope (ORG-2)
   * @throws StaleVersion when somebody changed it since
   */
  public Held locked(String number, Long expected, Actor actor) {
    Complaint complaint =
        em.createQuery(CASE_OF, Long.class)
            .setParameter("number", new SlipNumber(number))
            .getResultStream()
            .findFirst()
            .map(cases::held)
            .orElse(null);
    Slip slip = find(number, LockModeType.PESSIMISTIC_WRITE, actor);
    if (expected != null && expected != slip.version()) {
      throw new StaleVersion(number);
    }
    deadlines.hold(slip.ref());
    return new Held(slip, complaint);
  }

  /**
   * @throws org.xinsheng.shared.RuleViolation NCR-5 or NCR-7, asked before the role
   * @throws org.xinsheng.shared.NotAllowed when the actor may not do this act
   * @throws org.xinsheng.shared.IllegalTransition in the wrong state
   */
  Held locked(String number, Long expected, SlipAct act, Actor actor) {
    Held held = locked(number, expected, actor);
    rights.require(act, held.slip(), actor, clock.now());
    held.slip().requirePossible(act);
    return held;
  }

  /**
   * @throws NotFound also when it is out of the reader's scope
   */
  public Slip seen(String number, Actor actor) {
    return find(number, LockModeType.NONE, actor);
  }

  private Slip find(String number, LockModeType lock, Actor actor) {
    return em.createQuery("select s from Slip s where s.number = :number", Slip.class)
        .setParameter("number", new SlipNumber(number))
        .setLockMode(lock)
        .getResultStream()
        .filter(it -> sees(actor, it))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  private static boolean sees(Actor actor, Slip slip) {
    Set<Long> people = new HashSet<>(Set.of(slip.raisedBy()));
    slip.involved().people().values().forEach(people::addAll);
    return Scope.of(actor).sees(slip.place(), people);
  }

  /** A complaint's slips, the oldest first, their rows locked; its own row is held already. */
  List<Slip> ofLocked(Complaint complaint) {
    List<Slip> slips =
        em.createQuery("select s from Slip s where s.complaintId = :id order by s.id", Slip.class)
            .setParameter("id", complaint.id())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    slips.forEach(it -> deadlines.hold(it.ref()));
    return slips;
  }

  /** The reason why the actor cannot do it now; empty when they can. */
  Optional<Refusal> whyNot(SlipAct act, Slip slip, Actor actor) {
    try {
      rights.require(act, slip, actor, clock.now());
      slip.requirePossible(act);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  /** Who approves in this place now, holders of the posts and their deputies (NCR-5). */
  public Approvers approvers(Place place, Instant now) {
    return rights.approvers(place, now);
  }

  /** Tells everyone who listens, then looks whether its complaint may close now (DL-17). */
  public void done(Held held, DomainEvent event) {
    if (held.complaint() == null) {
      happened.fire(event);
    } else {
      cases.done(held.complaint(), event);
    }
  }

  /** The complaint's own act looks after its gates. */
  void tell(DomainEvent event) {
    happened.fire(event);
  }
}
