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

/** A department of one office. */
@Entity
@Table(name = "department")
public class Department {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_seq")
  @SequenceGenerator(name = "department_seq", sequenceName = "department_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "office_id")
  private Long officeId;

  private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  protected Department() {}

  public Department(Long officeId, String code, Names names) {
    this.officeId = officeId;
    this.code = code;
    rename(names);
  }

  public final void rename(Names names) {
    nameZh = names.zh();
    nameEn = names.en();
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

  public String code() {
    return code;
  }

  public Names names() {
    return new Names(nameZh, nameEn);
  }
}
