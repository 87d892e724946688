package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.xinsheng.shared.Names;

/** A branch of the company, with its management offices. */
@Entity
@Table(name = "branch")
public class Branch extends NamedPart {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "branch_seq")
  @SequenceGenerator(name = "branch_seq", sequenceName = "branch_seq", allocationSize = 50)
  private Long id;

  @Column(name = "company_id")
  private Long companyId;

  protected Branch() {}

  public Branch(Long companyId, String code, Names names) {
    super(code, names);
    this.companyId = companyId;
  }

  @Override
  public Long id() {
    return id;
  }

  public Long companyId() {
    return companyId;
  }
}
