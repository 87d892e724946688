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

/** The company whose procedures these are (ORG-1); there is one. */
@Entity
@Table(name = "company")
public class Company {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_seq")
  @SequenceGenerator(name = "company_seq", sequenceName = "company_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  protected Company() {}

  public Company(Names names) {
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

  public Names names() {
    return new Names(nameZh, nameEn);
  }
}
