package org.xinsheng.organisation;

import java.util.regex.Pattern;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;

/** How parts of the organisation are called: a code that stays, a name in each language. */
final class PartCodes {

  /** Stands in every number of the office, such as {@code TS-GD01-20261123-000007}. */
  private static final Pattern IN_NUMBERS = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

  private static final Pattern OTHERS = Pattern.compile("[A-Z0-9][A-Z0-9_]{0,39}");

  private PartCodes() {}

  /** Of a branch or an office. */
  static void checkInNumbers(Checks checks, String code) {
    check(checks, code, IN_NUMBERS, "refusal.officeCode");
  }

  /** Of a department or a zone. */
  static void check(Checks checks, String code) {
    check(checks, code, OTHERS, "refusal.partCode");
  }

  private static void check(Checks checks, String code, Pattern pattern, String otherwise) {
    checks.required("code", code);
    if (code != null && !code.isBlank() && !pattern.matcher(code.strip()).matches()) {
      checks.wrong("code", Message.of(otherwise));
    }
  }

  static void checkNames(Checks checks, Names names) {
    Names given = names == null ? new Names(null, null) : names;
    checks
        .requiredText("names.zh", given.zh(), Checks.NAME)
        .requiredText("names.en", given.en(), Checks.NAME);
  }

  static Names stripped(Names names) {
    return new Names(names.zh().strip(), names.en().strip());
  }
}
