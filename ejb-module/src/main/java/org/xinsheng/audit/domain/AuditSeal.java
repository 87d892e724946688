package org.xinsheng.audit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One link of the global chain over the ends of many records' chains. */
@Entity
@Table(name = "audit_seal")
public class AuditSeal {

  private static final String FORM = "1";

  @Id private Long id;

  @Column(name = "at")
  private Instant at;

  @Column(name = "prev_hash")
  private String prevHash;

  private String hash;

  protected AuditSeal() {}

  AuditSeal(Long id, Instant at, String prevHash, List<AuditSealItem> items) {
    this.id = id;
    this.at = at.truncatedTo(ChronoUnit.MICROS);
    this.prevHash = prevHash;
    this.hash = computedHash(items);
  }

  private String computedHash(List<AuditSealItem> items) {
    List<Object> values = new ArrayList<>(List.of(FORM, id, at, prevHash));
    items.stream()
        .sorted(
            Comparator.comparing(AuditSealItem::subjectType)
                .thenComparing(AuditSealItem::subjectId))
        .forEach(
            item ->
                values.addAll(
                    List.of(item.subjectType(), item.subjectId(), item.seq(), item.hash())));
    return Digest.of(values.toArray());
  }

  public boolean isAsWritten(List<AuditSealItem> items) {
    return hash.equals(computedHash(items));
  }

  public Long id() {
    return id;
  }

  public String prevHash() {
    return prevHash;
  }

  public String hash() {
    return hash;
  }
}
