package org.xinsheng.shared.words;

/**
 * Among whose matters a word is sought. A pair of characters is kept once for each reach, because
 * the database knows how common a pair is, but not that it is common in one office or zone only.
 *
 * @param number no two reaches share it
 */
public record Reach(long number) {

  public static final Reach ANYWHERE = new Reach(0);

  private static final long PRIME = 2_147_483_629L;
  private static final long POINTS = 2_097_169L;

  public static Reach ofOffice(long officeId) {
    return new Reach(2 * officeId + 1);
  }

  public static Reach ofZone(long zoneId) {
    return new Reach(2 * zoneId + 2);
  }

  /**
   * What stands for a pair of characters within this reach: a small number is compared sooner than
   * a text. Two pairs may share one, once in some hundred thousand; then a list shows a line too
   * many.
   */
  int token(String pair) {
    long both = pair.codePointAt(0) * POINTS + pair.codePointBefore(pair.length());
    return (int) ((both % PRIME * 40_503L + number * 2_654_435_761L) % PRIME);
  }
}
