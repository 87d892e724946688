package org.xinsheng.shared.timer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The last run of every timer on every node, for an administrator to see; one row each. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TimerRuns {

  private static final int LONGEST = 500;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * @param goodAt the end of the last run without a failure
   * @param handled what the last run dealt with
   * @param failure of the last run, null when it went well
   */
  public record Row(
      String timer,
      String node,
      Instant startedAt,
      Instant endedAt,
      Instant goodAt,
      int handled,
      String failure) {}

  public void started(String timer, String node, Instant at) {
    Query update =
        em.createNativeQuery(
            "update timer_run set started_at = ?, ended_at = null where name = ? and node = ?");
    if (bound(update, at, timer, node).executeUpdate() == 0) {
      Query insert =
          em.createNativeQuery(
              "insert into timer_run (started_at, name, node, handled) values (?, ?, ?, 0)");
      bound(insert, at, timer, node).executeUpdate();
    }
  }

  public void ended(String timer, String node, Instant at, int handled) {
    Query update =
        em.createNativeQuery(
            "update timer_run set ended_at = ?, good_at = ?, handled = ?, failure = null"
                + " where name = ? and node = ?");
    bound(update, at, at, handled, timer, node).executeUpdate();
  }

  public void failed(String timer, String node, Instant at, String failure) {
    Query update =
        em.createNativeQuery(
            "update timer_run set ended_at = ?, failure = ? where name = ? and node = ?");
    String text = failure.substring(0, Math.min(failure.length(), LONGEST));
    bound(update, at, text, timer, node).executeUpdate();
  }

  /** Nodes that are gone leave the list. */
  public void forgetBefore(Instant at) {
    bound(em.createNativeQuery("delete from timer_run where started_at < ?"), at).executeUpdate();
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Row> all() {
    List<?> found =
        em.createNativeQuery(
                "select name, node, started_at, ended_at, good_at, handled, failure"
                    + " from timer_run order by name, node")
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  private static Row row(Object[] row) {
    return new Row(
        (String) row[0],
        (String) row[1],
        Instants.of(row[2]),
        Instants.of(row[3]),
        Instants.of(row[4]),
        ((Number) row[5]).intValue(),
        (String) row[6]);
  }

  private static Query bound(Query query, Object... values) {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
      query.setParameter(i + 1, value);
    }
    return query;
  }
}
