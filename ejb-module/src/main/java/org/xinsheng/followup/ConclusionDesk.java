package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.ExtensionRequests;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.followup.domain.DecisionConsent;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.Impasse;
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

/** Ends a follow-up that satisfied nobody (FU-5, FU-8, INT-17). */
@Stateless
@RolesAllowed("STAFF")
public class ConclusionDesk {

  /** What the owner was still promised; nobody waits for it any more. */
  private static final Set<DeadlineKind> PROMISED_TO_THE_OWNER =
      Set.of(DeadlineKind.REPLY, DeadlineKind.RESOLUTION, DeadlineKind.RECTIFICATION);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Impasses impasses;
  @Inject private DeadlineDesk deadlines;
  @Inject private ExtensionRequests extensions;

  /**
   * The OFFICE_MANAGER concludes it. Where only the branch's consent is left, the
   * BRANCH_GENERAL_MANAGER's conclusion is that consent.
   *
   * @throws RuleViolation FU-5 or FU-8, telling what is still missing
   */
  public void conclude(String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    boolean consents =
        actor.holds(Role.BRANCH_GENERAL_MANAGER, complaint.place())
            && impasses
                .of(complaint)
                .filter(it -> it.last().isUndecided() && it.needsConsent(complaint.validity()))
                .isPresent();
    if (consents) {
      consent(complaint, true, reason, actor);
      return;
    }
    cases.require(ComplaintAct.CONCLUSION, complaint, actor);
    Impasse impasse = impasses.require(complaint);
    Ending ending =
        impasse
            .ending(complaint.validity())
            .orElseThrow(() -> impasse.whyNot(complaint.validity()));
    if (ending == Ending.NOT_RECONCILED) {
      throw new RuleViolation("FU-8", Message.of("refusal.consentMissing"));
    }
    end(complaint, impasse, ending, reason, actor);
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
      end(complaint, impasse, Ending.NOT_RECONCILED, reason, actor);
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
      Complaint complaint, Impasse impasse, Ending ending, String reason, Actor actor) {
    Instant now = clock.now();
    boolean sentBack = complaint.status() == ComplaintStatus.IN_PROGRESS;
    List<Change> changes = new ArrayList<>(impasse.last().concluded(ending, reason, now, actor));
    Recorded concluded = complaint.conclude(reason, actor, now);
    changes.addAll(deadlines.done(complaint.ref(), DeadlineKind.FOLLOW_UP, now, now, actor));
    changes.addAll(deadlines.cancel(complaint.ref(), PROMISED_TO_THE_OWNER, now));
    changes.addAll(extensions.lapse(complaint, now));
    if (sentBack && complaint.channel().isFromSuperior()) {
      changes.addAll(superiorIsToHear(complaint, now));
    }
    cases.done(complaint, concluded.with(changes));
  }

  /** What the superior may have heard was not the end of it (INT-4). */
  private List<Change> superiorIsToHear(Complaint complaint, Instant at) {
    return deadlines.open(
        NewDeadline.promised(
            complaint.policy().promises(),
            DeadlineKind.SUPERIOR_REPORT,
            complaint.ref(),
            complaint.place(),
            complaint.round() + 1,
            at));
  }
}
