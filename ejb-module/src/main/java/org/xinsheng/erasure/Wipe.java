package org.xinsheng.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes a person out of the tables, or only counts the rows in which they stand. Ids, times, states
 * and references stay, and with them every clock and every statistic.
 */
final class Wipe {

  /** Sentences in these tables are the product's own. */
  private static final List<String> OWN_WORDS =
      List.of("once", "deadline", "notice", "saved_filter");

  private final Connection connection;
  private final Catalogue catalogue;
  private final Traces traces;
  private final Person person;
  private final boolean content;
  private final Map<String, Long> counts = new TreeMap<>();

  Wipe(Connection connection, Catalogue catalogue, Traces traces, Person person, boolean content) {
    this.connection = connection;
    this.catalogue = catalogue;
    this.traces = traces;
    this.person = person;
    this.content = content;
  }

  /** A change of a table's rows, or the question how many it would change. */
  private record Change(String table, String set, String where, List<String> values) {}

  Map<String, Long> count() throws SQLException {
    return all(false);
  }

  Map<String, Long> perform() throws SQLException {
    return all(true);
  }

  private Map<String, Long> all(boolean really) throws SQLException {
    for (Catalogue.Table table : catalogue.tables()) {
      if (!Traces.LEFT.contains(table.name()) && !table.texts().isEmpty()) {
        String own = traces.belongs(table);
        if (!own.isEmpty()) {
          run(ofOwn(table, own), really);
        }
        run(elsewhere(table, really ? "" : own), really);
      }
    }
    return counts;
  }

  /** Rows that are the person's: name, phones, and where asked for what was said. */
  private Change ofOwn(Catalogue.Table table, String own) {
    List<String> phones = Person.written(person.allPhones());
    List<String> sets = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<String> somethingLeft = new ArrayList<>();
    List<String> whereValues = new ArrayList<>();
    boolean register = Traces.isRegister(table);
    boolean words = content && !OWN_WORDS.contains(table.name());
    for (String column : table.texts()) {
      if (register && column.equals("customer_name")) {
        sets.add(column + " = case when " + column + " is null then null else '***' end");
        somethingLeft.add(column + " is not null and " + column + " <> '***'");
      } else if (register && column.equals("customer_phone")) {
        sets.add(column + " = null");
        somethingLeft.add(column + " is not null");
      } else if (register && column.equals("unit_text") && table.has("unit_id")) {
        // The unit is the building's; what is no unit of the estate is the person's own words.
        sets.add(column + " = case when unit_id is null then null else " + column + " end");
      } else if (words && table.written().contains(column)) {
        sets.add(column + " = case when " + column + " is null then null else '***' end");
        somethingLeft.add(column + " is not null and " + column + " <> '***'");
      } else {
        List<String> sought = sought(phones);
        sets.add(column + " = " + replaced(column, phones, values));
        sought.forEach(it -> somethingLeft.add("position(? in " + column + ") > 0"));
        whereValues.addAll(sought);
      }
    }
    return change(table, sets, own + " and (" + or(somethingLeft) + ")", values, whereValues);
  }

  private List<String> sought(List<String> phones) {
    List<String> sought = new ArrayList<>(phones);
    if (person.isNameFoundInTexts()) {
      sought.add(person.name());
    }
    return sought;
  }

  private String replaced(String column, List<String> phones, List<String> values) {
    String replaced = column;
    List<String> pairs = new ArrayList<>();
    for (String phone : phones) {
      replaced = "replace(" + replaced + ", ?, ?)";
      pairs.add(phone);
      pairs.add(Person.ERASED);
    }
    if (person.isNameFoundInTexts()) {
      replaced = "replace(" + replaced + ", ?, ?)";
      pairs.add(person.name());
      pairs.add(person.nameErased());
    }
    values.addAll(pairs);
    return replaced;
  }

  /** Rows of others that hold one of the person's own phones. */
  private Change elsewhere(Catalogue.Table table, String without) {
    List<String> phones = Person.written(person.own());
    if (phones.isEmpty()) {
      return null;
    }
    List<String> sets = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<String> found = new ArrayList<>();
    List<String> whereValues = new ArrayList<>();
    for (String column : table.texts()) {
      sets.add(column + " = " + replaced(column, phones, values));
      phones.forEach(it -> found.add("position(? in " + column + ") > 0"));
      whereValues.addAll(phones);
    }
    String where = "(" + or(found) + ")" + (without.isEmpty() ? "" : " and not " + without);
    return change(table, sets, where, values, whereValues);
  }

  private static Change change(
      Catalogue.Table table,
      List<String> sets,
      String where,
      List<String> setValues,
      List<String> whereValues) {
    if (table.has("version") && !table.texts().contains("version")) {
      sets.add("version = version + 1");
    }
    List<String> values = new ArrayList<>(setValues);
    values.addAll(whereValues);
    return new Change(table.name(), String.join(", ", sets), where, values);
  }

  private static String or(List<String> conditions) {
    return conditions.stream().map(it -> "(" + it + ")").collect(Collectors.joining(" or "));
  }

  private void run(Change change, boolean really) throws SQLException {
    if (change == null) {
      return;
    }
    long rows = really ? update(change) : count(change);
    if (rows > 0) {
      counts.merge(change.table(), rows, Long::sum);
    }
  }

  private long update(Change change) throws SQLException {
    String sql = "update " + change.table() + " set " + change.set() + " where " + change.where();
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, change.values());
      return update.executeUpdate();
    }
  }

  private long count(Change change) throws SQLException {
    String sql = "select count(*) from " + change.table() + " where " + change.where();
    long inSet = change.set().chars().filter(it -> it == '?').count();
    List<String> values = change.values().subList((int) inSet, change.values().size());
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      bind(query, values);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void bind(PreparedStatement statement, List<String> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setString(i + 1, values.get(i));
    }
  }
}
