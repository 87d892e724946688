package org.xinsheng.intake;

import java.time.Instant;
import java.util.List;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.SubjectType;

/**
 * One kind of matter that is followed up, and what its follow-up does to it (FU-1, FU-3). The owner
 * of the kind implements it; the matters handed in are its own.
 */
public interface FollowedUpKind {

  SubjectType type();

  /** What the numbers of this kind begin with. */
  String prefix();

  /**
   * With its row and its deadlines locked until the act is over.
   *
   * @param expected the version that the caller read, null where they do not say
   * @throws org.xinsheng.shared.NotFound also when it is out of the actor's scope (ORG-2)
   * @throws org.xinsheng.shared.StaleVersion when somebody changed it since
   */
  FollowedUp locked(String number, Long expected, Actor actor);

  /** For whoever hears of an act on it, inside that act. */
  FollowedUp find(Long id);

  /**
   * @throws org.xinsheng.shared.IllegalTransition while there is no result to ask about
   */
  void requireResult(FollowedUp matter);

  /**
   * @throws org.xinsheng.shared.NotAllowed to whoever does not name callers (HD-13)
   */
  void requireNaming(FollowedUp matter, Actor actor);

  /**
   * @throws org.xinsheng.shared.NotAllowed to whoever does not conclude follow-ups
   */
  void requireConcluding(FollowedUp matter, Actor actor);

  /**
   * @throws org.xinsheng.shared.IllegalTransition in a state in which no follow-up is concluded
   */
  void requireConclusion(FollowedUp matter);

  /**
   * The owner was reached.
   *
   * @param valid what they said proved right or not; null where nobody judged (SEV-7)
   */
  List<Change> heard(FollowedUp matter, Boolean valid, Instant at, Instant now, Actor by);

  /** Keeps and tells what a follow-up did. */
  void done(FollowedUp matter, Facts facts, Instant now);

  /** The owner is satisfied (FU-9). */
  void satisfied(FollowedUp matter, int round, Instant at, Instant now, Actor by);

  /** The owner is not satisfied: back to those who put it right (FU-3). */
  void dissatisfied(FollowedUp matter, int round, Instant at, Instant now, Actor by);

  /**
   * Nobody asks the owner any more (FU-5, FU-8, INT-17).
   *
   * @param changes what became of the round and its promise
   */
  void concluded(FollowedUp matter, String reason, List<Change> changes, Instant now, Actor by);
}
