package org.xinsheng.demo.story;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;

/**
 * Something that owners complain about, and what comes of it.
 *
 * @param department its code, null where whoever takes the matter deals with it
 * @param remedy what the cause requires beside explanation and apology, null where nothing
 * @param contact the third party spoken to, null where there is none
 */
record Situation(
    String category,
    Cause cause,
    Criterion criterion,
    String department,
    String content,
    String reply,
    String analysis,
    String measure,
    String result,
    String explanation,
    String remedy,
    String contact) {

  static List<Situation> all() {
    return DemoTable.read("situations").stream().map(Situation::of).toList();
  }

  private static Situation of(NamedCsvRecord line) {
    return new Situation(
        line.getField("category"),
        Cause.valueOf(line.getField("cause")),
        Criterion.valueOf(line.getField("criterion")),
        orNull(line.getField("department")),
        line.getField("content"),
        line.getField("reply"),
        line.getField("analysis"),
        line.getField("measure"),
        line.getField("result"),
        line.getField("explanation"),
        orNull(line.getField("remedy")),
        orNull(line.getField("contact")));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** In somebody's own words. */
  String content(Dice dice) {
    return content
        .replace("{n}", String.valueOf(dice.between(2, 6)))
        .replace("{日}", Phrases.one("day", dice));
  }

  Severity severity() {
    return Criterion.severityOf(Set.of(criterion)).orElseThrow();
  }

  /** Somebody of the office is at fault. */
  boolean isOfStaff() {
    return cause == Cause.STAFF_BELOW_STANDARD || cause == Cause.STAFF_CAUSED_LOSS;
  }

  boolean is(Severity severity) {
    return severity() == severity;
  }
}
