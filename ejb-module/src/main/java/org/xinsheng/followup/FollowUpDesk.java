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
import org.xinsheng.complaint.MonthMarks;
import org.xinsheng.complaint.ResolutionDesk;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.FollowUpAttempt;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;

/** Records attempts and answers; an unsatisfied owner sends the case back (FU-3). */
@Stateless
@RolesAllowed("STAFF")
public class FollowUpDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private FollowUpRounds rounds;
  @Inject private ResolutionDesk resolution;
  @Inject private DeadlineDesk deadlines;
  @Inject private MonthMarks months;
  @Inject private CallWishes wishes;
  @Inject private Heard heard;

  public void record(String number, Long expected, NewFollowUp input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = Cases.orNow(input.doneAt(), now);
    Complaint complaint = cases.locked(number, expected, actor);
    FollowUp round = openRound(complaint);
    WhoFollowsUp.require(actor, complaint, round.ownerId());
    requireAfterResult(at, round.openedAt(), now);
    input.checkVisit(round.isAppointed());
    wishes.requireCallable(complaint, input);
    int attempt = round.attempted(input.mode(), at, complaint.policy().promises());
    em.persist(new FollowUpAttempt(round.id(), input.mode(), input.reached(), at, actor.id(), now));
    List<Change> kept = deadlines.done(complaint.ref(), DeadlineKind.FOLLOW_UP, at, now, actor);
    Facts facts =
        Facts.of(
                complaint.ref(),
                complaint.place(),
                actor,
                at,
                input.reached() ? "FOLLOWED_UP" : "FOLLOW_UP_TRIED")
            .with(Change.of("attempt", null, round.round() + "." + attempt))
            .with(kept);
    complaint.touch(now);
    if (input.reached()) {
      answered(complaint, round, input, at, actor, now, facts);
    } else {
      boolean enteredLate = !round.promisedFrom().equals(at);
      cases.done(
          complaint,
          new Recorded(
              enteredLate
                  ? facts
                  : facts.with(rounds.promiseAttempt(complaint, round.round(), at))));
    }
  }

  private void answered(
      Complaint complaint,
      FollowUp round,
      NewFollowUp input,
      Instant at,
      Actor actor,
      Instant now,
      Facts facts) {
    round.answered(input.answers(), at, actor.id());
    List<Change> changes = new ArrayList<>();
    changes.add(Change.of("satisfaction", null, input.satisfaction()));
    changes.addAll(ownerTold(complaint, at, now, actor));
    if (input.validity() != null && input.validity() != Validity.UNDETERMINED) {
      changes.add(complaint.confirmValidity(input.validity()));
    }
    if (input.visit() != null && input.mode() == FollowUpMode.DOOR) {
      em.persist(input.visit().at(round.id()));
    }
    changes.addAll(heard.keep(complaint, input, at));
    cases.done(complaint, new Recorded(facts.with(changes)));
    if (round.state() == FollowUpState.DISSATISFIED) {
      reopen(complaint, round, at, actor, now);
    }
  }

  /** The call told the owner what was done, if nobody had before (HD-4). */
  private List<Change> ownerTold(Complaint complaint, Instant at, Instant now, Actor actor) {
    em.createQuery(
            "select r from Result r where r.complaintId = :id and r.round = :round",
            org.xinsheng.complaint.domain.Result.class)
        .setParameter("id", complaint.id())
        .setParameter("round", complaint.round())
        .getResultStream()
        .forEach(result -> result.toldByFollowUp(at));
    return resolution.ownerTold(complaint, at, now, actor);
  }

  /** Rectification has the severity's resolution limit, counted from the follow-up (DL-4). */
  private void reopen(Complaint complaint, FollowUp round, Instant at, Actor actor, Instant now) {
    Limits.Limit limit = complaint.policy().limits().of(complaint.severity());
    Recorded reopened = complaint.reopen(actor, at, now);
    List<Change> changes = new ArrayList<>();
    changes.addAll(deadlines.supersede(complaint.ref(), Set.of(DeadlineKind.SUPERIOR_REPORT), now));
    changes.addAll(
        deadlines.open(
            new NewDeadline(
                DeadlineKind.RECTIFICATION,
                complaint.ref(),
                complaint.place(),
                round.round(),
                at,
                at.plus(limit.resolution()),
                limit.ladder(),
                complaint.policyVersion())));
    cases.done(complaint, tellHigherUp(reopened, round, limit).with(changes));
    months.lookAgain(complaint, at);
  }

  /** The second unsatisfied round is also reported one rung above the breach rung (DL-4). */
  private static Recorded tellHigherUp(Recorded reopened, FollowUp round, Limits.Limit limit) {
    return round.round() < 2
        ? reopened
        : limit
            .breachRung()
            .above()
            .map(rung -> new Recorded(reopened.facts().telling(rung)))
            .orElse(reopened);
  }

  private FollowUp openRound(Complaint complaint) {
    complaint.requireStateFor(ComplaintAct.FOLLOW_UP);
    FollowUp round = rounds.last(complaint.ref()).orElseThrow();
    round.requireOpen();
    return round;
  }

  /** The OFFICE_MANAGER names who calls, where everybody whose task it is may not (HD-13). */
  public void name(String number, Long expected, String username) {
    new Checks().requiredText("username", username, Checks.NAME).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.FOLLOW_UP_BY, complaint, actor);
    FollowUp round = openRound(complaint);
    StaffRow named = cases.colleague(complaint, username);
    WhoFollowsUp.refuseTheBarred(named.id(), complaint);
    Change change = Change.of("followUpBy", round.ownerId(), named.id());
    round.isFor(named.id());
    complaint.touch(now);
    Facts facts =
        Facts.of(complaint.ref(), complaint.place(), actor, now, "FOLLOW_UP_NAMED")
            .with(change)
            .telling(new Recipient.Person(named.id()));
    cases.done(complaint, new Recorded(facts));
  }

  private static void requireAfterResult(Instant at, Instant resolvedAt, Instant now) {
    if (at.isAfter(now)) {
      throw RuleViolation.at("doneAt", "FU-2", Message.of("refusal.inFuture"));
    }
    if (at.isBefore(resolvedAt)) {
      throw RuleViolation.at("doneAt", "FU-2", Message.of("refusal.beforeItsStep", resolvedAt));
    }
  }
}
