package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.xinsheng.shared.Names;

/** Part of an estate (片区); its steward holds the role STEWARD there. */
@Entity
@Table(name = "zone")
public class Zone extends NamedPart {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zone_seq")
  @SequenceGenerator(name = "zone_seq", sequenceName = "zone_seq", allocationSize = 50)
  private Long id;

  @Column(name = "office_id")
  private Long officeId;

  protected Zone() {}

  public Zone(Long officeId, String code, Names names) {
    super(code, names);
    this.officeId = officeId;
  }

  @Override
  public Long id() {
    return id;
  }

  public Long officeId() {
    return officeId;
  }
}
