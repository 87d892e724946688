package org.xinsheng.web.slip;

import java.util.List;
import org.xinsheng.intake.Colleague;
import org.xinsheng.nonconformity.SlipRevisionView;
import org.xinsheng.shared.Texts;

/** Two revisions of a slip, field by field. */
final class SlipDifferences {

  private SlipDifferences() {}

  static List<Difference> between(SlipRevisionView before, SlipRevisionView after) {
    return List.of(
        Difference.of("slip.nonconformity", before.nonconformity(), after.nonconformity()),
        Difference.of("field.causeAnalysis", before.causeAnalysis(), after.causeAnalysis()),
        Difference.of(
            "field.correctiveMeasure", before.correctiveMeasure(), after.correctiveMeasure()),
        whole("slip.responsible", name(before.responsible()), name(after.responsible())),
        whole("slip.executionDueAt", show(before.executionDueAt()), show(after.executionDueAt())),
        whole("field.lossAmount", show(before.lossAmount()), show(after.lossAmount())));
  }

  /** What is no prose changes as a whole. */
  private static Difference whole(String labelKey, String before, String after) {
    return before.equals(after)
        ? new Difference(labelKey, after, "", "", "")
        : new Difference(labelKey, "", before, after, "");
  }

  private static String name(Colleague colleague) {
    return colleague == null ? "" : colleague.name();
  }

  private static String show(Object value) {
    return Texts.in(Texts.CHINESE).show(value);
  }
}
