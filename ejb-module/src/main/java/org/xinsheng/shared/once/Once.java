package org.xinsheng.shared.once;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.xinsheng.shared.EditConflict;

/**
 * Does a creation once per caller and key. The key is taken in the creation's own transaction:
 * whoever comes second waits for it, then gets its answer; a creation that fails leaves no trace.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Once {

  /** The longest key, in characters. */
  public static final int LONGEST_KEY = 200;

  /** H2 waits two seconds for a lock, PostgreSQL as long as it takes. */
  private static final int ATTEMPTS = 5;

  @Inject private KeptAnswers answers;

  /**
   * @param hash of everything that was asked for, see {@link #hash}
   * @param creation joins the transaction that keeps its answer
   * @return this creation's answer, or the first one's for the same key and hash
   * @throws org.xinsheng.shared.KeyReused when the key came before with another hash
   * @throws EditConflict when the first creation under this key does not come to an end
   */
  public Answer perform(Long callerId, String key, String hash, Supplier<Answer> creation) {
    Optional<Answer> known = answers.kept(callerId, key, hash);
    for (int attempt = 0; known.isEmpty() && attempt < ATTEMPTS; attempt++) {
      try {
        return answers.first(callerId, key, hash, creation);
      } catch (KeyTaken taken) {
        known = answers.kept(callerId, key, hash);
      }
    }
    return known.orElseThrow(() -> new EditConflict(key));
  }

  /** SHA-256 over method, path and body, as 64 hexadecimal digits. */
  public static String hash(String method, String path, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((method + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
