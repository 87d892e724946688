package org.xinsheng.demo;

import java.time.Instant;
import org.xinsheng.audit.AuditTrail;
import org.xinsheng.complaint.ComplaintAttachments;
import org.xinsheng.complaint.MajorQuestions;
import org.xinsheng.complaint.MonthMarkSweep;
import org.xinsheng.complaint.OwnConditions;
import org.xinsheng.complaint.WarnedOfComplaints;
import org.xinsheng.correctiveaction.RecurrenceWatch;
import org.xinsheng.correctiveaction.ReviewsDue;
import org.xinsheng.correctiveaction.WarnedOfReports;
import org.xinsheng.correctiveaction.WarnedOfReviews;
import org.xinsheng.followup.FollowUpRounds;
import org.xinsheng.nonconformity.SlipsOfCases;
import org.xinsheng.nonconformity.WarnedOfSlips;
import org.xinsheng.notification.DeadlineNotices;
import org.xinsheng.notification.Inbox;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.RoleGaps;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.wiring.Wiring;

/** Everything that a play needs, without a server. */
final class Rehearsal {

  /** The wiring's desks ask for no sign-in either. */
  private static final class WiredDesks extends Backstage {

    private final Wiring wiring;

    WiredDesks(Wiring wiring) {
      this.wiring = wiring;
    }

    @Override
    public <T> T desk(Class<T> desk) {
      return wiring.bean(desk);
    }
  }

  private static final class WiredClock extends PastClock {

    private final Wiring wiring;
    private final Instant now;

    WiredClock(Wiring wiring, Instant now) {
      this.wiring = wiring;
      this.now = now;
    }

    @Override
    public void at(Instant moment) {
      wiring.clock().set(moment);
    }

    @Override
    public void letGo() {
      wiring.clock().set(now);
    }
  }

  private static final class Now extends RealTime {

    private final Instant now;

    Now(Instant now) {
      this.now = now;
    }

    @Override
    public Instant now() {
      return now;
    }
  }

  private Rehearsal() {}

  static void in(Wiring wiring, Instant now) {
    wiring.using(ComplaintAttachments.class);
    wiring
        .use(new CurrentActor(), new WiredDesks(wiring), new WiredClock(wiring, now), new Now(now))
        .using(
            OwnConditions.class,
            FollowUpRounds.class,
            MajorQuestions.class,
            SlipsOfCases.class,
            WarnedOfComplaints.class,
            WarnedOfSlips.class,
            WarnedOfReviews.class,
            WarnedOfReports.class,
            MonthMarkSweep.class,
            DesksOfThePlay.class)
        .observing(
            FollowUpRounds.class,
            RecurrenceWatch.class,
            ReviewsDue.class,
            AuditTrail.class,
            RoleGaps.class,
            Inbox.class,
            DeadlineNotices.class);
  }
}
