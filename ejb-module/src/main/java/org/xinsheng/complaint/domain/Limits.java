package org.xinsheng.complaint.domain;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.IMPORTANT;
import static org.xinsheng.complaint.domain.Severity.MAJOR;
import static org.xinsheng.policy.domain.PolicyType.DURATION;
import static org.xinsheng.policy.domain.PolicyType.RUNG;
import static org.xinsheng.policy.domain.PolicyType.RUNG_OR_NONE;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.HEAD_STEWARD;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyType;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Role;

/**
 * What a severity brings with it (DL-1, P3 四(二)). The less severe has the shorter reply limit.
 *
 * @param version the policy's version, kept by every case that was registered under it (DL-11)
 */
public record Limits(int version, Map<Severity, Limit> bySeverity) {

  /**
   * @param reply elapsed time from receipt to the reply to the owner
   * @param resolution elapsed time from receipt to the result, and from an unsatisfied follow-up to
   *     the next one
   * @param handler null where the first contact handles it
   * @param reportedTo null where nobody is told at once
   * @param breachRung who is told first when a deadline is missed (DL-7)
   * @param overtime the only role that may grant more time (DL-8)
   */
  public record Limit(
      Duration reply,
      Duration resolution,
      Role handler,
      Role reportedTo,
      Role breachRung,
      Role overtime) {

    public Instant replyDue(Instant start) {
      return start.plus(reply);
    }

    /**
     * @param wish the owner's, which while GENERAL replaces the limit (DL-2); else null
     */
    public Instant resolutionDue(Instant start, Instant wish) {
      return wish != null ? wish : start.plus(resolution);
    }

    public Optional<Role> handlerRole() {
      return Optional.ofNullable(handler);
    }

    public List<Role> reports() {
      return reportedTo == null ? List.of() : List.of(reportedTo);
    }

    /** The clocks that a change of severity moves (DL-5). */
    public Map<DeadlineKind, Duration> durations() {
      return Map.of(
          DeadlineKind.REPLY, reply,
          DeadlineKind.RESOLUTION, resolution,
          DeadlineKind.RECTIFICATION, resolution);
    }

    /** From the breach rung up to GENERAL_MANAGER. */
    public List<Role> ladder() {
      return Role.upFrom(breachRung);
    }
  }

  // spotless:off
  public static final Limits STANDARD = new Limits(1, Map.of(
      MAJOR,     new Limit(ofHours(24), ofDays(7), CHIEF_STEWARD, BRANCH_GENERAL_MANAGER, BRANCH_GENERAL_MANAGER, BRANCH_GENERAL_MANAGER),
      IMPORTANT, new Limit(ofHours(3),  ofDays(3), HEAD_STEWARD,  CHIEF_STEWARD,          CHIEF_STEWARD,          CHIEF_STEWARD),
      GENERAL,   new Limit(ofHours(1),  ofDays(2), null,          null,                   HEAD_STEWARD,           HEAD_STEWARD)));
  // spotless:on

  /** What a version of the policy decides (DL-11). */
  public static Limits of(PolicyValues values) {
    Map<Severity, Limit> limits = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      limits.put(
          severity,
          new Limit(
              values.duration(name(severity, "reply")),
              values.duration(name(severity, "resolution")),
              values.rungOrNone(name(severity, "handler")).orElse(null),
              values.rungOrNone(name(severity, "reportedTo")).orElse(null),
              values.rung(name(severity, "breachRung")),
              values.rung(name(severity, "overtime"))));
    }
    return new Limits(values.version(), limits);
  }

  /** The same as the policy writes it, the gravest first. */
  public List<PolicyItem> items() {
    return Stream.of(MAJOR, IMPORTANT, GENERAL).flatMap(it -> items(it, of(it))).toList();
  }

  private static Stream<PolicyItem> items(Severity severity, Limit limit) {
    return Stream.of(
        item(severity, "reply", DURATION, limit.reply(), "DL-1"),
        item(severity, "resolution", DURATION, limit.resolution(), "DL-1"),
        item(severity, "handler", RUNG_OR_NONE, limit.handler(), "DL-1"),
        item(severity, "reportedTo", RUNG_OR_NONE, limit.reportedTo(), "DL-1"),
        item(severity, "breachRung", RUNG, limit.breachRung(), "DL-7"),
        item(severity, "overtime", RUNG, limit.overtime(), "DL-8"));
  }

  private static PolicyItem item(
      Severity severity, String what, PolicyType type, Object value, String rule) {
    Message label = new Message("policy.limit." + what, List.of(severity));
    return new PolicyItem(name(severity, what), type, Objects.toString(value, ""), rule, label);
  }

  private static String name(Severity severity, String what) {
    return "limit." + severity + "." + what;
  }

  /** The owner's wish counts only while GENERAL (DL-2). */
  public static Instant wishThatCounts(Severity severity, Instant requestedBy) {
    return severity == GENERAL ? requestedBy : null;
  }

  public Limit of(Severity severity) {
    return bySeverity.get(severity);
  }
}
