package org.xinsheng.listing.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a list is asked for, under a name that its owner gave it. */
@Entity
@Table(name = "saved_filter")
public class SavedFilter {

  /** Of one person for one list. */
  public static final int MOST = 20;

  /** In characters, inclusive. */
  public static final int LONGEST = 1_000;

  @Id
  @GeneratedValue(generator = "saved_filter_seq")
  @SequenceGenerator(name = "saved_filter_seq", sequenceName = "saved_filter_seq")
  private Long id;

  @Version private long version;

  @Column(name = "staff_id", updatable = false)
  private Long staffId;

  @Enumerated(EnumType.STRING)
  @Column(name = "list", updatable = false)
  private ListCode list;

  @Column(name = "name", updatable = false)
  private String name;

  @Column(name = "query")
  private String query;

  @Column(name = "saved_at")
  private Instant savedAt;

  protected SavedFilter() {}

  /**
   * @param query of the list's address, without the question mark
   */
  public SavedFilter(Long staffId, ListCode list, String name, String query, Instant at) {
    this.staffId = staffId;
    this.list = list;
    this.name = name;
    ask(query, at);
  }

  /** From now on it stands for something else. */
  public final void ask(String query, Instant at) {
    this.query = query;
    this.savedAt = at;
  }

  public boolean belongsTo(Long staffId) {
    return this.staffId.equals(staffId);
  }
}
