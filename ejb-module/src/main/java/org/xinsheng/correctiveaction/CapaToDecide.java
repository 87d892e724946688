package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.intake.Colleague;

/**
 * A report with what somebody who decides must know of it (CA-3, CA-4).
 *
 * @param whys the answers of the 5-Why chain, the first why first
 */
public record CapaToDecide(CapaRow report, List<String> whys, List<Planned> actions)
    implements Serializable {

  /**
   * @param dueOn the last day on which it is in time
   */
  public record Planned(ActionKind kind, String action, Colleague responsible, LocalDate dueOn)
      implements Serializable {}
}
