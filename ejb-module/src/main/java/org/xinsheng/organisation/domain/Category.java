package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.xinsheng.shared.Names;

/** What a matter is about; the same for the whole company. */
@Entity
@Table(name = "category")
public class Category {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "category_seq")
  @SequenceGenerator(name = "category_seq", sequenceName = "category_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  /** Where it stands among the others; those at the same place by age. */
  private int place;

  @Column(name = "retired_at")
  private Instant retiredAt;

  protected Category() {}

  public Category(String code, Names names) {
    this.code = code;
    rename(names);
  }

  public final void rename(Names names) {
    nameZh = names.zh();
    nameEn = names.en();
  }

  public void standAt(int newPlace) {
    place = newPlace;
  }

  /** Offered no more; the first time counts. */
  public void retire(Instant now) {
    if (retiredAt == null) {
      retiredAt = now;
    }
  }

  public void offerAgain() {
    retiredAt = null;
  }

  public boolean isRetired() {
    return retiredAt != null;
  }

  public int place() {
    return place;
  }

  public long version() {
    return version;
  }

  public Long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public Names names() {
    return new Names(nameZh, nameEn);
  }
}
