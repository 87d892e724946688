package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** That a person saw a case's phone on a day, so that the trail says it once a day. */
@Entity
@Table(name = "phone_showing")
@IdClass(PhoneShowing.Key.class)
public class PhoneShowing {

  @Id
  @Column(name = "complaint_id")
  private Long complaintId;

  @Id
  @Column(name = "staff_id")
  private Long staffId;

  @Id
  @Column(name = "shown_on")
  private LocalDate shownOn;

  protected PhoneShowing() {}

  public PhoneShowing(Long complaintId, Long staffId, LocalDate shownOn) {
    this.complaintId = complaintId;
    this.staffId = staffId;
    this.shownOn = shownOn;
  }

  /** Case, person and day. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long complaintId;
    private Long staffId;
    private LocalDate shownOn;

    public Key() {}

    public Key(Long complaintId, Long staffId, LocalDate shownOn) {
      this.complaintId = complaintId;
      this.staffId = staffId;
      this.shownOn = shownOn;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(complaintId, key.complaintId)
          && Objects.equals(staffId, key.staffId)
          && Objects.equals(shownOn, key.shownOn);
    }

    @Override
    public int hashCode() {
      return Objects.hash(complaintId, staffId, shownOn);
    }
  }
}
