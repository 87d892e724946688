package org.xinsheng.attachment;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.xinsheng.shared.platform.Migrations;

/** The content of attachments, by JDBC and piece by piece: never a whole file in memory. */
@Stateless
public class Chunks {

  /** Bytes of every chunk but the last. */
  static final int SIZE = 262_144;

  private static final String WRITE =
      "insert into attachment_chunk (attachment_id, seq, content) values (?, ?, ?)";
  private static final String READ =
      "select content from attachment_chunk where attachment_id = ? and seq = ?";

  private static final String DELETE = "delete from attachment_chunk where attachment_id = ?";

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  /**
   * In the transaction that makes the attachment: all of it becomes visible at once, or nothing.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void write(Long attachmentId, Upload upload) {
    try (InputStream in = upload.open();
        Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(WRITE)) {
      int seq = 0;
      for (byte[] chunk = in.readNBytes(SIZE); chunk.length > 0; chunk = in.readNBytes(SIZE)) {
        insert.setLong(1, attachmentId);
        insert.setInt(2, seq++);
        insert.setBytes(3, chunk);
        insert.executeUpdate();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Only of what never became part of a record. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void delete(Long attachmentId) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setLong(1, attachmentId);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * One chunk; the connection goes back before it is sent anywhere, so that a slow reader holds
   * none.
   *
   * @return null after the last
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public byte[] read(Long attachmentId, int seq) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setLong(1, attachmentId);
      select.setInt(2, seq);
      try (ResultSet found = select.executeQuery()) {
        return found.next() ? found.getBytes(1) : null;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
