package org.xinsheng.policy.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.xinsheng.shared.Actor;

/** A version of the policy; once made it never changes (DL-11). */
@Entity
@Table(name = "policy_version")
public class PolicyVersion {

  @Id
  @Column(name = "number")
  private int number;

  @Column(name = "effective_from", updatable = false)
  private Instant effectiveFrom;

  @Column(name = "made_at", updatable = false)
  private Instant madeAt;

  @Column(name = "made_by", updatable = false)
  private Long madeBy;

  @Column(name = "made_by_name", updatable = false)
  private String madeByName;

  @Column(name = "why", updatable = false)
  private String why;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "policy_value", joinColumns = @JoinColumn(name = "version"))
  @MapKeyColumn(name = "name")
  @Column(name = "value_text")
  private Map<String, String> values = new HashMap<>();

  protected PolicyVersion() {}

  public PolicyVersion(
      int number,
      Instant effectiveFrom,
      Map<String, String> values,
      String why,
      Actor by,
      Instant now) {
    this.number = number;
    this.effectiveFrom = effectiveFrom;
    this.values.putAll(values);
    this.why = why;
    madeBy = by.id();
    madeByName = by.name();
    madeAt = now;
  }

  public int number() {
    return number;
  }

  public Instant effectiveFrom() {
    return effectiveFrom;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public String madeByName() {
    return madeByName;
  }

  /** Null where the product wrote it. */
  public Long madeBy() {
    return madeBy;
  }

  public String why() {
    return why;
  }

  public Map<String, String> values() {
    return Map.copyOf(values);
  }
}
