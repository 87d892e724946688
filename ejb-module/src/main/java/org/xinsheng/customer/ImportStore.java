package org.xinsheng.customer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.xinsheng.customer.domain.ImportColumn;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.platform.Migrations;

/** Rows of imports and of whole contact books, by JDBC in batches. */
@ApplicationScoped
class ImportStore {

  /** Statements that travel together. */
  private static final int BATCH = 500;

  /** Ids come in blocks of fifty, whose last one the sequence tells. */
  private static final int BLOCK = 50;

  private static final int LONGEST_DETAIL = 200;

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  @FunctionalInterface
  private interface Filling<T> {
    void fill(PreparedStatement statement, T value) throws SQLException;
  }

  @FunctionalInterface
  private interface Reading {
    void read(ResultSet row) throws SQLException;
  }

  private <T> void batch(String sql, List<T> values, Filling<T> filling) {
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

  private void each(String sql, Long id, Reading reading) {
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

  void keep(Long importId, List<ImportLine> lines) {
    batch(
        "insert into customer_import_row (import_id, row_number, entry, name, phones, units,"
            + " birthday, preferred, no_calls) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        lines,
        (insert, line) -> {
          insert.setLong(1, importId);
          insert.setInt(2, line.row());
          for (ImportColumn column : ImportColumn.values()) {
            insert.setString(3 + column.ordinal(), line.text(column));
          }
        });
  }

  List<ImportLine> kept(Long importId) {
    List<ImportLine> lines = new ArrayList<>();
    each(
        "select row_number, entry, name, phones, units, birthday, preferred, no_calls"
            + " from customer_import_row where import_id = ? order by row_number",
        importId,
        row -> {
          Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
          for (ImportColumn column : ImportColumn.values()) {
            String text = row.getString(2 + column.ordinal());
            if (text != null) {
              cells.put(column, text);
            }
          }
          lines.add(new ImportLine(row.getInt(1), cells));
        });
    return lines;
  }

  /** What was found before is forgotten. */
  void refuse(Long importId, List<ImportFault> faults) {
    batch(
        "delete from customer_import_error where import_id = ?",
        List.of(importId),
        (delete, id) -> delete.setLong(1, id));
    int[] seq = {0};
    batch(
        "insert into customer_import_error (import_id, seq, row_number, column_name, why, detail)"
            + " values (?, ?, ?, ?, ?, ?)",
        faults,
        (insert, fault) -> {
          insert.setLong(1, importId);
          insert.setInt(2, ++seq[0]);
          insert.setInt(3, fault.row());
          insert.setString(4, fault.column() == null ? null : fault.column().name());
          insert.setString(5, fault.why().key());
          insert.setString(6, detail(fault.why()));
        });
  }

  private static String detail(Message why) {
    if (why.args().isEmpty()) {
      return null;
    }
    String text = why.args().get(0).toString();
    return text.substring(0, Math.min(LONGEST_DETAIL, text.length()));
  }

  /** An office's entries by number. */
  Map<Long, BookEntry> book(Long officeId) {
    Map<Long, Set<String>> phones = new HashMap<>();
    each(
        "select p.customer_id, p.phone from customer_phone p join customer c on c.id ="
            + " p.customer_id where c.office_id = ?",
        officeId,
        row -> phones.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getString(2)));
    Map<Long, Set<Long>> units = new HashMap<>();
    each(
        "select u.customer_id, u.unit_id from customer_unit u join customer c on c.id ="
            + " u.customer_id where c.office_id = ?",
        officeId,
        row -> units.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2)));
    Map<Long, BookEntry> book = new HashMap<>();
    each(
        "select id, name, birthday, preferred_time, do_not_call from customer"
            + " where active = true and office_id = ?",
        officeId,
        row -> {
          Long id = row.getLong(1);
          Date birthday = row.getDate(3);
          book.put(
              id,
              new BookEntry(
                  id,
                  row.getString(2),
                  phones.getOrDefault(id, Set.of()),
                  units.getOrDefault(id, Set.of()),
                  birthday == null ? null : birthday.toLocalDate(),
                  row.getString(4),
                  row.getBoolean(5)));
        });
    return book;
  }

  /** An office's units by their text. */
  Map<String, Long> units(Long officeId) {
    Map<String, Long> units = new HashMap<>();
    each(
        "select text, id from unit where office_id = ?",
        officeId,
        row -> units.put(row.getString(1), row.getLong(2)));
    return units;
  }

  void add(Long officeId, List<BookEntry> entries) {
    Iterator<Long> ids = ids(entries.size()).iterator();
    List<BookEntry> numbered =
        entries.stream()
            .map(
                it ->
                    new BookEntry(
                        ids.next(),
                        it.name(),
                        it.phones(),
                        it.units(),
                        it.birthday(),
                        it.preferredTime(),
                        it.doNotCall()))
            .toList();
    batch(
        "insert into customer (id, office_id, name, birthday, preferred_time, do_not_call, active,"
            + " version) values (?, ?, ?, ?, ?, ?, true, 1)",
        numbered,
        (insert, it) -> {
          insert.setLong(1, it.id());
          insert.setLong(2, officeId);
          insert.setString(3, it.name());
          insert.setDate(4, date(it.birthday()));
          insert.setString(5, it.preferredTime());
          insert.setBoolean(6, it.doNotCall());
        });
    reached(numbered);
  }

  void change(List<BookEntry> entries) {
    batch(
        "update customer set name = ?, birthday = ?, preferred_time = ?, do_not_call = ?,"
            + " version = version + 1 where id = ?",
        entries,
        (update, it) -> {
          update.setString(1, it.name());
          update.setDate(2, date(it.birthday()));
          update.setString(3, it.preferredTime());
          update.setBoolean(4, it.doNotCall());
          update.setLong(5, it.id());
        });
    for (String table : List.of("customer_phone", "customer_unit")) {
      batch(
          "delete from " + table + " where customer_id = ?",
          entries,
          (delete, it) -> delete.setLong(1, it.id()));
    }
    reached(entries);
  }

  private record Pair<T>(Long id, T value) {}

  private void reached(List<BookEntry> entries) {
    batch(
        "insert into customer_phone (customer_id, phone) values (?, ?)",
        entries.stream()
            .flatMap(it -> it.phones().stream().map(phone -> new Pair<>(it.id(), phone)))
            .toList(),
        (insert, it) -> {
          insert.setLong(1, it.id());
          insert.setString(2, it.value());
        });
    batch(
        "insert into customer_unit (customer_id, unit_id) values (?, ?)",
        entries.stream()
            .flatMap(it -> it.units().stream().map(unit -> new Pair<>(it.id(), unit)))
            .toList(),
        (insert, it) -> {
          insert.setLong(1, it.id());
          insert.setLong(2, it.value());
        });
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  private List<Long> ids(int count) {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement next = connection.prepareStatement("select nextval('customer_seq')")) {
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
