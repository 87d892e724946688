package org.xinsheng.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;

/**
 * What the contact book says of somebody.
 *
 * @param phones as people write them, 10 at most
 * @param units e.g. {@code 3-1-1202}, 20 at most
 * @param birthday null where it is not known
 * @param preferredTime as people say it, null for any
 */
public record CustomerDetails(
    String name,
    List<String> phones,
    List<String> units,
    LocalDate birthday,
    String preferredTime,
    boolean doNotCall) {

  static final int MOST_PHONES = 10;
  static final int MOST_UNITS = 20;
  static final int LONGEST_TIME = 60;

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Pattern BETWEEN = Pattern.compile("[、，,；;\\r\\n]+");

  public CustomerDetails {
    name = name == null ? null : name.strip();
    phones = texts(phones);
    units = texts(units);
    preferredTime = preferredTime == null || preferredTime.isBlank() ? null : preferredTime.strip();
  }

  private static List<String> texts(List<String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().filter(it -> it != null && !it.isBlank()).map(String::strip).toList();
  }

  CustomerDetails reachedAt(List<String> numbers) {
    return new CustomerDetails(name, numbers, units, birthday, preferredTime, doNotCall);
  }

  /** Several values in one text, as people list them. */
  public static List<String> listed(String text) {
    return text == null ? List.of() : texts(List.of(BETWEEN.split(text)));
  }

  /**
   * @param today in the office
   * @throws InvalidInput naming every field that is wrong
   */
  void check(LocalDate today) {
    Checks checks =
        new Checks()
            .requiredText("name", name, Checks.NAME)
            .text("preferredTime", preferredTime, LONGEST_TIME)
            .range("phones", phones.size(), 0, MOST_PHONES)
            .range("units", units.size(), 0, MOST_UNITS);
    if (phones.isEmpty() && units.isEmpty()) {
      checks.wrong("phones", Message.of("refusal.phoneOrUnit"));
    }
    if (birthday != null && (birthday.isAfter(today) || birthday.isBefore(EARLIEST))) {
      checks.wrong("birthday", Message.of("refusal.notABirthday"));
    }
    checks.done();
  }

  /**
   * @return in E.164
   * @throws InvalidInput naming {@code phones}
   */
  Set<String> numbers() {
    Set<String> numbers = new LinkedHashSet<>();
    new ArrayList<>(phones).forEach(it -> numbers.add(PhoneNumbers.e164(it, "phones")));
    return numbers;
  }
}
