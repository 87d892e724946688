package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One category in one building or department of an office. Its row is locked while its cases are
 * counted, so that of two that come at once the second sees the first.
 */
@Entity
@Table(name = "recurrence_spot")
public class RecurrenceSpot {

  @Id
  @Column(name = "spot")
  private String key;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "category", updatable = false)
  private String category;

  @Enumerated(EnumType.STRING)
  @Column(name = "place", updatable = false)
  private RecurrencePlace place;

  @Column(name = "place_code", updatable = false)
  private String placeCode;

  @Column(name = "recurrence_id")
  private Long recurrenceId;

  protected RecurrenceSpot() {}

  /** The latest recurrence here, null where there was none. */
  public Long recurrenceId() {
    return recurrenceId;
  }

  public void recurs(Recurrence recurrence) {
    recurrenceId = recurrence.id();
  }

  public String key() {
    return key;
  }
}
