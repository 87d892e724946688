package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.xinsheng.shared.Names;

/** A department of one office. */
@Entity
@Table(name = "department")
public class Department extends NamedPart {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_seq")
  @SequenceGenerator(name = "department_seq", sequenceName = "department_seq", allocationSize = 50)
  private Long id;

  @Column(name = "office_id")
  private Long officeId;

  protected Department() {}

  public Department(Long officeId, String code, Names names) {
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
