package org.xinsheng.complaint.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;

/** What follows from a case that grows old (SEV-6). */
@MappedSuperclass
abstract class AgeingCase extends GradedCase {

  @Embedded private MonthMark month;

  protected AgeingCase() {}

  AgeingCase(Registration registration) {
    super(registration);
    month = new MonthMark();
  }

  /**
   * Its age is looked at when the month ends, at every reopening and after every judgement (SEV-6).
   *
   * @param monthEnds one month after it was received, in the office's time
   * @param at what makes it worth a look: entry, reopening, judgement
   */
  public void lookAtAge(Instant monthEnds, Instant at) {
    month().lookAgain(monthEnds.isBefore(at) ? at : monthEnds);
  }

  /** When its age is looked at next, that instant not included; null while nothing can happen. */
  public Instant ageIsLookedAt() {
    return month == null ? null : month.at();
  }

  /** What its age asks for now. */
  public MonthDemand ageDemands() {
    if (!status().awaitsResult() || validity() == Validity.INVALID || isRaisedByAge()) {
      return MonthDemand.NOTHING;
    }
    if (validity() == Validity.UNDETERMINED) {
      return month.judgeBy() == null ? MonthDemand.JUDGE : MonthDemand.SILENCE;
    }
    return severity() == Severity.MAJOR ? MonthDemand.TELL : MonthDemand.RAISE;
  }

  /** Nothing follows from its age until something is done to it. */
  public void ageSettled() {
    month.settle();
  }

  /** The HEAD_STEWARD must say whether it is valid, or silence does (SEV-6). */
  public Recorded askToJudge(Instant at, Instant now) {
    Instant by = at.plus(policy().timeToJudge());
    month.judgeUntil(by);
    Change change = Change.of("judgeBy", null, by);
    Facts facts = act("VALIDITY_ASKED", Actor.SYSTEM, at, now, change).facts();
    return new Recorded(facts.telling(Role.HEAD_STEWARD));
  }

  /** Nobody judged in time: it counts as VALID, and its age is looked at as of that instant. */
  public Recorded validBySilence(Instant at, Instant now) {
    Change change = confirmValidity(Validity.VALID);
    month.lookAgain(at);
    Facts facts = act("VALID_BY_SILENCE", Actor.SYSTEM, at, now, begin(), change).facts();
    return new Recorded(tellHandler(facts.because("NOBODY_JUDGED_IN_TIME")));
  }

  /** A MAJOR complaint is a month old: the branch is told once, no clock moves (SEV-6). */
  public Optional<Recorded> tellOfAge(Instant at, Instant now) {
    if (month.isTold()) {
      return Optional.empty();
    }
    month.told(at);
    Change change = Change.of("monthToldAt", null, at);
    Facts facts = act("MONTH_PASSED", Actor.SYSTEM, at, now, change).facts();
    return Optional.of(new Recorded(facts.telling(Role.BRANCH_GENERAL_MANAGER)));
  }

  /**
   * A valid complaint that nobody resolved within a month becomes MAJOR by itself, once (SEV-6).
   *
   * @param handler by DL-1's table
   */
  public Recorded raiseByAge(Long handler, Instant at) {
    Facts facts = severityChanged("RAISED_BY_AGE", Severity.MAJOR, handler, Actor.SYSTEM, at);
    month.raised(at);
    return new Recorded(tellOfSeverity(facts.because("UNRESOLVED_FOR_A_MONTH")));
  }

  @Override
  public boolean isRaisedByAge() {
    return month != null && month.isRaised();
  }

  /** Since when its age makes it MAJOR; null where it does not. */
  public Instant raisedByAgeAt() {
    return month == null ? null : month.raisedAt();
  }

  /** Until when the validity must be judged before silence counts; null where nobody waits. */
  public Instant judgeBy() {
    return month == null ? null : month.judgeBy();
  }

  /** The database gives back nothing where all of it is empty. */
  MonthMark month() {
    if (month == null) {
      month = new MonthMark();
    }
    return month;
  }
}
