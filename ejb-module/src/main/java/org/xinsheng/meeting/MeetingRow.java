package org.xinsheng.meeting;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.shared.OfficeTime;

/**
 * A meeting in a list.
 *
 * @param about the number of the record that it was about, null for no single one
 * @param heldAt when it takes or took place
 * @param openActions how many of its actions are not done yet
 */
public record MeetingRow(
    Long id,
    String number,
    String office,
    OfficeTime time,
    MeetingStatus status,
    String topic,
    String about,
    Instant heldAt,
    Instant convenedAt,
    Attendee convenor,
    long openActions,
    long version)
    implements Serializable {

  /**
   * @param username null for somebody who does not work here
   */
  public record Attendee(String username, String name) implements Serializable {}
}
