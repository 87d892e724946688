package org.xinsheng.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;

/** The promises that a case begins with (DL-1). */
final class FirstClocks {

  private FirstClocks() {}

  /** An owner whom nobody can reach, not even on the portal, is promised no reply (INT-17). */
  static List<NewDeadline> of(Complaint complaint) {
    Instant start = complaint.clocksStartAt();
    Limits.Limit limit = complaint.policy().limits().of(complaint.severity());
    Instant wish = Limits.wishThatCounts(complaint.severity(), complaint.requestedBy());
    List<NewDeadline> orders = new ArrayList<>();
    if (!complaint.caller().isUnreachable() || complaint.isAnsweredOnThePortal()) {
      orders.add(clock(complaint, DeadlineKind.REPLY, 1, limit.replyDue(start), limit));
    }
    Instant due = limit.resolutionDue(start, wish);
    orders.add(clock(complaint, DeadlineKind.RESOLUTION, 1, due, limit));
    return orders;
  }

  static NewDeadline clock(
      Complaint complaint, DeadlineKind kind, int round, Instant due, Limits.Limit limit) {
    return new NewDeadline(
        kind,
        complaint.ref(),
        complaint.place(),
        round,
        complaint.clocksStartAt(),
        due,
        limit.ladder(),
        complaint.policyVersion());
  }
}
