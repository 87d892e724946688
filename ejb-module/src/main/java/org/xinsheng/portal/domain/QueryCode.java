package org.xinsheng.portal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What an owner shows instead of an account: sixteen characters, eighty bits, told once. Only its
 * digest is kept.
 *
 * @param text without hyphens, no letter that is taken for a digit
 */
public record QueryCode(String text) {

  /** Bytes that a code is made of. */
  public static final int BYTES = 10;

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = BYTES * 8 / 5;
  private static final int GROUP = 4;

  /**
   * @param random {@link #BYTES} of them
   */
  public static QueryCode of(byte[] random) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (int i = 0; i < BYTES; i++) {
      bits = bits << 8 | random[i] & 0xff;
      held += 8;
      while (held >= 5) {
        held -= 5;
        text.append(SIGNS.charAt(bits >> held & 31));
      }
      bits &= (1 << held) - 1;
    }
    return new QueryCode(text.toString());
  }

  /**
   * The same for whoever brings the same secret again: so a code that got lost on its way is told
   * once more without ever having been kept.
   *
   * @param salt random, kept with the matter
   */
  public static QueryCode from(String secret, String salt) {
    return of(hash("code " + salt + " " + secret));
  }

  /** As people type it: hyphens, blanks and small letters do not matter. */
  public static QueryCode typed(String text) {
    String plain = text == null ? "" : text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return new QueryCode(
        plain.length() > LENGTH ? "" : plain.replace('O', '0').replace('I', '1').replace('L', '1'));
  }

  /** In groups of four, as people read it. */
  public String grouped() {
    return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** Bound to its number, so that one code opens nothing else. */
  public String digest(String number) {
    return sha256("portal " + number + " " + text);
  }

  /** Takes the same time whatever is wrong. */
  public boolean opens(String number, String kept) {
    return MessageDigest.isEqual(
        digest(number).getBytes(StandardCharsets.US_ASCII),
        kept.getBytes(StandardCharsets.US_ASCII));
  }

  /** 64 hexadecimal digits. */
  public static String sha256(String text) {
    return HexFormat.of().formatHex(hash(text));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
