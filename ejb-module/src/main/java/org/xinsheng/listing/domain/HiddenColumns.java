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
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The columns of a list that a person does without; the first column of a list always shows. */
@Entity
@Table(name = "hidden_columns")
public class HiddenColumns {

  @Id
  @GeneratedValue(generator = "hidden_columns_seq")
  @SequenceGenerator(name = "hidden_columns_seq", sequenceName = "hidden_columns_seq")
  private Long id;

  @Version private long version;

  @Column(name = "staff_id", updatable = false)
  private Long staffId;

  @Enumerated(EnumType.STRING)
  @Column(name = "list", updatable = false)
  private ListCode list;

  @Column(name = "columns")
  private String columns;

  protected HiddenColumns() {}

  public HiddenColumns(Long staffId, ListCode list, Collection<String> columns) {
    this.staffId = staffId;
    this.list = list;
    hide(columns);
  }

  /**
   * @param columns names without a comma
   */
  public final void hide(Collection<String> columns) {
    this.columns = String.join(",", new TreeSet<>(columns));
  }

  public Set<String> columns() {
    return columns == null || columns.isEmpty() ? Set.of() : Set.of(columns.split(","));
  }
}
