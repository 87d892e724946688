package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.followup.domain.Impasse;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;

/** Asks those who may end a follow-up, as soon as they may (FU-5, FU-8, INT-17). */
@ApplicationScoped
public class ConclusionNotices {

  @Inject private FollowedUpKinds kinds;
  @Inject private Impasses impasses;
  @Inject private Event<DomainEvent> happened;

  void ask(@Observes DomainEvent event) {
    Facts facts = event.facts();
    switch (facts.act()) {
      case "FOLLOW_UP_DUE", "FOLLOW_UP_TRIED", "REOPENED", "FINALLY_DECIDED", "VALIDITY" ->
          impasse(facts).ifPresent(happened::fire);
      default -> {}
    }
  }

  private Optional<DomainEvent> impasse(Facts facts) {
    return kinds
        .of(facts.subject().type())
        .map(kind -> kind.find(facts.subject().id()))
        .flatMap(matter -> impasse(matter, facts));
  }

  private Optional<DomainEvent> impasse(FollowedUp matter, Facts facts) {
    return impasses
        .of(matter)
        .filter(it -> it.last().isUndecided())
        .flatMap(it -> asked(matter, it, facts));
  }

  /** Whoever may end it because of this act. */
  private static Optional<DomainEvent> asked(FollowedUp matter, Impasse it, Facts facts) {
    if (it.last().isWithoutContact()) {
      return facts.act().equals("FOLLOW_UP_DUE")
          ? asks(facts, "NO_CONTACT", Role.OFFICE_MANAGER)
          : Optional.empty();
    }
    if (facts.act().equals("FOLLOW_UP_TRIED")) {
      return it.hasJustBecomeUnreachable()
          ? asks(facts, "UNREACHABLE", Role.OFFICE_MANAGER)
          : Optional.empty();
    }
    boolean judgedAgain = facts.act().equals("VALIDITY") && facts.changes().isEmpty();
    if (judgedAgain || !it.needsConsent(Impasses.validity(matter))) {
      return Optional.empty();
    }
    return matter instanceof Complaint complaint && complaint.isFinallyDecided()
        ? asks(facts, "CONSENT_WANTED", Role.BRANCH_GENERAL_MANAGER)
        : asks(facts, "DECISION_WANTED", Role.CHIEF_STEWARD);
  }

  private static Optional<DomainEvent> asks(Facts facts, String act, Role role) {
    return Optional.of(
        new Recorded(
            Facts.of(facts.subject(), facts.place(), facts.actor(), facts.at(), act)
                .telling(role)));
  }
}
