package org.xinsheng.erasure.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** That a person was forgotten, on whose request and on what ground; there is one a person. */
@Entity
@Table(name = "erasure")
public class Erasure {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "erasure_seq")
  @SequenceGenerator(name = "erasure_seq", sequenceName = "erasure_seq", allocationSize = 50)
  private Long id;

  @Version private long version;

  @Column(name = "customer_id")
  private Long customerId;

  @Enumerated(EnumType.STRING)
  @Column(name = "asked_by")
  private AskedBy askedBy;

  @Column(name = "asked_on")
  private LocalDate askedOn;

  @Column(name = "legal_basis")
  private String legalBasis;

  @Column(name = "with_content")
  private boolean withContent;

  @Column(name = "executed_by")
  private Long executedBy;

  @Column(name = "executed_at")
  private Instant executedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "erasure_count", joinColumns = @JoinColumn(name = "erasure_id"))
  @MapKeyColumn(name = "table_name")
  @Column(name = "row_count")
  private Map<String, Long> counts = new HashMap<>();

  protected Erasure() {}

  /**
   * @param withContent whether what they said was erased, too
   * @param counts erased rows by table
   */
  public Erasure(
      Long customerId,
      AskedBy askedBy,
      LocalDate askedOn,
      String legalBasis,
      boolean withContent,
      Map<String, Long> counts) {
    this.customerId = customerId;
    this.askedBy = askedBy;
    this.askedOn = askedOn;
    this.legalBasis = legalBasis;
    this.withContent = withContent;
    this.counts.putAll(counts);
  }

  public Erasure executed(Long by, Instant at) {
    executedBy = by;
    executedAt = at;
    return this;
  }

  public Long customerId() {
    return customerId;
  }

  public AskedBy askedBy() {
    return askedBy;
  }

  public LocalDate askedOn() {
    return askedOn;
  }

  public String legalBasis() {
    return legalBasis;
  }

  public boolean withContent() {
    return withContent;
  }

  public Long executedBy() {
    return executedBy;
  }

  public Instant executedAt() {
    return executedAt;
  }

  /** Erased rows by table, by the table's name. */
  public Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }
}
