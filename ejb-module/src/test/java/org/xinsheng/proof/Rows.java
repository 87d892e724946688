package org.xinsheng.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads a database from outside the product. */
final class Rows {

  /** One row, read in the order of its columns. */
  static final class Row {

    private final ResultSet result;
    private int column;

    private Row(ResultSet result) {
      this.result = result;
    }

    String text() {
      try {
        return result.getString(++column);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Null reads as 0. */
    long number() {
      try {
        return result.getLong(++column);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    Instant instant() {
      try {
        OffsetDateTime at = result.getObject(++column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Makes something of a row. */
  interface Reading<T> {
    T of(Row row);
  }

  private final Connection connection;

  Rows(Connection connection) {
    this.connection = connection;
  }

  <T> List<T> read(String sql, Reading<T> reading) {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reading.of(new Row(result)));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
