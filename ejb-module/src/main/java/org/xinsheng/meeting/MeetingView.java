package org.xinsheng.meeting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinsheng.meeting.MeetingRow.Attendee;
import org.xinsheng.meeting.domain.MeetingAct;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.SubjectType;

/**
 * One meeting.
 *
 * @param subject the record that it was about, null for no single one
 * @param possible what the reader may do now
 */
public record MeetingView(
    Long id,
    String number,
    String office,
    OfficeTime time,
    MeetingStatus status,
    String topic,
    Subject subject,
    Instant heldAt,
    Attendee convenor,
    List<Attendee> attendees,
    String agenda,
    String analysis,
    String decision,
    List<Action> actions,
    Instant convenedAt,
    String cancelledReason,
    List<MeetingAct> possible,
    long version)
    implements Serializable {

  public record Subject(SubjectType type, String number) implements Serializable {}

  /**
   * @param dueOn the last day on which it is in time
   * @param doneAt null while it is not done
   * @param mine whether the reader may say that it is done
   */
  public record Action(
      Long id,
      String action,
      Attendee responsible,
      LocalDate dueOn,
      String done,
      Instant doneAt,
      boolean mine)
      implements Serializable {}
}
