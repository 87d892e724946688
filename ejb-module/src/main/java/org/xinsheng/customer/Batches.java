package org.xinsheng.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.xinsheng.shared.platform.Migrations;

/** Many rows at once, by JDBC within the caller's transaction. */
@ApplicationScoped
class Batches {

  /** Statements that travel together. */
  private static final int BATCH = 500;

  /** Ids come in blocks of fifty, whose last one the sequence tells. */
  private static final int BLOCK = 50;

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  @FunctionalInterface
  interface Filling<T> {
    void fill(PreparedStatement statement, T value) throws SQLException;
  }

  @FunctionalInterface
  interface Reading {
    void read(ResultSet row) throws SQLException;
  }

  <T> void batch(String sql, List<T> values, Filling<T> filling) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (T value : values) {
        filling.fill(statement, value);
        statement.addBatch();
        if (++waiting % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every row that the statement finds for the id. */
  void each(String sql, Long id, Reading reading) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reading.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param sequence one of those from which entities take their ids
   */
  List<Long> ids(String sequence, int count) {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement next =
            connection.prepareStatement("select nextval('" + sequence + "')")) {
      while (ids.size() < count) {
        try (ResultSet last = next.executeQuery()) {
          last.next();
          for (long id = last.getLong(1) - BLOCK + 1; id <= last.getLong(1); id++) {
            ids.add(id);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return ids;
  }
}
