package org.xinsheng.meeting.domain;

import static org.xinsheng.meeting.domain.MeetingStatus.CANCELLED;
import static org.xinsheng.meeting.domain.MeetingStatus.CONVENED;
import static org.xinsheng.meeting.domain.MeetingStatus.HELD;

/** What people do with a meeting, and in which state. */
public enum MeetingAct {
  MINUTES(CONVENED, HELD),
  ACTION(HELD, HELD),
  ACTION_DONE(HELD, HELD),
  CANCELLATION(CONVENED, CANCELLED);

  private final MeetingStatus possibleIn;
  private final MeetingStatus leadsTo;

  MeetingAct(MeetingStatus possibleIn, MeetingStatus leadsTo) {
    this.possibleIn = possibleIn;
    this.leadsTo = leadsTo;
  }

  public boolean isPossibleIn(MeetingStatus status) {
    return status == possibleIn;
  }

  MeetingStatus leadsTo() {
    return leadsTo;
  }
}
