package org.xinsheng.deadline.domain;

import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;

/**
 * An order to supervise one promised time.
 *
 * @param round 1 for the first of its kind; an act dated before the start never ends a later round
 * @param ladder who is told when it is missed, first rung first
 * @param policyVersion the policy that gave limit and ladder (DL-11)
 */
public record NewDeadline(
    DeadlineKind kind,
    SubjectRef subject,
    Place place,
    int round,
    Instant startsAt,
    Instant dueAt,
    List<Role> ladder,
    int policyVersion) {

  /** A promise that depends on no severity, due after its limit (DL-17). */
  public static NewDeadline promised(
      Promises policy,
      DeadlineKind kind,
      SubjectRef subject,
      Place place,
      int round,
      Instant startsAt) {
    return promised(
        policy, kind, subject, place, round, startsAt, policy.of(kind).dueAfter(startsAt));
  }

  /** A promise that depends on no severity, due at an agreed time (DL-17). */
  public static NewDeadline promised(
      Promises policy,
      DeadlineKind kind,
      SubjectRef subject,
      Place place,
      int round,
      Instant startsAt,
      Instant dueAt) {
    return new NewDeadline(
        kind, subject, place, round, startsAt, dueAt, policy.of(kind).rungs(), policy.version());
  }
}
