package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.xinsheng.shared.Names;

/** A branch of the company, with its management offices. */
@Entity
@Table(name = "branch")
public class Branch {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "branch_seq")
  @SequenceGenerator(name = "branch_seq", sequenceName = "branch_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "company_id")
  private Long companyId;

  private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  protected Branch() {}

  public Branch(Long companyId, String code, Names names) {
    this.companyId = companyId;
    this.code = code;
    rename(names);
  }

  public final void rename(Names names) {
    nameZh = names.zh();
    nameEn = names.en();
  }

  public Long id() {
    return id;
  }

  public Long companyId() {
    return companyId;
  }

  public String code() {
    return code;
  }

  public Names names() {
    return new Names(nameZh, nameEn);
  }
}
