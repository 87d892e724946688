package org.xinsheng.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;

/**
 * Phone numbers as people write them, to E.164; Chinese where no country is named. An extension
 * follows behind {@code ;ext=}.
 */
public final class PhoneNumbers {

  static final String EXTENSION = ";ext=";

  private static final String HOME = "CN";
  private static final int LONGEST = 40;
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final Pattern EXTENDED =
      Pattern.compile("(.+?)(?:转|轉|分机|(?i:ext\\.?|extension|x)|#|;ext=)\\D?(\\d{1,6})");
  private static final Pattern LANDLINE_WITH_EXTENSION =
      Pattern.compile("(0\\d{2,3}[- ]\\d{7,8})[- ](\\d{1,6})");
  private static final Pattern NUMBER = Pattern.compile("\\(?\\+?[\\d\\s().\\-/]+");

  private PhoneNumbers() {}

  /**
   * @return empty when it is no phone number, or a landline without its area code
   */
  public static Optional<String> e164(String written) {
    if (written == null || written.isBlank() || written.length() > LONGEST) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\p{Pd}", "-").strip();
    Matcher extended = EXTENDED.matcher(plain);
    if (extended.matches()) {
      return number(extended.group(1)).map(it -> it + EXTENSION + extended.group(2));
    }
    Matcher landline = LANDLINE_WITH_EXTENSION.matcher(plain);
    if (landline.matches()) {
      return number(landline.group(1)).map(it -> it + EXTENSION + landline.group(2));
    }
    return number(plain);
  }

  /**
   * @param field the path that the refusal names, e.g. {@code customer.phone}
   * @throws InvalidInput when it is no phone number
   */
  public static String e164(String written, String field) {
    return e164(written)
        .orElseThrow(() -> new InvalidInput(field, Message.of("refusal.notAPhone")));
  }

  private static Optional<String> number(String plain) {
    if (!NUMBER.matcher(plain.strip()).matches()) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = NUMBERS.parse(plain, HOME);
      return NUMBERS.isValidNumber(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** As it would be typed, without blanks: {@code 13800000001}, or E.164 for another country. */
  public static String plain(String e164) {
    return e164 == null || !e164.startsWith("+86") ? e164 : shown(e164).replace(" ", "");
  }

  /** As people in the country dial it, e.g. {@code 138 0000 0001}; other text stays as it is. */
  public static String shown(String e164) {
    if (e164 == null) {
      return null;
    }
    String[] parts = e164.split(EXTENSION, 2);
    try {
      PhoneNumber number = NUMBERS.parse(parts[0], HOME);
      String shown = NUMBERS.formatOutOfCountryCallingNumber(number, HOME);
      return parts.length == 1 ? shown : shown + "-" + parts[1];
    } catch (NumberParseException e) {
      return e164;
    }
  }
}
