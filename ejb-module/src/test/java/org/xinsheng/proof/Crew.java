package org.xinsheng.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.xinsheng.audit.AuditSealSweep;
import org.xinsheng.complaint.ComplaintTarget;
import org.xinsheng.complaint.MonthMarkSweep;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.WarnedOfComplaints;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.emergency.Emergencies;
import org.xinsheng.emergency.WarnedOfEmergencies;
import org.xinsheng.enquiry.Enquiries;
import org.xinsheng.enquiry.WarnedOfEnquiries;
import org.xinsheng.intake.Handovers;
import org.xinsheng.intake.IntakeRegister;
import org.xinsheng.message.Messages;
import org.xinsheng.notification.DeadlineNotices;
import org.xinsheng.notification.Inbox;
import org.xinsheng.organisation.RoleGaps;
import org.xinsheng.portal.NewPublicMatter;
import org.xinsheng.portal.PortalDesk;
import org.xinsheng.repair.RepairTarget;
import org.xinsheng.repair.ServiceRequestTarget;
import org.xinsheng.repair.WarnedOfRepairs;
import org.xinsheng.repair.WarnedOfServiceRequests;
import org.xinsheng.suggestion.SuggestionTarget;
import org.xinsheng.suggestion.WarnedOfSuggestions;
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

  /** Whatever kind somebody comes with, and what is handed over in the morning. */
  Crew withEveryKind() {
    wiring
        .using(Enquiries.class, Messages.class, Emergencies.class, ComplaintTarget.class)
        .using(RepairTarget.class, ServiceRequestTarget.class, SuggestionTarget.class)
        .using(WarnedOfEnquiries.class, WarnedOfEmergencies.class, WarnedOfSuggestions.class)
        .using(WarnedOfRepairs.class, WarnedOfServiceRequests.class)
        .observing(IntakeRegister.class, Handovers.class);
    return this;
  }

  /** By an owner on the portal; the number. */
  String brought(boolean anonymous) {
    NewPublicMatter matter =
        new NewPublicMatter(
            "GD01",
            anonymous,
            anonymous ? null : new NewPublicMatter.Owner("王芳", "13800000123", "3-1-1202"),
            "CLEANING",
            "楼道三天没有打扫",
            null);
    String address = UUID.randomUUID().toString();
    return wiring.bean(PortalDesk.class).complain(matter, null, address).number();
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
                "select recorded_at from audit_entry order by recorded_at desc fetch first 1 rows"
                    + " only");
    if (!entries.isEmpty()) {
      Instant latest = CaseTables.instant(entries.get(0).get(0));
      wiring.clock().set(latest.plus(Duration.ofMinutes(1)));
    }
    return wiring.clock().now();
  }

  /** As {@link #wakeUp}, and late enough that what failed for a moment is tried again. */
  Instant wakeUpPastRetries() {
    Instant woken = wakeUp();
    wiring
        .database()
        .rows("select next_check_at from deadline where failures > 0 and next_check_at is not null")
        .stream()
        .map(row -> CaseTables.instant(row.get(0)))
        .filter(woken::isBefore)
        .max(Instant::compareTo)
        .ifPresent(wiring.clock()::set);
    return wiring.clock().now();
  }
}
