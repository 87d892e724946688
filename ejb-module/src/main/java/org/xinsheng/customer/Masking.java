package org.xinsheng.customer;

/** Personal data as those see it who do not handle the case. */
public final class Masking {

  private static final String STARS = "****";
  private static final String HOME = "+86";
  private static final int MOBILE = HOME.length() + 11;
  private static final int CLEAR_END = 4;
  private static final int SHORTEST = 9;

  private Masking() {}

  /**
   * The first three and the last four digits of a Chinese mobile, {@code 138****0001}; of any other
   * number only the last four.
   *
   * @param e164 null where there is none
   */
  public static String phone(String e164) {
    if (e164 == null) {
      return null;
    }
    String number = e164.split(PhoneNumbers.EXTENSION, 2)[0];
    if (number.length() < SHORTEST) {
      return STARS;
    }
    String end = number.substring(number.length() - CLEAR_END);
    boolean mobile = number.startsWith(HOME + "1") && number.length() == MOBILE;
    return mobile ? number.substring(HOME.length(), HOME.length() + 3) + STARS + end : STARS + end;
  }
}
