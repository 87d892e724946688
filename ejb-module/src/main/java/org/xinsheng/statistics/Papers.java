package org.xinsheng.statistics;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.xinsheng.shared.platform.Migrations;

/**
 * The printed forms of signed periods, byte by byte (STAT-2). They are written once, in the
 * transaction of the signature, and only read from then on.
 */
@ApplicationScoped
public class Papers {

  /** Bytes of every chunk but the last. */
  private static final int SIZE = 262_144;

  private static final String WRITE =
      "insert into statistics_paper (period_id, form, byte_count, sha256) values (?, ?, ?, ?)";
  private static final String WRITE_CHUNK =
      "insert into statistics_paper_chunk (period_id, form, seq, content) values (?, ?, ?, ?)";
  private static final String READ =
      "select form, byte_count, sha256 from statistics_paper where period_id = ? order by form";
  private static final String READ_CHUNKS =
      "select content from statistics_paper_chunk where period_id = ? and form = ? order by seq";

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  /** In the transaction of the signature. */
  void keep(Long period, List<SignedPaper> papers) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(WRITE);
        PreparedStatement insertChunk = connection.prepareStatement(WRITE_CHUNK)) {
      for (SignedPaper paper : papers) {
        insert.setLong(1, period);
        insert.setString(2, paper.form());
        insert.setLong(3, paper.pdf().length);
        insert.setString(4, sha256(paper.pdf()));
        insert.executeUpdate();
        writeChunks(insertChunk, period, paper);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeChunks(PreparedStatement insert, Long period, SignedPaper paper)
      throws SQLException {
    int seq = 0;
    for (int from = 0; from < paper.pdf().length; from += SIZE) {
      insert.setLong(1, period);
      insert.setString(2, paper.form());
      insert.setInt(3, seq++);
      insert.setBytes(
          4, Arrays.copyOfRange(paper.pdf(), from, Math.min(from + SIZE, paper.pdf().length)));
      insert.executeUpdate();
    }
  }

  /**
   * What is kept with a period.
   *
   * @param compared whether it is told if it still is what was signed
   */
  List<PaperRow> of(Long period, boolean compared) {
    List<PaperRow> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(READ)) {
      query.setLong(1, period);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String form = rows.getString(1);
          String signed = rows.getString(3);
          Boolean intact = compared ? sha256(connection, period, form).equals(signed) : null;
          found.add(new PaperRow(form, rows.getLong(2), signed, intact));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(Connection connection, Long period, String form)
      throws SQLException {
    MessageDigest digest = RegisterSeal.sha256();
    eachChunk(connection, period, form, digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The bytes as they are kept; empty where no such form is. */
  Optional<byte[]> read(Long period, String form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Connection connection = database.getConnection()) {
      eachChunk(connection, period, form, bytes::writeBytes);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return bytes.size() == 0 ? Optional.empty() : Optional.of(bytes.toByteArray());
  }

  private static void eachChunk(
      Connection connection, Long period, String form, Consumer<byte[]> taker) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(READ_CHUNKS)) {
      query.setLong(1, period);
      query.setString(2, form);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          taker.accept(rows.getBytes(1));
        }
      }
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(RegisterSeal.sha256().digest(bytes));
  }
}
