package org.xinsheng.shared.words;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How a database keeps the pairs of characters of matters: PostgreSQL one array a matter with an
 * inverted index, H2, which has none, one row a pair.
 *
 * <p>The array holds each pair twice, the second time with its office: the database knows how
 * common a pair is, but not that it is common in one office only, and would read on and on for
 * somebody in another.
 */
public enum WordTable {
  POSTGRESQL(
      "insert into matter_words (grams, matter_id) values (string_to_array(?, ' '), ?)",
      "delete from matter_words where matter_id = ?",
      "select w.matter_id from matter_words w where w.grams @> string_to_array(?, chr(32))") {
    @Override
    List<String> kept(Collection<String> grams, Long officeId) {
      List<String> all = new ArrayList<>(grams);
      grams.forEach(gram -> all.add(within(officeId, gram)));
      return grams.isEmpty() ? List.of() : List.of(String.join(" ", all));
    }

    @Override
    public List<String> sought(Collection<String> grams, Long officeId) {
      List<String> said =
          officeId == null
              ? List.copyOf(grams)
              : grams.stream().map(gram -> within(officeId, gram)).toList();
      return List.of(String.join(" ", said));
    }

    private String within(Long officeId, String gram) {
      return officeId + ":" + gram;
    }
  },
  H2(
      "insert into matter_gram (gram, matter_id) values (?, ?)",
      "delete from matter_gram where matter_id = ?",
      "select g.matter_id from matter_gram g where g.gram = ?") {
    @Override
    List<String> kept(Collection<String> grams, Long officeId) {
      return List.copyOf(grams);
    }

    @Override
    public List<String> sought(Collection<String> grams, Long officeId) {
      return List.copyOf(grams);
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
  abstract List<String> kept(Collection<String> grams, Long officeId);

  /**
   * The values with which {@link #found} is asked one after the other.
   *
   * @param officeId where only matters of one office are sought, else null
   */
  public abstract List<String> sought(Collection<String> grams, Long officeId);

  /** Selects the ids of the matters that have what its one parameter says. */
  public String found() {
    return found;
  }

  public void add(Connection connection, Long matterId, Long officeId, Collection<String> grams)
      throws SQLException {
    try (PreparedStatement made = connection.prepareStatement(insert)) {
      add(made, matterId, officeId, grams);
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

  void add(PreparedStatement insert, Long matterId, Long officeId, Collection<String> grams)
      throws SQLException {
    for (String value : kept(grams, officeId)) {
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
