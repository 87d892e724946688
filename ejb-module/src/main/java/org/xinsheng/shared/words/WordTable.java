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
      "delete from matter_pairs where matter_id = ?",
      "select w.matter_id from matter_pairs w"
          + " where w.tokens @> cast(string_to_array(?, chr(32)) as integer[])") {
    @Override
    List<String> kept(Collection<String> pairs, Long officeId, Long zoneId) {
      List<Reach> reaches = new ArrayList<>(List.of(Reach.ANYWHERE, Reach.ofOffice(officeId)));
      if (zoneId != null) {
        reaches.add(Reach.ofZone(zoneId));
      }
      return pairs.isEmpty()
          ? List.of()
          : List.of(tokens(reaches.stream().flatMap(it -> pairs.stream().map(it::token))));
    }

    @Override
    public List<String> sought(Collection<String> pairs, Reach reach) {
      return List.of(tokens(pairs.stream().map(reach::token)));
    }

    private String tokens(Stream<Integer> tokens) {
      return tokens.distinct().map(String::valueOf).collect(Collectors.joining(" "));
    }
  },
  H2(
      "insert into matter_gram (gram, matter_id) values (?, ?)",
      "delete from matter_gram where matter_id = ?",
      "select g.matter_id from matter_gram g where g.gram = ?") {
    @Override
    List<String> kept(Collection<String> pairs, Long officeId, Long zoneId) {
      return List.copyOf(pairs);
    }

    @Override
    public List<String> sought(Collection<String> pairs, Reach reach) {
      return List.copyOf(pairs);
    }
  };

  private final String insert;
  private final String delete;
  private final String found;

  WordTable(String insert, String delete, String found) {
    this.insert = insert;
    this.delete = delete;
    this.found = found;
  }

  /** That of the database behind a connection. */
  public static WordTable of(Connection connection) throws SQLException {
    return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? H2 : POSTGRESQL;
  }

  /** What the rows of a matter hold, one value each. */
  abstract List<String> kept(Collection<String> pairs, Long officeId, Long zoneId);

  /** The values with which {@link #found} is asked one after the other. */
  public abstract List<String> sought(Collection<String> pairs, Reach reach);

  /** Selects the ids of the matters that have what its one parameter says. */
  public String found() {
    return found;
  }

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
