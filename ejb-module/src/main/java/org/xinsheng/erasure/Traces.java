package org.xinsheng.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rows are a person's: their entry in the contact book, what was registered under their phone
 * or under their name in their unit, and whatever refers to one of these, by key or by number.
 */
final class Traces {

  /** What is kept without change, or forgotten in another way. */
  static final Set<String> LEFT =
      Set.of(
          "customer",
          "customer_phone",
          "customer_unit",
          "erasure",
          "erasure_count",
          "audit_entry",
          "audit_head",
          "audit_seal",
          "audit_seal_item",
          "audit_seal_head",
          "matter_gram",
          "matter_pairs",
          "staff",
          "flyway_schema_history");

  private static final String NAME = "customer_name";
  private static final String PHONE = "customer_phone";

  private final Connection connection;
  private final Catalogue catalogue;
  private final Map<String, Set<Long>> ids = new TreeMap<>();
  private final Map<String, Set<String>> conditions = new TreeMap<>();
  private final Set<String> numbers = new TreeSet<>();
  private final Map<String, Set<Long>> matters = new TreeMap<>();

  private Traces(Connection connection, Catalogue catalogue) {
    this.connection = connection;
    this.catalogue = catalogue;
  }

  static Traces of(Person person, Connection connection, Catalogue catalogue) throws SQLException {
    Traces traces = new Traces(connection, catalogue);
    traces.find(person);
    return traces;
  }

  private void find(Person person) throws SQLException {
    Deque<String> open = new ArrayDeque<>();
    ids.put("customer", new TreeSet<>(Set.of(person.id())));
    open.add("customer");
    for (Catalogue.Table table : catalogue.tables()) {
      if (isRegister(table)) {
        Set<Long> found = registered(person, table);
        matters.put(table.name(), found);
        add(table.name(), found, open);
        if (table.has("number")) {
          numbers.addAll(texts("select number from " + table.name() + " where ", found));
        }
      }
    }
    for (Catalogue.Table table : catalogue.tables()) {
      addNumbered(table, open);
    }
    while (!open.isEmpty()) {
      follow(open.poll(), open);
    }
  }

  /** A table in which matters stand with the owner's name and phone as they were given. */
  static boolean isRegister(Catalogue.Table table) {
    return table.has("id") && table.has(NAME) && table.has(PHONE);
  }

  private Set<Long> registered(Person person, Catalogue.Table table) throws SQLException {
    List<Object> values = new ArrayList<>();
    List<String> ways = new ArrayList<>();
    if (!person.own().isEmpty()) {
      ways.add(PHONE + " in (" + marks(person.own(), values) + ")");
    }
    if (!person.shared().isEmpty()) {
      ways.add(PHONE + " in (" + marks(person.shared(), values) + ") and " + NAME + " = ?");
      values.add(person.name());
    }
    if (!person.unitTexts().isEmpty() && table.has("office_id") && table.has("unit_text")) {
      ways.add(
          NAME
              + " = ? and office_id = "
              + person.officeId()
              + " and unit_text in ("
              + marksAfter(person, values)
              + ")");
    }
    return ways.isEmpty()
        ? Set.of()
        : longs("select id from " + table.name() + " where " + String.join(" or ", ways), values);
  }

  private static String marksAfter(Person person, List<Object> values) {
    values.add(person.name());
    return marks(person.unitTexts(), values);
  }

  private static String marks(Collection<String> texts, List<Object> values) {
    values.addAll(texts);
    return texts.stream().map(it -> "?").collect(Collectors.joining(", "));
  }

  private void addNumbered(Catalogue.Table table, Deque<String> open) throws SQLException {
    if (numbers.isEmpty() || LEFT.contains(table.name())) {
      return;
    }
    for (String column : table.texts()) {
      if (column.endsWith("number")) {
        List<Object> values = new ArrayList<>();
        String where = column + " in (" + marks(numbers, values) + ")";
        if (table.has("id")) {
          add(
              table.name(),
              longs("select id from " + table.name() + " where " + where, values),
              open);
        } else {
          condition(table.name(), column + " in (" + quoted(numbers) + ")");
        }
      }
    }
  }

  private void follow(String parent, Deque<String> open) throws SQLException {
    for (Catalogue.Reference it : catalogue.childrenOf(parent)) {
      Catalogue.Table child = catalogue.table(it.child());
      if (LEFT.contains(child.name())) {
        continue;
      }
      for (String in : lists(ids.get(parent))) {
        String where = it.column() + " in (" + in + ")";
        if (child.has("id")) {
          add(
              child.name(),
              longs("select id from " + child.name() + " where " + where, List.of()),
              open);
        } else {
          condition(child.name(), where);
        }
      }
    }
  }

  private void add(String table, Set<Long> found, Deque<String> open) {
    if (ids.computeIfAbsent(table, it -> new TreeSet<>()).addAll(found) && !open.contains(table)) {
      open.add(table);
    }
  }

  private void condition(String table, String where) {
    conditions.computeIfAbsent(table, it -> new TreeSet<>()).add(where);
  }

  /** The condition under which a row of the table is the person's; empty where none is. */
  String belongs(Catalogue.Table table) {
    List<String> ways = new ArrayList<>(conditions.getOrDefault(table.name(), Set.of()));
    for (String in : lists(ids.getOrDefault(table.name(), Set.of()))) {
      ways.add("id in (" + in + ")");
    }
    if (table.name().equals("once") && !numbers.isEmpty()) {
      numbers.forEach(it -> ways.add("position(" + quoted(Set.of(it)) + " in body) > 0"));
    }
    return ways.isEmpty() ? "" : "(" + String.join(" or ", ways) + ")";
  }

  /** Numbers of everything that was registered under the person. */
  Set<String> numbers() {
    return numbers;
  }

  /** Rows of each register. */
  Map<String, Set<Long>> matters() {
    return matters;
  }

  Set<Long> idsOf(String table) {
    return ids.getOrDefault(table, Set.of());
  }

  /** Comma-separated, as many at a time as every database takes. */
  static List<String> lists(Collection<Long> all) {
    List<Long> left = new ArrayList<>(all);
    List<String> lists = new ArrayList<>();
    for (int i = 0; i < left.size(); i += 500) {
      lists.add(
          left.subList(i, Math.min(left.size(), i + 500)).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ")));
    }
    return lists;
  }

  private static String quoted(Collection<String> texts) {
    return texts.stream()
        .map(it -> "'" + it.replace("'", "''") + "'")
        .collect(Collectors.joining(", "));
  }

  private Set<String> texts(String select, Set<Long> of) throws SQLException {
    Set<String> found = new HashSet<>();
    for (String in : lists(of)) {
      try (PreparedStatement query = connection.prepareStatement(select + "id in (" + in + ")");
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  private Set<Long> longs(String select, List<Object> values) throws SQLException {
    Set<Long> found = new TreeSet<>();
    try (PreparedStatement query = connection.prepareStatement(select)) {
      for (int i = 0; i < values.size(); i++) {
        query.setObject(i + 1, values.get(i));
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
    return found;
  }
}
