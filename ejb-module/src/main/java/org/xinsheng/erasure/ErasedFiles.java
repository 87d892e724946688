package org.xinsheng.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;

/** Of attachments to a person's records nothing is left but that there were some. */
final class ErasedFiles {

  private static final byte[] CONTENT = Person.ERASED.getBytes(StandardCharsets.UTF_8);
  private static final String DIGEST = digest();

  private static final String DELETE = "delete from attachment_chunk where attachment_id = ?";
  private static final String INSERT =
      "insert into attachment_chunk (attachment_id, seq, content) values (?, 0, ?)";
  private static final String UPDATE =
      "update attachment set name = ?, media_type = 'text/plain', byte_count = ?, sha256 = ?,"
          + " note = null, struck_why = case when struck_why is null then null else '***' end,"
          + " version = version + 1 where id = ? and sha256 <> ?";

  private final Connection connection;

  ErasedFiles(Connection connection) {
    this.connection = connection;
  }

  private static String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void erase(Collection<Long> attachments, Map<String, Long> counts) throws SQLException {
    for (Long id : attachments) {
      try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
        update.setString(1, Person.ERASED);
        update.setLong(2, CONTENT.length);
        update.setString(3, DIGEST);
        update.setLong(4, id);
        update.setString(5, DIGEST);
        if (update.executeUpdate() > 0) {
          empty(id);
          counts.merge("attachment", 1L, Long::sum);
        }
      }
    }
  }

  private void empty(Long id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      delete.setLong(1, id);
      delete.executeUpdate();
      insert.setLong(1, id);
      insert.setBytes(2, CONTENT);
      insert.executeUpdate();
    }
  }
}
