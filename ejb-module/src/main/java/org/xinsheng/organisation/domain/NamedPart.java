package org.xinsheng.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.xinsheng.shared.Names;

/**
 * What every part of the organisation has: a code that stays, names in both languages, and whether
 * it is in use. Nothing of it is deleted.
 */
@MappedSuperclass
public abstract class NamedPart {

  @Version private long version;

  private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  private boolean active = true;

  @Column(name = "created_at")
  private Instant createdAt;

  protected NamedPart() {}

  NamedPart(String code, Names names) {
    this.code = code;
    rename(names);
  }

  public abstract Long id();

  public final void rename(Names names) {
    nameZh = names.zh();
    nameEn = names.en();
  }

  /** Since when it is there; what was there before that was noted has no such time. */
  public void began(Instant now) {
    createdAt = now;
  }

  /** Chosen no more; what belongs to it keeps it. */
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

  public String code() {
    return code;
  }

  public Names names() {
    return new Names(nameZh, nameEn);
  }

  /** Null for what is older than this note. */
  public Instant createdAt() {
    return createdAt;
  }
}
