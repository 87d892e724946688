package org.xinsheng.shared.timer;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
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
   * @param period null where the timer's node is older than this record of it
   * @param since this node's start, from which everything is counted
   * @param startedAt null before the first run
   * @param endedAt null before the end of the first run, and while one runs
   * @param goodAt the end of the last run without a failure
   * @param handled what the last run dealt with
   * @param failure of the last run, null when it went well
   * @param lastFailure of the last run that failed, null when none did
   */
  public record Row(
      String timer,
      String node,
      Duration period,
      Instant since,
      Instant startedAt,
      Instant endedAt,
      Instant goodAt,
      int handled,
      long handledInAll,
      long runs,
      long failedRuns,
      String failure,
      String lastFailure,
      Instant lastFailedAt) {}

  /** This timer runs on this node from now on; its counts begin anew. */
  public void expected(String timer, String node, Duration period, Instant at) {
    String counts =
        "period_millis = ?, since = ?, runs = 0, handled_in_all = 0, failed_runs = 0,"
            + " last_failure = null, last_failed_at = null";
    Query update =
        em.createNativeQuery("update timer_run set " + counts + " where name = ? and node = ?");
    if (bound(update, period.toMillis(), at, timer, node).executeUpdate() == 0) {
      Query insert =
          em.createNativeQuery(
              "insert into timer_run (period_millis, since, name, node, handled)"
                  + " values (?, ?, ?, ?, 0)");
      bound(insert, period.toMillis(), at, timer, node).executeUpdate();
    }
  }

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
            "update timer_run set ended_at = ?, good_at = ?, handled = ?, failure = null,"
                + " runs = runs + 1, handled_in_all = handled_in_all + ?"
                + " where name = ? and node = ?");
    bound(update, at, at, handled, handled, timer, node).executeUpdate();
  }

  public void failed(String timer, String node, Instant at, String failure) {
    Query update =
        em.createNativeQuery(
            "update timer_run set ended_at = ?, failure = ?, runs = runs + 1,"
                + " failed_runs = failed_runs + 1, last_failure = ?, last_failed_at = ?"
                + " where name = ? and node = ?");
    String text = failure.substring(0, Math.min(failure.length(), LONGEST));
    bound(update, at, text, text, at, timer, node).executeUpdate();
  }

  /** Nodes that are gone leave the list. */
  public void forgetBefore(Instant at) {
    bound(em.createNativeQuery("delete from timer_run where coalesce(started_at, since) < ?"), at)
        .executeUpdate();
  }

  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Row> all() {
    List<?> found =
        em.createNativeQuery(
                "select name, node, period_millis, since, started_at, ended_at, good_at, handled,"
                    + " handled_in_all, runs, failed_runs, failure, last_failure, last_failed_at"
                    + " from timer_run order by name, node")
            .getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  private static Row row(Object[] row) {
    return new Row(
        (String) row[0],
        (String) row[1],
        row[2] == null ? null : Duration.ofMillis(((Number) row[2]).longValue()),
        Instants.of(row[3]),
        Instants.of(row[4]),
        Instants.of(row[5]),
        Instants.of(row[6]),
        ((Number) row[7]).intValue(),
        ((Number) row[8]).longValue(),
        ((Number) row[9]).longValue(),
        ((Number) row[10]).longValue(),
        (String) row[11],
        (String) row[12],
        Instants.of(row[13]));
  }

  private static Query bound(Query query, Object... values) {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
      query.setParameter(i + 1, value);
    }
    return query;
  }
}
