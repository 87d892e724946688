package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Withdrawal;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.Conversions;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;

/**
 * The owner takes the complaint back (HD-10), or it turns out to be of another kind (INT-1); what
 * waited for it ends.
 */
@Stateless
@RolesAllowed("STAFF")
public class WithdrawalDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private WhatWaited waited;
  @Inject private Conversions conversions;

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
    cases.done(complaint, withdrawn.with(waited.end(complaint, awaitedResult, actor, at, now)));
  }

  /**
   * It goes on as another kind. From MAJOR that is the CHIEF_STEWARD's, like lowering it (SEV-9).
   *
   * @return the new record's number
   */
  public String convert(String number, Long expected, Conversion wish) {
    wish.checkReason();
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.CONVERSION, complaint, actor);
    complaint.requireStateFor(ComplaintAct.CONVERSION);
    SubjectRef next = conversions.begin(complaint.asItCame(actor), wish, actor, now);
    Recorded turned = complaint.goesOnAs(next, wish.reason(), actor, now);
    cases.done(complaint, turned.with(waited.end(complaint, true, actor, now, now)));
    return next.number();
  }
}
