package org.xinsheng.shared.words;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a database keeps the pairs of characters of matters: PostgreSQL one array of numbers a matter
 * with an inverted index, each pair once for each {@link Reach}; H2, which has none, one row a
 * pair.
 */
public enum WordTable {
  POSTGRESQL(
      "insert into matter_pairs (tokens, matter_id)"
          + " values (cast(string_to_array(?, ' ') as integer[]), ?)",
      "delete from matter_pairs where matter_id = ?") {
    @Override
    List<String> kept(Collection<String> pairs, Long officeId, Long zoneId) {
      List<Reach> reaches = new ArrayList<>(List.of(Reach.ANYWHERE, Reach.ofOffice(officeId)));
      if (zoneId != null) {
        reaches.add(Reach.ofZone(zoneId));
      }
      return pairs.isEmpty()
          ? List.of()
          : List.of(tokens(reaches.stream().flatMap(it -> pairs.stream().map(it::token)), " "));
    }

    /** The numbers stand in the statement: only so it is planned by how frequent they are. */
    @Override
    public List<Sought> sought(Collection<String> pairs, Reach reach) {
      String tokens = tokens(pairs.stream().map(reach::token), ", ");
      return List.of(
          new Sought(
              "select w.matter_id from matter_pairs w where w.tokens @> cast(array["
                  + tokens
                  + "] as integer[])",
              List.of()));
    }

    private String tokens(Stream<Integer> tokens, String between) {
      return tokens.distinct().map(String::valueOf).collect(Collectors.joining(between));
    }
  },
  H2(
      "insert into matter_gram (gram, matter_id) values (?, ?)",
      "delete from matter_gram where matter_id = ?") {
    @Override
    List<String> kept(Collection<String> pairs, Long officeId, Long zoneId) {
      return List.copyOf(pairs);
    }

    @Override
    public List<Sought> sought(Collection<String> pairs, Reach reach) {
      return pairs.stream()
          .map(
              it ->
                  new Sought("select g.matter_id from matter_gram g where g.gram = ?", List.of(it)))
          .toList();
    }
  };

  /** Selects the ids of the matters that have something; its parameters get the values in turn. */
  public record Sought(String select, List<String> values) {}

  private final String insert;
  private final String delete;

  WordTable(String insert, String delete) {
    this.insert = insert;
    this.delete = delete;
  }

  /** That of the database behind a connection. */
  public static WordTable of(Connection connection) throws SQLException {
    return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? H2 : POSTGRESQL;
  }

  /** What the rows of a matter hold, one value each. */
  abstract List<String> kept(Collection<String> pairs, Long officeId, Long zoneId);

  /** The matters that all of these select have all pairs. */
  public abstract List<Sought> sought(Collection<String> pairs, Reach reach);

  /**
   * @param zoneId null where the matter has none
   */
  public void add(
      Connection connection, Long matterId, Long officeId, Long zoneId, Collection<String> pairs)
      throws SQLException {
    try (PreparedStatement made = connection.prepareStatement(insert)) {
      add(made, matterId, officeId, zoneId, pairs);
      made.executeBatch();
    }
  }

  public void forget(Connection connection, Long matterId) throws SQLException {
    try (PreparedStatement old = connection.prepareStatement(delete)) {
      old.setLong(1, matterId);
      old.executeUpdate();
    }
  }

  /** What {@link #add} fills. */
  String insert() {
    return insert;
  }

  void add(
      PreparedStatement insert, Long matterId, Long officeId, Long zoneId, Collection<String> pairs)
      throws SQLException {
    for (String value : kept(pairs, officeId, zoneId)) {
      insert.setString(1, value);
      insert.setLong(2, matterId);
      insert.addBatch();
    }
  }

  /** Those of the texts that are there. */
  public static List<String> given(String... texts) {
    return Arrays.stream(texts).filter(Objects::nonNull).toList();
  }
}
