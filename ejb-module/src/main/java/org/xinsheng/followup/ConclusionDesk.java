package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.followup.domain.DecisionConsent;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.Impasse;
import org.xinsheng.intake.FollowedUpKind;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectType;

/** Ends a follow-up that satisfied nobody (FU-5, FU-8, INT-17). */
@Stateless
@RolesAllowed("STAFF")
public class ConclusionDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Impasses impasses;
  @Inject private DeadlineDesk deadlines;
  @Inject private FollowedUpKinds kinds;

  /**
   * The OFFICE_MANAGER concludes it. Where only the branch's consent is left, the
   * BRANCH_GENERAL_MANAGER's conclusion is that consent.
   *
   * @throws RuleViolation FU-5 or FU-8, telling what is still missing
   */
  public void conclude(String number, Long expected, String reason) {
    conclude(kinds.of(number), number, expected, reason);
  }

  /** As the other, where the number must be of this kind. */
  public void conclude(SubjectType type, String number, Long expected, String reason) {
    conclude(kinds.of(type, number), number, expected, reason);
  }

  private void conclude(FollowedUpKind kind, String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    FollowedUp matter = kind.locked(number, expected, actor);
    if (matter instanceof Complaint complaint && isForTheBranch(complaint, actor)) {
      consent(complaint, true, reason, actor);
      return;
    }
    kind.requireConcluding(matter, actor);
    Impasse impasse = impasses.require(matter);
    Validity validity = Impasses.validity(matter);
    Ending ending = impasse.ending(validity).orElseThrow(() -> impasse.whyNot(validity));
    if (ending == Ending.NOT_RECONCILED) {
      throw new RuleViolation("FU-8", Message.of("refusal.consentMissing"));
    }
    end(kind, matter, impasse, ending, reason, actor);
  }

  private boolean isForTheBranch(Complaint complaint, Actor actor) {
    return actor.holds(Role.BRANCH_GENERAL_MANAGER, complaint.place())
        && impasses
            .of(complaint)
            .filter(it -> it.last().isUndecided() && it.needsConsent(complaint.validity()))
            .isPresent();
  }

  /**
   * The BRANCH_GENERAL_MANAGER consents to the final decision, which ends the follow-up as not
   * reconciled, or does not (FU-8).
   */
  public void consent(String number, Long expected, Boolean given, String reason) {
    new Checks().required("given", given).requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    consent(cases.locked(number, expected, actor), given, reason, actor);
  }

  private void consent(Complaint complaint, boolean given, String reason, Actor actor) {
    cases.require(ComplaintAct.CONSENT, complaint, actor);
    Impasse impasse = impasses.require(complaint);
    ConsentAct.whyNot(complaint, impasse)
        .ifPresent(
            why -> {
              throw why;
            });
    Instant now = clock.now();
    em.persist(new DecisionConsent(complaint.id(), given, reason, actor.id(), now));
    if (given) {
      FollowedUpKind kind = kinds.of(complaint.ref().type()).orElseThrow();
      end(kind, complaint, impasse, Ending.NOT_RECONCILED, reason, actor);
    } else {
      complaint.touch(now);
      Facts refused =
          Facts.of(complaint.ref(), complaint.place(), actor, now, "CONSENT_REFUSED")
              .because(reason)
              .telling(Role.CHIEF_STEWARD, Role.OFFICE_MANAGER)
              .telling(new Recipient.Person(complaint.handlerId()));
      cases.done(complaint, new Recorded(refused));
    }
  }

  private void end(
      FollowedUpKind kind,
      FollowedUp matter,
      Impasse impasse,
      Ending ending,
      String reason,
      Actor actor) {
    Instant now = clock.now();
    List<Change> changes = new ArrayList<>(impasse.last().concluded(ending, reason, now, actor));
    changes.addAll(deadlines.done(matter.ref(), DeadlineKind.FOLLOW_UP, now, now, actor));
    kind.concluded(matter, reason, changes, now, actor);
  }
}
