package org.xinsheng.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** That a person saw the owner's phone on a day, so that the trail says it once a day. */
@Entity
@Table(name = "matter_phone_showing")
public class MatterPhoneShowing {

  @Id
  @GeneratedValue(generator = "matter_phone_showing_seq")
  @SequenceGenerator(name = "matter_phone_showing_seq", sequenceName = "matter_phone_showing_seq")
  private Long id;

  @Column(name = "matter_id", updatable = false)
  private Long matterId;

  @Column(name = "staff_id", updatable = false)
  private Long staffId;

  @Column(name = "shown_on", updatable = false)
  private LocalDate shownOn;

  protected MatterPhoneShowing() {}

  public MatterPhoneShowing(Long matterId, Long staffId, LocalDate shownOn) {
    this.matterId = matterId;
    this.staffId = staffId;
    this.shownOn = shownOn;
  }
}
