package org.xinsheng.deadline.domain;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.xinsheng.deadline.domain.DeadlineKind.APPOINTMENT;
import static org.xinsheng.deadline.domain.DeadlineKind.CALLBACK;
import static org.xinsheng.deadline.domain.DeadlineKind.CAPA_ACTION;
import static org.xinsheng.deadline.domain.DeadlineKind.CAPA_REPORT;
import static org.xinsheng.deadline.domain.DeadlineKind.CLOSURE;
import static org.xinsheng.deadline.domain.DeadlineKind.COMMISSION_DELIVERY;
import static org.xinsheng.deadline.domain.DeadlineKind.EMERGENCY_ACK;
import static org.xinsheng.deadline.domain.DeadlineKind.FOLLOW_UP;
import static org.xinsheng.deadline.domain.DeadlineKind.FORWARD;
import static org.xinsheng.deadline.domain.DeadlineKind.HANDOVER;
import static org.xinsheng.deadline.domain.DeadlineKind.REVIEW_MEETING;
import static org.xinsheng.deadline.domain.DeadlineKind.SLIP_EXECUTION;
import static org.xinsheng.deadline.domain.DeadlineKind.SUPERIOR_REPORT;
import static org.xinsheng.deadline.domain.DeadlineKind.TAKE;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.DUTY_FOREMAN;
import static org.xinsheng.shared.Role.GENERAL_MANAGER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.MANAGEMENT_REPRESENTATIVE;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.shared.Role;

/**
 * The promises that do not depend on a severity (DL-17).
 *
 * @param version the policy's version, kept by every deadline opened under it (DL-11)
 */
public record Promises(int version, Map<DeadlineKind, Promise> byKind) {

  /**
   * @param limit null where the time itself is promised
   */
  public record Promise(Duration limit, Ladder ladder) {

    /** Elapsed time; empty where the time itself is promised. */
    public Optional<Duration> fixed() {
      return Optional.ofNullable(limit);
    }

    /**
     * @throws IllegalStateException where the time itself is promised
     */
    public Instant dueAfter(Instant start) {
      return start.plus(
          fixed().orElseThrow(() -> new IllegalStateException("this time is agreed, not counted")));
    }

    public List<Role> rungs() {
      return ladder.rungs();
    }
  }

  private static final Ladder QUALITY =
      Ladder.of(OFFICE_MANAGER, MANAGEMENT_REPRESENTATIVE, GENERAL_MANAGER);

  // spotless:off
  public static final Promises STANDARD = new Promises(1, Map.ofEntries(
      Map.entry(FORWARD,             new Promise(ofHours(24), Ladder.of(DEPARTMENT_HEAD, HEAD_STEWARD, CHIEF_STEWARD))),
      Map.entry(HANDOVER,            new Promise(ofHours(1),  Ladder.of(HEAD_STEWARD))),
      Map.entry(TAKE,                new Promise(ofMinutes(30), Ladder.of(HEAD_STEWARD))),
      Map.entry(CALLBACK,            new Promise(null,        Ladder.of(HEAD_STEWARD))),
      Map.entry(EMERGENCY_ACK,       new Promise(ofMinutes(5), Ladder.of(CHIEF_STEWARD, BRANCH_GENERAL_MANAGER, GENERAL_MANAGER))),
      Map.entry(FOLLOW_UP,           new Promise(ofHours(24), Ladder.of(OFFICE_MANAGER, BRANCH_GENERAL_MANAGER))),
      Map.entry(SUPERIOR_REPORT,     new Promise(ofHours(24), Ladder.of(HEAD_STEWARD, CHIEF_STEWARD))),
      Map.entry(CLOSURE,             new Promise(ofHours(24), Ladder.of(HEAD_STEWARD))),
      Map.entry(SLIP_EXECUTION,      new Promise(null,        Ladder.of(DEPARTMENT_HEAD, OFFICE_MANAGER, MANAGEMENT_REPRESENTATIVE, GENERAL_MANAGER))),
      Map.entry(REVIEW_MEETING,      new Promise(ofDays(7),   QUALITY)),
      Map.entry(CAPA_REPORT,         new Promise(ofDays(7),   QUALITY)),
      Map.entry(CAPA_ACTION,         new Promise(null,        QUALITY)),
      Map.entry(COMMISSION_DELIVERY, new Promise(null,        Ladder.of(DUTY_FOREMAN, OFFICE_MANAGER))),
      Map.entry(APPOINTMENT,         new Promise(null,        Ladder.of(DUTY_FOREMAN, OFFICE_MANAGER)))));
  // spotless:on

  /** What a version of the policy decides; which times are agreed stays as it is (DL-11). */
  public static Promises of(PolicyValues values) {
    Map<DeadlineKind, Promise> promises = new EnumMap<>(DeadlineKind.class);
    STANDARD.byKind.forEach(
        (kind, promise) ->
            promises.put(
                kind,
                new Promise(
                    promise.fixed().map(it -> values.duration(limitOf(kind))).orElse(null),
                    new Ladder(values.ladder(ladderOf(kind))))));
    return new Promises(values.version(), promises);
  }

  public static String limitOf(DeadlineKind kind) {
    return "promise." + kind;
  }

  public static String ladderOf(DeadlineKind kind) {
    return "ladder." + kind;
  }

  /**
   * @throws IllegalArgumentException for the kinds that a severity decides
   */
  public Promise of(DeadlineKind kind) {
    Promise promise = byKind.get(kind);
    if (promise == null) {
      throw new IllegalArgumentException(kind + " depends on the severity");
    }
    return promise;
  }
}
