package org.xinsheng.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.intake.DeskOnDuty;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
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
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.suggestion.domain.Suggestion;
import org.xinsheng.suggestion.domain.SuggestionAct;
import org.xinsheng.suggestion.domain.SuggestionNumber;
import org.xinsheng.suggestion.domain.SuggestionTaken;

/** How every act on a suggestion begins and ends. */
@ApplicationScoped
class Suggestions {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<DomainEvent> happened;
  @Inject private Event<MatterTaken> taken;
  @Inject private DeskOnDuty desks;
  @Inject private OfficeDirectory offices;
  @Inject private DeadlineDesk deadlines;

  /**
   * Its row locked until the act is over: first the suggestion, then its deadlines.
   *
   * @param expected the version that the caller read, null where they do not say
   * @throws NotFound also when it is out of the actor's scope (ORG-2)
   * @throws NotAllowed when the actor may not do this act
   * @throws StaleVersion when somebody changed it since
   */
  Suggestion locked(String number, Long expected, SuggestionAct act, Actor actor) {
    Suggestion suggestion = locked(number, actor);
    if (expected != null && expected != suggestion.version()) {
      throw new StaleVersion(number);
    }
    deadlines.hold(suggestion.ref());
    requireRight(act, suggestion, actor);
    suggestion.requirePossible(act);
    return suggestion;
  }

  Suggestion locked(String number, Actor actor) {
    return find(number, LockModeType.PESSIMISTIC_WRITE, actor);
  }

  /**
   * @throws NotFound also when it is out of the reader's scope
   */
  Suggestion seen(String number, Actor actor) {
    return find(number, LockModeType.NONE, actor);
  }

  private Suggestion find(String number, LockModeType lock, Actor actor) {
    return em.createQuery("select s from Suggestion s where s.number = :number", Suggestion.class)
        .setParameter("number", new SuggestionNumber(number))
        .setLockMode(lock)
        .getResultStream()
        .filter(it -> sees(actor, it))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  private static boolean sees(Actor actor, Suggestion suggestion) {
    Set<Long> people = new HashSet<>();
    suggestion.involved().people().values().forEach(people::addAll);
    return Scope.of(actor).sees(suggestion.place(), people);
  }

  /** The reason why the actor cannot do it now; empty when they can. */
  static Optional<Refusal> whyNot(SuggestionAct act, Suggestion suggestion, Actor actor) {
    if (!may(act, suggestion, actor)) {
      return Optional.of(new NotAllowed("HD-5", Message.of("refusal.notAllowed", act)));
    }
    return act.isPossibleIn(suggestion.status())
        ? Optional.empty()
        : Optional.of(act.refusedIn(suggestion.status()));
  }

  private static void requireRight(SuggestionAct act, Suggestion suggestion, Actor actor) {
    Rights.require(actor, act.permission(), suggestion.involved(), "HD-5", act);
  }

  private static boolean may(SuggestionAct act, Suggestion suggestion, Actor actor) {
    return Rights.may(actor, act.permission(), suggestion.involved());
  }

  /**
   * Keeps a new suggestion, gives it its number and tells the register of every contact first (F4).
   *
   * <p>Looks everything up first: a query in between would write what has no number yet.
   *
   * @param origin what it was before (INT-1), empty for nothing
   */
  SubjectRef register(SuggestionTaken came, List<Change> origin, Actor actor) {
    OfficeRow office = offices.byId(came.place().officeId());
    Suggestion suggestion = new Suggestion(came);
    em.persist(suggestion);
    SuggestionNumber number =
        SuggestionNumber.of(
            office.code(), office.time().dateOf(suggestion.receivedAt()), suggestion.id());
    Recorded registered = suggestion.numbered(number, actor).with(origin);
    taken.fire(suggestion.taken(registered.facts(), desks.at(suggestion.receivedAt(), office)));
    tell(registered);
    return suggestion.ref();
  }

  void tell(DomainEvent event) {
    happened.fire(event);
  }
}
