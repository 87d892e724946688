package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Withdrawal;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Recorded;

/** The owner takes the complaint back, and everything that waited for it ends (HD-10). */
@Stateless
@RolesAllowed("STAFF")
public class WithdrawalDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Assignments assignments;
  @Inject private ExtensionRequests extensions;
  @Inject private DeadlineDesk deadlines;
  @Inject @Any private Instance<EndsWithTheCase> others;

  public void withdraw(String number, Long expected, NewWithdrawal input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = Cases.orNow(input.withdrawnAt(), now);
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.WITHDRAWAL, complaint, actor);
    boolean awaitedResult = complaint.status().awaitsResult();
    Recorded withdrawn = complaint.withdraw(input.reason(), actor, at, now);
    em.persist(
        new Withdrawal(
            complaint.id(), input.by(), input.how(), input.reason(), at, actor.id(), now));
    List<Change> ended = new ArrayList<>(assignments.cancel(complaint, actor, at));
    ended.addAll(extensions.lapse(complaint, now));
    others.forEach(it -> ended.addAll(it.withdrawn(complaint, at, actor)));
    ended.addAll(endDeadlines(complaint, at));
    if (awaitedResult && complaint.channel().isFromSuperior()) {
      ended.addAll(superiorIsToHear(complaint, at));
    }
    cases.done(complaint, withdrawn.with(ended));
  }

  private List<Change> endDeadlines(Complaint complaint, Instant at) {
    return deadlines.cancel(
        complaint.ref(), EnumSet.complementOf(EnumSet.of(DeadlineKind.SUPERIOR_REPORT)), at);
  }

  /** INT-4's report stays due; without a result it is the withdrawal that is reported. */
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
