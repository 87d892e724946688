package org.xinsheng.meeting.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Somebody who was called to a meeting, or took part in it. */
@Entity
@Table(name = "meeting_attendee")
public class MeetingAttendee {

  @Id
  @GeneratedValue(generator = "meeting_attendee_seq")
  @SequenceGenerator(name = "meeting_attendee_seq", sequenceName = "meeting_attendee_seq")
  private Long id;

  @Column(name = "meeting_id", updatable = false)
  private Long meetingId;

  @Column(name = "staff_id", updatable = false)
  private Long staffId;

  @Column(name = "name", updatable = false)
  private String name;

  protected MeetingAttendee() {}

  /**
   * @param staffId null for somebody who does not work here
   */
  public MeetingAttendee(Long meetingId, Long staffId, String name) {
    this.meetingId = meetingId;
    this.staffId = staffId;
    this.name = name;
  }

  public Long staffId() {
    return staffId;
  }

  public String name() {
    return name;
  }
}
