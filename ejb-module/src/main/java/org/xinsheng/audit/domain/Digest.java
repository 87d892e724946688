package org.xinsheng.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * SHA-256 over a form that two different lists of values can never share: every value with its
 * length before it, null apart from empty.
 */
final class Digest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  private Digest() {}

  static String of(Object... values) {
    StringBuilder form = new StringBuilder();
    for (Object value : values) {
      form.append(value == null ? "-" : value.toString().length() + ":" + value).append(';');
    }
    return HexFormat.of()
        .formatHex(sha256().digest(form.toString().getBytes(StandardCharsets.UTF_8)));
  }

  static String salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
