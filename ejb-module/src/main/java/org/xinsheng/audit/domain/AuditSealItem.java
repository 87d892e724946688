package org.xinsheng.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.xinsheng.shared.SubjectType;

/** The end of one record's chain as it was when it was sealed. */
@Entity
@Table(name = "audit_seal_item")
@IdClass(AuditSealItem.Key.class)
public class AuditSealItem {

  /** Which seal, which record. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long sealId;
    private SubjectType subjectType;
    private Long subjectId;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(sealId, key.sealId)
          && subjectType == key.subjectType
          && Objects.equals(subjectId, key.subjectId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(sealId, subjectType, subjectId);
    }
  }

  @Id
  @Column(name = "seal_id")
  private Long sealId;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type")
  private SubjectType subjectType;

  @Id
  @Column(name = "subject_id")
  private Long subjectId;

  private long seq;
  private String hash;

  protected AuditSealItem() {}

  AuditSealItem(Long sealId, AuditHead head) {
    this.sealId = sealId;
    subjectType = head.subjectType();
    subjectId = head.subjectId();
    seq = head.seq();
    hash = head.hash();
  }

  public SubjectType subjectType() {
    return subjectType;
  }

  public Long subjectId() {
    return subjectId;
  }

  public long seq() {
    return seq;
  }

  public String hash() {
    return hash;
  }
}
