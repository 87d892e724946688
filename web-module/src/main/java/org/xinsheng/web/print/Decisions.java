package org.xinsheng.web.print;

import java.util.List;
import org.xinsheng.reports.Block.Table;

/** Who decided what, on forms that others approve. */
final class Decisions {

  private Decisions() {}

  /** A row is role, decision, who, when, opinion. */
  static Table table(List<List<String>> rows, Words words) {
    return new Table(
        List.of(
            words.text("field.role", 3),
            words.text("print.decision", 2),
            words.text("print.who", 3),
            words.text("print.at", 3),
            words.text("print.opinion", 6)),
        rows,
        null);
  }

  /**
   * @param absent for whom it was decided, null where nobody was absent
   */
  static String who(String decider, String absent, Words words) {
    return absent == null ? decider : words.of("print.onBehalf", decider, absent);
  }
}
