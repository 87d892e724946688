package org.xinsheng.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.platform.Migrations;
import org.xinsheng.shared.words.Bigrams;
import org.xinsheng.shared.words.Reach;
import org.xinsheng.shared.words.WordTable;

/** By which words a matter is found, whatever its kind; in the transaction of whoever asks. */
@ApplicationScoped
public class WordIndex {

  @Resource(lookup = Migrations.DATA_SOURCE)
  private DataSource database;

  private volatile WordTable table;

  /**
   * A condition of a JPQL query, with the values of its parameters.
   *
   * @param where names no parameter that does not begin with {@code word}
   */
  public record Match(String where, Map<String, String> values) {}

  /** From now on the new matter is found by what was said and by the name of who said it. */
  void add(@Observes MatterTaken taken) {
    Long id = taken.facts().subject().id();
    Place place = taken.facts().place();
    String name = taken.caller() == null ? null : taken.caller().name();
    String said = String.join("\n", WordTable.given(taken.content(), name));
    onTable(
        (table, connection) ->
            table.add(connection, id, place.officeId(), place.zoneId(), Bigrams.of(said)));
  }

  /** Found by these words alone, since others were erased. */
  public void rewrite(Long matterId, Long officeId, Long zoneId, String said) {
    onTable(
        (table, connection) -> {
          table.forget(connection, matterId);
          table.add(connection, matterId, officeId, zoneId, Bigrams.of(said));
        });
  }

  /** From now on nothing finds it by its words. */
  public void forget(Long matterId) {
    onTable((table, connection) -> table.forget(connection, matterId));
  }

  /**
   * That a matter has all pairs of characters that somebody typed; of a single character nothing
   * can be found.
   *
   * @param idPath where the query has the matter's id, such as {@code c.id}
   * @param reach beyond which the query does not look
   */
  public Optional<Match> match(String idPath, String typed, Reach reach) {
    List<String> pairs = List.copyOf(Bigrams.of(typed));
    return pairs.isEmpty()
        ? Optional.empty()
        : Optional.of(match(idPath, table().sought(pairs, reach)));
  }

  /**
   * How far a query looks.
   *
   * @param part of what the reader may see
   * @param officeId that the reader asked for, null for all
   */
  public static Reach reach(Scope.Part part, Long officeId) {
    if (part.zoneId() != null) {
      return Reach.ofZone(part.zoneId());
    }
    Long only = officeId == null ? part.officeId() : officeId;
    return only == null ? Reach.ANYWHERE : Reach.ofOffice(only);
  }

  private static Match match(String idPath, List<WordTable.Sought> sought) {
    Map<String, String> values = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    for (WordTable.Sought one : sought) {
      StringBuilder condition =
          new StringBuilder(idPath).append(" = SQL('any (").append(one.select()).append(")'");
      for (String value : one.values()) {
        String name = "word" + values.size();
        condition.append(", :").append(name);
        values.put(name, value);
      }
      conditions.add(condition.append(')').toString());
    }
    return new Match(String.join(" and ", conditions), values);
  }

  private WordTable table() {
    if (table == null) {
      onTable((found, connection) -> {});
    }
    return table;
  }

  private interface Work {
    void on(WordTable table, Connection connection) throws SQLException;
  }

  private void onTable(Work work) {
    try (Connection connection = database.getConnection()) {
      if (table == null) {
        table = WordTable.of(connection);
      }
      work.on(table, connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
