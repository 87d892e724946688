package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.FollowUpAttempt;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.intake.FollowedUpKind;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectType;

/** Records attempts and answers; an unsatisfied owner sends the matter back (FU-3). */
@Stateless
@RolesAllowed("STAFF")
public class FollowUpDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private FollowedUpKinds kinds;
  @Inject private FollowUpRounds rounds;
  @Inject private FollowUpPolicies policies;
  @Inject private StaffDirectory staff;
  @Inject private DeadlineDesk deadlines;
  @Inject private CallWishes wishes;
  @Inject private Heard heard;

  /** What one attempt is about. */
  private record Call(
      FollowedUpKind kind,
      FollowedUp matter,
      FollowUp round,
      Actor actor,
      Instant at,
      Instant now) {
    Facts facts(String act) {
      return Facts.of(matter.ref(), matter.place(), actor, at, act);
    }
  }

  /** Of whatever kind the number is. */
  public void record(String number, Long expected, NewFollowUp input) {
    record(kinds.of(number), number, expected, input);
  }

  /**
   * @throws org.xinsheng.shared.NotFound where the number is not of this kind
   */
  public void record(SubjectType type, String number, Long expected, NewFollowUp input) {
    record(kinds.of(type, number), number, expected, input);
  }

  private void record(FollowedUpKind kind, String number, Long expected, NewFollowUp input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = input.doneAt() == null ? now : input.doneAt().truncatedTo(ChronoUnit.MILLIS);
    FollowedUp matter = kind.locked(number, expected, actor);
    FollowUp round = openRound(kind, matter);
    WhoFollowsUp.require(actor, matter, round.ownerId());
    requireAfterResult(at, round.openedAt(), now);
    input.checkVisit(round.isAppointed());
    wishes.requireCallable(matter, input);
    Call call = new Call(kind, matter, round, actor, at, now);
    Facts facts = tried(call, input);
    if (input.reached()) {
      answered(call, input, facts);
    } else {
      boolean enteredLate = !round.promisedFrom().equals(at);
      Facts told =
          enteredLate ? facts : facts.with(rounds.promiseAttempt(matter, round.round(), at));
      kind.done(matter, told, now);
    }
  }

  private Facts tried(Call call, NewFollowUp input) {
    FollowUp round = call.round();
    int attempt = round.attempted(input.mode(), call.at(), policies.promises(call.matter()));
    em.persist(
        new FollowUpAttempt(
            round.id(), input.mode(), input.reached(), call.at(), call.actor().id(), call.now()));
    List<Change> kept =
        deadlines.done(
            call.matter().ref(), DeadlineKind.FOLLOW_UP, call.at(), call.now(), call.actor());
    return call.facts(input.reached() ? "FOLLOWED_UP" : "FOLLOW_UP_TRIED")
        .with(Change.of("attempt", null, round.round() + "." + attempt))
        .with(kept);
  }

  private void answered(Call call, NewFollowUp input, Facts facts) {
    FollowUp round = call.round();
    round.answered(input.answers(), call.at(), call.actor().id());
    List<Change> changes = new ArrayList<>();
    changes.add(Change.of("satisfaction", null, input.satisfaction()));
    changes.addAll(
        call.kind().heard(call.matter(), input.valid(), call.at(), call.now(), call.actor()));
    if (input.visit() != null && input.mode() == FollowUpMode.DOOR) {
      em.persist(input.visit().at(round.id()));
    }
    changes.addAll(heard.keep(call.matter(), input, call.at()));
    call.kind().done(call.matter(), facts.with(changes), call.now());
    if (round.state() == FollowUpState.DISSATISFIED) {
      call.kind().dissatisfied(call.matter(), round.round(), call.at(), call.now(), call.actor());
    } else {
      call.kind().satisfied(call.matter(), round.round(), call.at(), call.now(), call.actor());
    }
  }

  private FollowUp openRound(FollowedUpKind kind, FollowedUp matter) {
    kind.requireResult(matter);
    FollowUp round = rounds.last(matter.ref()).orElseThrow();
    round.requireOpen();
    return round;
  }

  /** The OFFICE_MANAGER names who calls, where everybody whose task it is may not (HD-13). */
  public void name(String number, Long expected, String username) {
    name(kinds.of(number), number, expected, username);
  }

  public void name(SubjectType type, String number, Long expected, String username) {
    name(kinds.of(type, number), number, expected, username);
  }

  private void name(FollowedUpKind kind, String number, Long expected, String username) {
    new Checks().requiredText("username", username, Checks.NAME).done();
    Actor actor = current.get();
    Instant now = clock.now();
    FollowedUp matter = kind.locked(number, expected, actor);
    kind.requireNaming(matter, actor);
    FollowUp round = openRound(kind, matter);
    StaffRow named = colleague(matter, username);
    WhoFollowsUp.refuseTheBarred(named.id(), matter);
    Change change = Change.of("followUpBy", round.ownerId(), named.id());
    round.isFor(named.id());
    Facts facts =
        Facts.of(matter.ref(), matter.place(), actor, now, "FOLLOW_UP_NAMED")
            .with(change)
            .telling(new Recipient.Person(named.id()));
    kind.done(matter, facts, now);
  }

  private StaffRow colleague(FollowedUp matter, String username) {
    return staff
        .byUsername(username)
        .filter(it -> it.active() && matter.place().officeId().equals(it.officeId()))
        .orElseThrow(() -> new InvalidInput("username", Message.of("refusal.unknown", username)));
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
