package org.xinsheng.proof;

import java.time.Duration;
import java.time.Instant;
import org.xinsheng.audit.AuditSealSweep;
import org.xinsheng.complaint.MonthMarkSweep;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.WarnedOfComplaints;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.notification.DeadlineNotices;
import org.xinsheng.notification.Inbox;
import org.xinsheng.organisation.RoleGaps;
import org.xinsheng.wiring.Wiring;

/** The demo offices with everyone who listens, and the sweeps that come by. */
final class Crew {

  final Wiring wiring;
  final Reception at;
  private final DeadlineSweep deadlines;
  private final AuditSealSweep seals;

  Crew(Wiring wiring, String node) {
    this.wiring = wiring.setting("xinsheng.node", node);
    at = new Reception(wiring).as("cs1");
    wiring
        .using(WarnedOfComplaints.class, MonthMarkSweep.class)
        .observing(RoleGaps.class, Inbox.class, DeadlineNotices.class);
    deadlines = wiring.bean(DeadlineSweep.class);
    seals = wiring.bean(AuditSealSweep.class);
  }

  void sweep() {
    deadlines.untilNothingIsDue();
  }

  void seal() {
    seals.untilNothingIsDue();
  }

  /** Goes on where the latest entry of the trail stopped. */
  Instant wakeUp() {
    var entries =
        wiring
            .database()
            .rows(
                "select recorded_at from audit_entry order by recorded_at desc fetch first 1 rows only");
    if (!entries.isEmpty()) {
      Instant latest = CaseTables.instant(entries.get(0).get(0));
      wiring.clock().set(latest.plus(Duration.ofMinutes(1)));
    }
    return wiring.clock().now();
  }
}
