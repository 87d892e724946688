package org.xinsheng.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** The end of the chain of seals; one row, locked by whoever seals. */
@Entity
@Table(name = "audit_seal_head")
public class AuditSealHead {

  public static final Long ONLY = 1L;

  @Id private Long id;

  @Column(name = "seal_id")
  private long sealId;

  private String hash;

  protected AuditSealHead() {}

  /** What sealing writes. */
  public record Sealed(AuditSeal seal, List<AuditSealItem> items) {}

  /** The caller holds the locks of this row and of the heads. */
  public Sealed seal(List<AuditHead> heads, Instant now) {
    Long next = sealId + 1;
    List<AuditSealItem> items = heads.stream().map(head -> new AuditSealItem(next, head)).toList();
    AuditSeal seal = new AuditSeal(next, now, hash, items);
    heads.forEach(AuditHead::sealed);
    sealId = next;
    hash = seal.hash();
    return new Sealed(seal, items);
  }

  public long sealId() {
    return sealId;
  }

  public String hash() {
    return hash;
  }
}
