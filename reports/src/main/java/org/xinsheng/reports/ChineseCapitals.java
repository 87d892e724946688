package org.xinsheng.reports;

import java.math.BigDecimal;

/** Yuan in the capitals of receipts, which nobody can alter: 120.00 is 壹佰贰拾元整. */
public final class ChineseCapitals {

  /** The highest amount that has capitals. */
  public static final BigDecimal MOST = new BigDecimal("99999999.99");

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final int MYRIAD = 10_000;

  private ChineseCapitals() {}

  /**
   * @param yuan 0.00 to {@link #MOST}, with at most two decimals
   * @throws IllegalArgumentException for any other amount
   */
  public static String of(BigDecimal yuan) {
    if (yuan.signum() < 0 || yuan.compareTo(MOST) > 0 || yuan.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException("0.00 to " + MOST + " yuan: " + yuan);
    }
    int whole = yuan.intValue();
    int cents = yuan.movePointRight(2).subtract(BigDecimal.valueOf(whole * 100L)).intValueExact();
    return yuan(whole) + change(whole > 0, cents);
  }

  /** Empty for none, unless there is nothing at all. */
  private static String yuan(int whole) {
    if (whole == 0) {
      return "";
    }
    int high = whole / MYRIAD;
    int low = whole % MYRIAD;
    String text = high == 0 ? "" : four(high) + "万";
    if (high > 0 && low > 0 && low < MYRIAD / 10) {
      text += "零";
    }
    return text + four(low) + "元";
  }

  /** Up to 9999; a gap of any length within is one 零, none stands at the end. */
  private static String four(int number) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    int place = MYRIAD / 10;
    for (int at = PLACES.length - 1; at >= 0; at--, place /= 10) {
      int digit = number / place % 10;
      if (digit == 0) {
        gap = !text.isEmpty();
      } else {
        text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[at]);
        gap = false;
      }
    }
    return text.toString();
  }

  private static String change(boolean afterYuan, int cents) {
    int jiao = cents / 10;
    int fen = cents % 10;
    if (cents == 0) {
      return afterYuan ? "整" : "零元整";
    }
    String tens = jiao == 0 ? "" : DIGITS.charAt(jiao) + "角";
    if (fen == 0) {
      return tens + "整";
    }
    return tens + (jiao == 0 && afterYuan ? "零" : "") + DIGITS.charAt(fen) + "分";
  }
}
