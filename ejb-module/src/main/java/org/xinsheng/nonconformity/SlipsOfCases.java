package org.xinsheng.nonconformity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinsheng.complaint.ClosureGate;
import org.xinsheng.complaint.EndsWithTheCase;
import org.xinsheng.complaint.FollowsTheCase;
import org.xinsheng.complaint.ResultGate;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipNumber;
import org.xinsheng.nonconformity.domain.SlipPolicy;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/** What a complaint and its slips ask of each other (HD-8, HD-9, HD-10, NCR-4, NCR-9). */
@ApplicationScoped
public class SlipsOfCases implements ResultGate, ClosureGate, EndsWithTheCase, FollowsTheCase {

  private static final String OF_CASE =
      """
      select new org.xinsheng.nonconformity.SlipsOfCases$Known(
        s.number, s.status, s.loss, s.referral.at)
      from Slip s where s.complaintId = :id order by s.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private SlipMeetings meetings;
  @Inject private Slips slips;
  @Inject private SlipRights rights;
  @Inject private SlipPolicies policies;
  @Inject private SlipClock clocks;

  /** Public only for the query. */
  public record Known(SlipNumber number, SlipStatus status, Money loss, Instant referredAt) {

    private boolean isDone() {
      return status == SlipStatus.EXECUTED || status == SlipStatus.CLOSED;
    }

    /** What was closed before the loss rose does not stand for it (NCR-4). */
    private boolean covers(Money amount) {
      return status == SlipStatus.EXECUTED || !amount.isMoreThan(loss);
    }

    private RuleViolation keepsFrom(String rule, String text) {
      return new RuleViolation(rule, Message.of(text, number.text(), status));
    }
  }

  private List<Known> of(Complaint complaint) {
    return em.createQuery(OF_CASE, Known.class).setParameter("id", complaint.id()).getResultList();
  }

  /** None of its slips is still on its way, and the one that it needs is done (HD-9, NCR-9). */
  @Override
  public Optional<RuleViolation> whyNotResolve(Complaint complaint) {
    List<Known> known = of(complaint);
    return known.stream()
        .filter(it -> SlipStatus.UNDONE.contains(it.status()))
        .findFirst()
        .map(it -> it.keepsFrom("HD-9", "refusal.slipUndone"))
        .or(() -> missing(complaint, known));
  }

  private Optional<RuleViolation> missing(Complaint complaint, List<Known> known) {
    Money threshold = complaint.policy().grounds().loss();
    if (complaint.policy().grounds().areReachedBy(complaint.loss())) {
      return known.stream().anyMatch(it -> it.isDone() && it.covers(threshold))
          ? Optional.empty()
          : needed(Message.of("refusal.slipForLoss", threshold.toString()));
    }
    boolean rose =
        known.stream().anyMatch(it -> it.referredAt() != null) || meetings.isHeldAbout(complaint);
    return !rose || known.stream().anyMatch(Known::isDone)
        ? Optional.empty()
        : needed(Message.of("refusal.slipForRisen"));
  }

  private static Optional<RuleViolation> needed(Message why) {
    return Optional.of(new RuleViolation("NCR-9", why));
  }

  /** Each slip is closed or cancelled (HD-8). */
  @Override
  public Optional<RuleViolation> whyNotClose(Complaint complaint) {
    return of(complaint).stream()
        .filter(it -> SlipStatus.OPEN.contains(it.status()))
        .findFirst()
        .map(it -> it.keepsFrom("HD-8", "refusal.slipOpen"));
  }

  /** A draft is cancelled, any other runs on by itself (HD-10). */
  @Override
  public List<Change> withdrawn(Complaint complaint, Instant at, Actor by) {
    List<Change> ended = new ArrayList<>();
    for (Slip slip : slips.ofLocked(complaint)) {
      if (slip.status() == SlipStatus.DRAFT) {
        slips.tell(slip.cancel(null, by, at));
        ended.add(Change.of("slip." + slip.number(), SlipStatus.DRAFT, slip.status()));
      }
    }
    return ended;
  }

  /** None of its slips tells of less (NCR-4); what is closed stays, and a further one is due. */
  @Override
  public void lossKnown(Complaint complaint, Instant now, Actor by) {
    if (complaint.loss() == null) {
      return;
    }
    for (Slip slip : slips.ofLocked(complaint)) {
      if (complaint.loss().isMoreThan(slip.loss())) {
        follow(slip, complaint.loss(), now, by);
      }
    }
  }

  private void follow(Slip slip, Money loss, Instant now, Actor by) {
    SlipPolicy policy = policies.under(slip.policyVersion());
    if (SlipStatus.OPEN.contains(slip.status())) {
      slips.tell(slip.lossKnown(loss, policy, rights.approvers(slip.place(), now), by, now));
    } else if (slip.status() == SlipStatus.CLOSED
        && policy.isHigh(loss)
        && !policy.isHigh(slip.loss())) {
      slips.tell(slip.outgrown(loss, by, now));
    }
  }

  /** What was done is not enough: it is done again within the time of the rectification (HD-9). */
  @Override
  public void reopened(Complaint complaint, Instant at, Instant now, Actor by) {
    Duration limit = complaint.policy().limits().of(complaint.severity()).resolution();
    for (Slip slip : slips.ofLocked(complaint)) {
      if (slip.status() == SlipStatus.EXECUTED) {
        Recorded back = slip.sendBack(at.plus(limit), by, at, now);
        slips.tell(back.with(clocks.start(slip)));
      }
    }
  }
}
