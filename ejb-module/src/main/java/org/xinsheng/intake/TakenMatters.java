package org.xinsheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.intake.domain.MatterAct;
import org.xinsheng.intake.domain.MatterNumber;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.intake.domain.TakenMatter;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;

/** How every act on a matter of the simpler kinds begins and ends. */
@ApplicationScoped
public class TakenMatters {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<MatterTaken> taken;
  @Inject private Event<DomainEvent> happened;
  @Inject private DeadlineDesk deadlines;
  @Inject private OfficeDirectory offices;
  @Inject private Conversions conversions;

  /**
   * Keeps a new matter and gives it its number; its clocks and what it tells are the kind's.
   *
   * <p>Looks everything up first: a query in between would write what has no number yet.
   *
   * @return what to tell, with {@link #registered}
   */
  public Recorded kept(TakenMatter matter, Actor actor) {
    OfficeRow office = offices.byId(matter.place().officeId());
    em.persist(matter);
    return matter.numbered(
        MatterNumber.of(
            matter.kind(), office.code(), office.time().dateOf(matter.receivedAt()), matter.id()),
        actor);
  }

  /** Tells the register first, then everyone who listens. */
  public void registered(TakenMatter matter, Recorded registered) {
    taken.fire(matter.taken(registered.facts()));
    happened.fire(registered);
  }

  /**
   * Its row locked until the act is over: first the matter, then its deadlines.
   *
   * @param expected the version that the caller read, null where they do not say
   * @throws NotFound also when it is out of the actor's scope (ORG-2)
   * @throws NotAllowed when the actor may not do this act
   * @throws StaleVersion when somebody changed it since
   */
  public <M extends TakenMatter> M locked(
      Class<M> type, String number, Long expected, MatterAct act, Actor actor) {
    M matter = find(type, number, LockModeType.PESSIMISTIC_WRITE, actor);
    if (expected != null && expected != matter.version()) {
      throw new StaleVersion(number);
    }
    deadlines.hold(matter.ref());
    Rights.require(actor, act.permission(), matter.involved(), act.rule(), act.constant());
    matter.requirePossible(act);
    return matter;
  }

  public <M extends TakenMatter> M locked(Class<M> type, String number, Actor actor) {
    return find(type, number, LockModeType.PESSIMISTIC_WRITE, actor);
  }

  /**
   * @throws NotFound also when it is out of the reader's scope
   */
  public <M extends TakenMatter> M seen(Class<M> type, String number, Actor actor) {
    return find(type, number, LockModeType.NONE, actor);
  }

  /**
   * Ends it and lets it go on as another kind (INT-1); its clocks are cancelled.
   *
   * @param act the act of its own kind, asked for before
   * @return the new record's number
   */
  public String convert(
      TakenMatter matter, MatterAct act, Conversion wish, Actor actor, Instant now) {
    SubjectRef next = conversions.begin(matter.asItCame(), wish, actor, now);
    List<Change> clocks = cancelClocks(matter, now);
    tell(matter.goesOnAs(next, act, wish.reason(), actor, now).with(clocks));
    return next.number();
  }

  public List<Change> cancelClocks(TakenMatter matter, Instant now) {
    return deadlines.cancel(matter.ref(), EnumSet.allOf(DeadlineKind.class), now);
  }

  public void tell(DomainEvent event) {
    happened.fire(event);
  }

  private <M extends TakenMatter> M find(
      Class<M> type, String number, LockModeType lock, Actor actor) {
    return em.createQuery(
            "select m from " + type.getSimpleName() + " m where m.number = :number", type)
        .setParameter("number", new MatterNumber(number))
        .setLockMode(lock)
        .getResultStream()
        .filter(it -> sees(actor, it))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  private static boolean sees(Actor actor, TakenMatter matter) {
    Set<Long> people = new HashSet<>();
    matter.involved().people().values().forEach(people::addAll);
    return Scope.of(actor).sees(matter.place(), people);
  }
}
