package org.xinsheng.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.intake.MatterIntake;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.shared.Actor;
import org.xinsheng.suggestion.domain.SuggestionTaken;

/** Finds what the taker's words mean. */
@ApplicationScoped
class SuggestionIntake {

  @Inject private MatterIntake intake;

  /**
   * @param actor whoever takes it, or its owner by the web (INT-18)
   * @throws org.xinsheng.shared.NotAllowed to a mere administrator (INT-3)
   */
  SuggestionTaken taken(NewSuggestion input, Actor actor, Instant now) {
    return taken(intake.taken(MatterKind.SUGGESTION, input.matter(), actor, now));
  }

  /** Nobody heard it in another record: the owner came with it. */
  static SuggestionTaken taken(Taking taking) {
    return new SuggestionTaken(
        taking.place(),
        taking.channel(),
        taking.receivedAt(),
        taking.enteredAt(),
        taking.caller(),
        taking.category(),
        taking.content(),
        taking.rings(),
        taking.readBack(),
        taking.firstContact(),
        null,
        taking.policyVersion());
  }
}
