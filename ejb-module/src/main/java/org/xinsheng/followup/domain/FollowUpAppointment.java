package org.xinsheng.followup.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A visit agreed by telephone, with what is prepared for it (FU-6, P1 4.5). */
@Entity
@Table(name = "follow_up_appointment")
public class FollowUpAppointment {

  @Id
  @GeneratedValue(generator = "follow_up_appointment_seq")
  @SequenceGenerator(name = "follow_up_appointment_seq", sequenceName = "follow_up_appointment_seq")
  private Long id;

  @Column(name = "follow_up_id", updatable = false)
  private Long followUpId;

  @Column(name = "visit_at", updatable = false)
  private Instant visitAt;

  @Column(name = "with_whom", updatable = false)
  private String withWhom;

  @Column(name = "material", updatable = false)
  private String material;

  @Column(name = "agreed_at", updatable = false)
  private Instant agreedAt;

  @Column(name = "agreed_by", updatable = false)
  private Long agreedBy;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  protected FollowUpAppointment() {}

  /**
   * @param withWhom of the owner's side
   * @param material what the visitor takes along
   * @param agreedAt of the telephone call
   */
  public FollowUpAppointment(
      Long followUpId,
      Instant visitAt,
      String withWhom,
      String material,
      Instant agreedAt,
      Long agreedBy,
      Instant now) {
    this.followUpId = followUpId;
    this.visitAt = visitAt;
    this.withWhom = withWhom;
    this.material = material;
    this.agreedAt = agreedAt;
    this.agreedBy = agreedBy;
    this.enteredAt = now;
  }
}
