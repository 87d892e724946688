package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.correctiveaction.domain.CapaNumber;

/**
 * An action that somebody is to carry out.
 *
 * @param report the number of the report that plans it
 * @param action the beginning of what is to be done
 * @param dueOn the last day on which it is in time, which ends at {@code dueAt}
 */
public record CapaTask(
    String report, Long id, String action, ActionKind kind, LocalDate dueOn, Instant dueAt)
    implements Serializable {

  /** What the query reads. */
  public CapaTask(
      CapaNumber report, Long id, String action, ActionKind kind, LocalDate dueOn, Instant dueAt) {
    this(report.text(), id, action, kind, dueOn, dueAt);
  }
}
