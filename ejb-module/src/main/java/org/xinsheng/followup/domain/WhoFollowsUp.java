package org.xinsheng.followup.domain;

import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.OFFICE_ASSISTANT;

import java.util.List;
import java.util.Objects;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** Who may follow a matter up (FU-2, HD-13). */
public final class WhoFollowsUp {

  /** Who calls where no steward took the matter in. */
  public static final List<Role> CALLERS = List.of(CUSTOMER_SERVICE, OFFICE_ASSISTANT);

  private WhoFollowsUp() {}

  /**
   * The steward whose round it is, null where customer service or the assistant call: a steward who
   * took the matter in visits afterwards (P3 三5), unless complained about.
   */
  public static Long owner(FollowedUp matter) {
    boolean barred = Objects.equals(matter.firstContactId(), matter.subjectStaffId());
    boolean visits = matter.isTakenBySteward() && !matter.caller().isUnreachable();
    return visits && !barred ? matter.firstContactId() : null;
  }

  /**
   * @throws RuleViolation FU-2 for whoever recorded the result or is complained about, before
   * @throws NotAllowed for the wrong post
   */
  public static void require(Actor actor, FollowedUp matter, Long owner) {
    refuseTheBarred(actor.id(), matter);
    boolean own = actor.is(owner);
    boolean allowed = owner == null ? actor.holdsAny(CALLERS, matter.place()) : own;
    if (!allowed) {
      throw new NotAllowed("FU-2", Message.of("refusal.notAllowed", ComplaintAct.FOLLOW_UP));
    }
  }

  /**
   * @throws RuleViolation FU-2 for the person complained about and for whoever recorded the result,
   *     except the steward who took the matter in
   */
  public static void refuseTheBarred(Long staffId, FollowedUp matter) {
    boolean visitsAfterwards = staffId.equals(owner(matter));
    if (staffId.equals(matter.subjectStaffId())
        || matter.solvers().contains(staffId) && !visitsAfterwards) {
      throw new RuleViolation("FU-2", Message.of("refusal.followUpByAnother"));
    }
  }
}
