package org.xinsheng.erasure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.xinsheng.audit.TrailErasure;
import org.xinsheng.intake.WordIndex;
import org.xinsheng.notification.NoticeErasure;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.platform.Migrations;

/** Where a person stands, whatever table it is; in the transaction of whoever asks. */
@ApplicationScoped
class PersonalData {

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  @Inject private TrailErasure trails;
  @Inject private NoticeErasure notices;
  @Inject private WordIndex words;

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  ErasurePreview preview(Person person, boolean content) {
    return connected(
        connection -> {
          Catalogue catalogue = Catalogue.of(connection);
          Traces traces = Traces.of(person, connection, catalogue);
          Map<String, Long> counts =
              new Wipe(connection, catalogue, traces, person, content).count();
          counts.put("customer", 1L);
          return new ErasurePreview(counts, open(connection, traces));
        });
  }

  private static List<String> open(Connection connection, Traces traces) throws SQLException {
    List<String> open = new ArrayList<>();
    for (String in : Traces.lists(traces.idsOf("deadline"))) {
      String sql =
          "select distinct subject_number from deadline where id in ("
              + in
              + ") and state in ('RUNNING', 'BREACHED') and done_at is null and ended_at is null";
      try (PreparedStatement query = connection.prepareStatement(sql);
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          open.add(rows.getString(1));
        }
      }
    }
    return open.stream().sorted().toList();
  }

  /**
   * @return erased rows by table
   */
  Map<String, Long> erase(Person person, SubjectRef subject, boolean content) {
    return connected(
        connection -> {
          Catalogue catalogue = Catalogue.of(connection);
          Traces traces = Traces.of(person, connection, catalogue);
          Map<String, Long> counts = new TreeMap<>();
          new ErasedFiles(connection).erase(traces.idsOf("attachment"), counts);
          new ErasedDoors(connection).close(traces.numbers(), counts);
          new ErasedImports(connection).erase(person, counts);
          new Wipe(connection, catalogue, traces, person, content)
              .perform()
              .forEach((table, rows) -> counts.merge(table, rows, Long::sum));
          reindex(connection, catalogue, traces.matters());
          forget(person, subject, traces, content, counts);
          return counts;
        });
  }

  private void forget(
      Person person, SubjectRef subject, Traces traces, boolean content, Map<String, Long> counts) {
    List<String> all = new ArrayList<>(Person.written(person.allPhones()));
    all.add(person.name());
    long entries =
        trails.forget(subject, traces.numbers(), all, Person.written(person.own()), content);
    if (entries > 0) {
      counts.merge("audit_entry", entries, Long::sum);
    }
    if (content) {
      notices.forgetSentences(traces.numbers());
    }
  }

  private void reindex(Connection connection, Catalogue catalogue, Map<String, Set<Long>> matters)
      throws SQLException {
    for (Map.Entry<String, Set<Long>> it : matters.entrySet()) {
      Catalogue.Table table = catalogue.table(it.getKey());
      if (table.has("content") && table.has("office_id") && table.has("zone_id")) {
        for (String in : Traces.lists(it.getValue())) {
          reindex(connection, table, in);
        }
      }
    }
  }

  private void reindex(Connection connection, Catalogue.Table table, String ids)
      throws SQLException {
    String sql =
        "select id, office_id, zone_id, content from "
            + table.name()
            + " where id in ("
            + ids
            + ")";
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        words.rewrite(
            rows.getLong(1), rows.getLong(2), rows.getObject(3, Long.class), rows.getString(4));
      }
    }
  }

  private <T> T connected(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
