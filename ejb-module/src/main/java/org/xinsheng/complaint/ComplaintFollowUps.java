package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Result;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.intake.FollowedUpKind;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectType;

/** What a follow-up does to a complaint: satisfied it may close, else it is rectified (FU-3). */
@ApplicationScoped
public class ComplaintFollowUps implements FollowedUpKind {

  /** What the owner was still promised; nobody waits for it any more. */
  private static final Set<DeadlineKind> PROMISED_TO_THE_OWNER =
      Set.of(DeadlineKind.REPLY, DeadlineKind.RESOLUTION, DeadlineKind.RECTIFICATION);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Cases cases;
  @Inject private Replies replies;
  @Inject private DeadlineDesk deadlines;
  @Inject private MonthMarks months;
  @Inject private ExtensionRequests extensions;
  @Inject private CasePolicies policies;
  @Inject @Any private Instance<FollowsTheCase> followers;

  @Override
  public SubjectType type() {
    return SubjectType.COMPLAINT;
  }

  @Override
  public String prefix() {
    return "TS";
  }

  private static Complaint complaint(FollowedUp matter) {
    return (Complaint) matter;
  }

  @Override
  public FollowedUp locked(String number, Long expected, Actor actor) {
    return cases.locked(number, expected, actor);
  }

  @Override
  public FollowedUp find(Long id) {
    return policies.governed(em.find(Complaint.class, id));
  }

  @Override
  public void requireResult(FollowedUp matter) {
    complaint(matter).requireStateFor(ComplaintAct.FOLLOW_UP);
  }

  @Override
  public void requireNaming(FollowedUp matter, Actor actor) {
    cases.require(ComplaintAct.FOLLOW_UP_BY, complaint(matter), actor);
  }

  @Override
  public void requireConcluding(FollowedUp matter, Actor actor) {
    cases.require(ComplaintAct.CONCLUSION, complaint(matter), actor);
  }

  @Override
  public void requireConclusion(FollowedUp matter) {
    Complaint complaint = complaint(matter);
    if (complaint.round() == 0) {
      throw new IllegalTransition("HD-7", complaint.status(), ComplaintStatus.CLOSED);
    }
    complaint.requireStateFor(ComplaintAct.CONCLUSION);
  }

  /** The call told the owner what was done, if nobody had before (HD-4). */
  @Override
  public List<Change> heard(FollowedUp matter, Boolean valid, Instant at, Instant now, Actor by) {
    Complaint complaint = complaint(matter);
    em.createQuery(
            "select r from Result r where r.complaintId = :id and r.round = :round", Result.class)
        .setParameter("id", complaint.id())
        .setParameter("round", complaint.round())
        .getResultStream()
        .forEach(result -> result.toldByFollowUp(at));
    List<Change> changes = new ArrayList<>(replies.ownerTold(complaint, at, now, by));
    if (valid != null) {
      changes.add(complaint.confirmValidity(valid ? Validity.VALID : Validity.INVALID));
    }
    return changes;
  }

  @Override
  public void done(FollowedUp matter, Facts facts, Instant now) {
    complaint(matter).touch(now);
    cases.done(complaint(matter), new Recorded(facts));
  }

  /** Closing it is an act of its own (HD-8). */
  @Override
  public void satisfied(FollowedUp matter, int round, Instant at, Instant now, Actor by) {}

  /** Rectification has the severity's resolution limit, counted from the follow-up (DL-4). */
  @Override
  public void dissatisfied(FollowedUp matter, int round, Instant at, Instant now, Actor by) {
    Complaint complaint = complaint(matter);
    Limits.Limit limit = complaint.policy().limits().of(complaint.severity());
    Recorded reopened = complaint.reopen(by, at, now);
    List<Change> changes = new ArrayList<>();
    changes.addAll(deadlines.supersede(complaint.ref(), Set.of(DeadlineKind.SUPERIOR_REPORT), now));
    changes.addAll(
        deadlines.open(
            new NewDeadline(
                DeadlineKind.RECTIFICATION,
                complaint.ref(),
                complaint.place(),
                round,
                at,
                at.plus(limit.resolution()),
                limit.ladder(),
                complaint.policyVersion())));
    cases.done(complaint, tellHigherUp(reopened, round, limit).with(changes));
    followers.forEach(it -> it.reopened(complaint, at, now, by));
    months.lookAgain(complaint, at);
  }

  /** The second unsatisfied round is also reported one rung above the breach rung (DL-4). */
  private static Recorded tellHigherUp(Recorded reopened, int round, Limits.Limit limit) {
    return round < 2
        ? reopened
        : limit
            .breachRung()
            .above()
            .map(rung -> new Recorded(reopened.facts().telling(rung)))
            .orElse(reopened);
  }

  @Override
  public void concluded(
      FollowedUp matter, String reason, List<Change> ended, Instant now, Actor by) {
    Complaint complaint = complaint(matter);
    boolean sentBack = complaint.status() == ComplaintStatus.IN_PROGRESS;
    List<Change> changes = new ArrayList<>(ended);
    Recorded concluded = complaint.conclude(reason, by, now);
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
