package org.xinsheng.followup.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.RuleViolation;

/**
 * What the follow-up of one case has come to, and how it may end without a satisfied owner.
 *
 * @param last the newest round, open or unsatisfied
 * @param unsatisfied rounds that left the owner unsatisfied
 * @param attempts of the newest round
 */
public record Impasse(
    FollowUp last,
    int unsatisfied,
    List<Instant> attempts,
    OfficeTime time,
    FollowUpLimits limits) {

  /** The owner was tried often enough, on enough days of the office (FU-5). */
  public boolean isUnreachable() {
    return attempts.size() >= limits.attempts() && days() >= limits.days();
  }

  /** The last attempt was the one that was still missing. */
  public boolean hasJustBecomeUnreachable() {
    List<Instant> before =
        attempts.stream().sorted().limit(Math.max(0, attempts.size() - 1)).toList();
    return isUnreachable() && !new Impasse(last, unsatisfied, before, time, limits).isUnreachable();
  }

  private long days() {
    return attempts.stream().map(time::dateOf).distinct().count();
  }

  /** Only the CHIEF_STEWARD's decision and the branch's consent are left (FU-8). */
  public boolean needsConsent(Validity validity) {
    return ending(validity).filter(Ending.NOT_RECONCILED::equals).isPresent();
  }

  /** How the follow-up may end now. */
  public Optional<Ending> ending(Validity validity) {
    if (last.isWithoutContact()) {
      return Optional.of(Ending.NO_CONTACT);
    }
    if (last.state() == FollowUpState.OPEN && isUnreachable()) {
      return Optional.of(Ending.UNREACHABLE);
    }
    if (unsatisfied > 0 && validity == Validity.INVALID) {
      return Optional.of(Ending.EXPLAINED);
    }
    return unsatisfied >= limits.rounds() && validity == Validity.VALID
        ? Optional.of(Ending.NOT_RECONCILED)
        : Optional.empty();
  }

  /**
   * Why it may not end yet.
   *
   * @param validity null for a matter of which nobody asks it, such as a repair
   */
  public RuleViolation whyNot(Validity validity) {
    if (unsatisfied == 0 || validity == null) {
      return new RuleViolation(
          "FU-5",
          Message.of(
              "refusal.triedTooLittle",
              limits.attempts(),
              limits.days(),
              attempts.size(),
              (int) days()));
    }
    return validity == Validity.UNDETERMINED
        ? new RuleViolation("FU-8", Message.of("refusal.validityOpen"))
        : new RuleViolation(
            "FU-8", Message.of("refusal.tooFewRounds", limits.rounds(), unsatisfied));
  }
}
