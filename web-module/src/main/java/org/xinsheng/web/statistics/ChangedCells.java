package org.xinsheng.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.statistics.Correction;
import org.xinsheng.statistics.RegisterLine;
import org.xinsheng.web.frame.PageTexts;

/** Which cells of a line differ from what was signed: what it was and what it is. */
final class ChangedCells {

  private ChangedCells() {}

  static String of(Correction correction, PageTexts texts) {
    RegisterLine then = correction.signed();
    RegisterLine now = correction.now();
    List<String> changes = new ArrayList<>();
    add(
        changes,
        "field.status",
        then,
        now,
        texts,
        it -> texts.label(ComplaintStatus.valueOf(it.outcome())));
    add(
        changes,
        "field.severity",
        then,
        now,
        texts,
        it -> texts.label(Severity.valueOf(it.severity())));
    add(
        changes,
        "field.validity",
        then,
        now,
        texts,
        it -> texts.label(Validity.valueOf(it.validity())));
    add(changes, "field.repliedAt", then, now, texts, it -> texts.show(it.repliedAt()));
    add(changes, "field.resolvedAt", then, now, texts, it -> texts.show(it.resolvedAt()));
    add(changes, "Measure.SATISFIED", then, now, texts, it -> yes(it.satisfied(), texts));
    return changes.isEmpty()
        ? texts.of("statistics.otherwiseCounted")
        : String.join(" · ", changes);
  }

  private static String yes(Boolean value, PageTexts texts) {
    return value == null ? "" : texts.of(value ? "statistics.yes" : "statistics.no");
  }

  private static void add(
      List<String> changes,
      String label,
      RegisterLine then,
      RegisterLine now,
      PageTexts texts,
      Function<RegisterLine, String> cell) {
    String before = cell.apply(then);
    String after = cell.apply(now);
    if (!Objects.equals(before, after)) {
      changes.add(texts.of("statistics.change", texts.of(label), blank(before), blank(after)));
    }
  }

  private static String blank(String text) {
    return text.isEmpty() ? FigureWords.NOTHING : text;
  }
}
