package org.xinsheng.repair.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Where it is to be done, how urgent the owner finds it, and when they are at home. */
@Embeddable
public class Fault {

  @Column(name = "location", updatable = false)
  private String location;

  @Column(name = "urgency", updatable = false)
  private String urgency;

  @Column(name = "appointment_at", updatable = false)
  private Instant appointmentAt;

  protected Fault() {}

  /**
   * @param location null where the unit says it
   * @param urgency in the owner's words, null for nothing particular
   * @param appointmentAt agreed with the owner, null for none
   */
  public Fault(String location, String urgency, Instant appointmentAt) {
    this.location = location;
    this.urgency = urgency;
    this.appointmentAt = appointmentAt;
  }

  public String location() {
    return location;
  }

  public String urgency() {
    return urgency;
  }

  public Instant appointmentAt() {
    return appointmentAt;
  }
}
