package org.xinsheng.complaint;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Role;

/**
 * How a complaint was moved up, decided, chased or withdrawn.
 *
 * @param finalDecision null while there is none (HD-12)
 * @param withdrawal null unless the owner took it back (HD-10)
 * @param chases how often it was chased (HD-6a)
 */
public record Course(
    List<EscalationRow> escalations,
    FinalDecisionRow finalDecision,
    WithdrawalRow withdrawal,
    int chases,
    Instant lastChasedAt)
    implements Serializable {

  /**
   * @param ownerTold whether the owner knew by then that a reply follows
   */
  public record EscalationRow(Role rung, String reason, boolean ownerTold, Instant at, Person by)
      implements Serializable {

    public EscalationRow(
        Role rung, String reason, boolean ownerTold, Instant at, String username, String name) {
      this(rung, reason, ownerTold, at, new Person(username, name));
    }
  }

  public record FinalDecisionRow(String text, Instant decidedAt, Person decidedBy)
      implements Serializable {

    public FinalDecisionRow(String text, Instant decidedAt, String username, String name) {
      this(text, decidedAt, new Person(username, name));
    }
  }

  /**
   * @param by who of the owner's side said so
   */
  public record WithdrawalRow(
      String by,
      String how,
      String reason,
      Instant withdrawnAt,
      Person recordedBy,
      Instant enteredAt)
      implements Serializable {

    public WithdrawalRow(
        String by,
        String how,
        String reason,
        Instant withdrawnAt,
        String username,
        String name,
        Instant enteredAt) {
      this(by, how, reason, withdrawnAt, new Person(username, name), enteredAt);
    }
  }
}
