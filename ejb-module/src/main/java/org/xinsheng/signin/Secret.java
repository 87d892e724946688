package org.xinsheng.signin;

import java.security.SecureRandom;
import java.util.Base64;

/** What only its holder knows: 256 random bits, stored here as a digest only. */
final class Secret {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  static String fresh() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
