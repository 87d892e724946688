package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A flat, shop or parking space of an estate. */
@Entity
@Table(name = "unit")
public class Unit {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_seq")
  @SequenceGenerator(name = "unit_seq", sequenceName = "unit_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "office_id")
  private Long officeId;

  @Column(name = "zone_id")
  private Long zoneId;

  private String text;
  private String building;
  private boolean active = true;

  protected Unit() {}

  public Unit(Zone zone, UnitText text) {
    this.officeId = zone.officeId();
    isWritten(text);
    moveTo(zone);
  }

  /** What was registered keeps the writing of its day. */
  public final void isWritten(UnitText newText) {
    text = newText.value();
    building = newText.building();
  }

  public final void moveTo(Zone zone) {
    if (!officeId.equals(zone.officeId())) {
      throw new IllegalArgumentException("a unit stays in its office");
    }
    zoneId = zone.id();
  }

  /** Found no more by who registers; what belongs to it keeps it. */
  public void retire() {
    active = false;
  }

  public void restore() {
    active = true;
  }

  public boolean active() {
    return active;
  }

  public long version() {
    return version;
  }

  public Long id() {
    return id;
  }

  public Long officeId() {
    return officeId;
  }

  public Long zoneId() {
    return zoneId;
  }

  public String text() {
    return text;
  }

  public String building() {
    return building;
  }
}
