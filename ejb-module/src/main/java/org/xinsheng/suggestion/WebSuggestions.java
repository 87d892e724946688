package org.xinsheng.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.suggestion.domain.Suggestion;
import org.xinsheng.suggestion.domain.SuggestionAct;
import org.xinsheng.suggestion.domain.SuggestionTaken;

/**
 * Suggestions that owners bring by the web themselves (INT-18). Guarded by no role: whoever calls
 * has asked for the query code.
 */
@ApplicationScoped
public class WebSuggestions {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private SuggestionIntake intake;
  @Inject private Suggestions suggestions;

  /** The HEAD_STEWARD has it from now on (HD-5). */
  public SubjectRef register(NewSuggestion input) {
    input.check();
    SuggestionTaken taken = intake.taken(input, Actor.OWNER, clock.now());
    return suggestions.register(taken, List.of(), Actor.OWNER);
  }

  public Suggestion find(Long id) {
    return em.find(Suggestion.class, id);
  }

  /**
   * Locked, for what goes into it.
   *
   * @throws org.xinsheng.shared.IllegalTransition once it is over
   */
  public Suggestion open(Long id) {
    Suggestion suggestion = em.find(Suggestion.class, id, LockModeType.PESSIMISTIC_WRITE);
    suggestion.requirePossible(SuggestionAct.CANCELLATION);
    return suggestion;
  }
}
