package org.xinsheng.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;

/** Passwords are kept as salted PBKDF2 hashes that carry their own parameters. */
@ApplicationScoped
public class Passwords {

  private static final Map<String, String> STRENGTH =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  /** Without the letters and digits that look alike in print. */
  private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int RANDOM_LENGTH = 16;

  @Inject private Pbkdf2PasswordHash hashing;

  private String ofNobody;

  @PostConstruct
  void prepare() {
    hashing.initialize(STRENGTH);
    ofNobody = hash(random());
  }

  public String hash(String password) {
    return hashing.generate(password.toCharArray());
  }

  /**
   * Takes the same time whether or not there is such an account.
   *
   * @param hash null where there is no account or no password
   */
  public boolean matches(String password, String hash) {
    boolean same = hashing.verify(password.toCharArray(), hash == null ? ofNobody : hash);
    return same && hash != null;
  }

  /** A password for somebody to change at once. */
  public String random() {
    SecureRandom random = new SecureRandom();
    return random
        .ints(RANDOM_LENGTH, 0, LEGIBLE.length())
        .mapToObj(LEGIBLE::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
