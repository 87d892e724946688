package org.xinsheng.statistics;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** The server's hashing is proved by the server. */
final class PlainHash implements Pbkdf2PasswordHash {

  @Override
  public void initialize(Map<String, String> parameters) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("a hash without strength");
    }
  }

  @Override
  public String generate(char[] password) {
    return "plain:" + new String(password);
  }

  @Override
  public boolean verify(char[] password, String hash) {
    return hash.equals(generate(password));
  }
}
