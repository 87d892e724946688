package org.xinsheng.complaint;

import java.util.regex.Pattern;
import org.xinsheng.customer.PhoneNumbers;
import org.xinsheng.intake.WordIndex;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.shared.Conditions;
import org.xinsheng.shared.LikePattern;
import org.xinsheng.shared.words.Reach;

/**
 * What somebody typed into the search box: a number or its beginning, a unit, a phone, or words of
 * a name and of what was said. Nobody finds out by searching who complained about them.
 */
final class SearchWords {

  private static final Pattern UNIT = Pattern.compile("[0-9A-Za-z]+(-[0-9A-Za-z]+)+");

  private SearchWords() {}

  /**
   * @param reach beyond which complaints are not looked at
   */
  static void in(Conditions conditions, String words, Long reader, WordIndex index, Reach reach) {
    if (words.startsWith("TS-")) {
      conditions.and("c.number like :number").with("number", LikePattern.beginningWith(words));
      return;
    }
    conditions
        .and("c.subjectStaffId is null or c.subjectStaffId <> :reader")
        .with("reader", reader);
    if (isUnit(words)) {
      conditions.and("c.caller.unit = :words").with("words", new UnitText(words).value());
    } else if (PhoneNumbers.e164(words).isPresent()) {
      conditions.and("c.caller.phone = :words").with("words", PhoneNumbers.e164(words).get());
    } else {
      said(conditions, words, index, reach);
    }
  }

  /** Whether it is looked for in what was said, and not as a number, a unit or a phone. */
  static boolean areSaid(String words) {
    return !words.startsWith("TS-") && !isUnit(words) && PhoneNumbers.e164(words).isEmpty();
  }

  private static boolean isUnit(String words) {
    return UNIT.matcher(words).matches() && words.length() < 12;
  }

  /** A single character is no word: it is looked for as a whole name. */
  private static void said(Conditions conditions, String words, WordIndex index, Reach reach) {
    WordIndex.Match match = index.match("c.id", words, reach).orElse(null);
    if (match == null) {
      conditions.and("c.caller.name = :words").with("words", words);
    } else {
      conditions.and(match.where());
      match.values().forEach(conditions::with);
    }
  }
}
