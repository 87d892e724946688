package org.xinsheng.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The customer as they were when they called; the contact book may change afterwards. */
@Embeddable
public class Caller {

  @Column(name = "anonymous", updatable = false)
  private boolean anonymous;

  @Column(name = "customer_name")
  private String name;

  @Column(name = "customer_phone")
  private String phone;

  @Column(name = "unit_text", updatable = false)
  private String unit;

  @Column(name = "unit_id", updatable = false)
  private Long unitId;

  protected Caller() {}

  /**
   * @param phone in E.164, null where unknown
   * @param unit as written, null where unknown
   * @param unitId null where the unit is not on the office's list
   */
  public Caller(boolean anonymous, String name, String phone, String unit, Long unitId) {
    this.anonymous = anonymous;
    this.name = name;
    this.phone = phone;
    this.unit = unit;
    this.unitId = unitId;
  }

  /** Nobody can be answered: anonymous without any contact (INT-17). */
  public boolean isUnreachable() {
    return anonymous && phone == null && unit == null;
  }

  public boolean isAnonymous() {
    return anonymous;
  }

  public String name() {
    return name;
  }

  public String phone() {
    return phone;
  }

  public String unit() {
    return unit;
  }

  public Long unitId() {
    return unitId;
  }
}
