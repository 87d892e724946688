package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.ResolutionDesk;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;

/**
 * What the reader can do with a case now, and why not the rest; asks the same rules as the desks.
 */
@Stateless
@RolesAllowed("STAFF")
public class CaseActs {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private ResolutionDesk resolution;
  @Inject private FollowUpRounds rounds;

  /** Every act but registration, in the order in which they are shown. */
  public List<ActState> of(String number) {
    Actor actor = current.get();
    Complaint complaint =
        em.createQuery("select c from Complaint c where c.number = :number", Complaint.class)
            .setParameter("number", new ComplaintNumber(number))
            .getResultStream()
            .filter(it -> Cases.sees(actor, it))
            .findFirst()
            .orElseThrow(() -> new NotFound(number));
    return EnumSet.complementOf(EnumSet.of(ComplaintAct.REGISTER)).stream()
        .map(act -> state(act, complaint, actor))
        .toList();
  }

  private ActState state(ComplaintAct act, Complaint complaint, Actor actor) {
    try {
      complaint.requireStateFor(act);
      if (act == ComplaintAct.FOLLOW_UP) {
        FollowUp round = rounds.last(complaint.ref()).orElseThrow();
        round.requireOpen();
        WhoFollowsUp.require(actor, complaint, round.ownerId());
      } else {
        cases.require(act, complaint, actor);
        requireSense(act, complaint);
      }
      return new ActState(act, null);
    } catch (Refusal why) {
      return new ActState(act, why);
    }
  }

  private void requireSense(ComplaintAct act, Complaint complaint) {
    boolean idle =
        switch (act) {
          case RAISE -> complaint.severity() == Severity.MAJOR;
          case LOWER -> complaint.severity() == Severity.GENERAL;
          default -> false;
        };
    if (idle) {
      throw new RuleViolation("SEV-5", Message.of("refusal.sameSeverity", complaint.severity()));
    }
    if (act == ComplaintAct.SUPERIOR_REPORT && !complaint.channel().isFromSuperior()) {
      throw new RuleViolation("INT-4", Message.of("refusal.noSuperior"));
    }
    if (act == ComplaintAct.HANDLER && complaint.handlerId() != null) {
      throw new RuleViolation("HD-13", Message.of("refusal.handlerThere"));
    }
    if (act == ComplaintAct.CLOSURE) {
      resolution
          .whyNotClose(complaint)
          .ifPresent(
              why -> {
                throw why;
              });
    }
  }
}
