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
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Rows that a sweep could not finish: tried again soon, after five failures later (DL-14). */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Setbacks {

  static final int PATIENCE = 5;
  static final Duration RETRY = Duration.ofMinutes(1);
  static final Duration PUT_OFF = Duration.ofMinutes(15);
  private static final int LONGEST = 500;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Remembers until when this row is left alone; what it waits for keeps its own instant. */
  public void failed(String sweep, Long row, Instant now, String failure) {
    int failures = failures(sweep, row) + 1;
    Instant again = now.plus(failures < PATIENCE ? RETRY : PUT_OFF);
    String text = failure.substring(0, Math.min(failure.length(), LONGEST));
    String sql =
        failures == 1
            ? "insert into sweep_setback (failures, retry_at, last_failure, sweep, row_id)"
                + " values (?, ?, ?, ?, ?)"
            : "update sweep_setback set failures = ?, retry_at = ?, last_failure = ?"
                + " where sweep = ? and row_id = ?";
    bound(sql, failures, again.atOffset(ZoneOffset.UTC), text, sweep, row).executeUpdate();
  }

  private int failures(String sweep, Long row) {
    List<?> found =
        bound("select failures from sweep_setback where sweep = ? and row_id = ?", sweep, row)
            .getResultList();
    return found.isEmpty() ? 0 : ((Number) found.get(0)).intValue();
  }

  /** These rows went well. */
  public void overcome(String sweep, Collection<Long> rows) {
    String marks = String.join(", ", Collections.nCopies(rows.size(), "?"));
    String sql = "delete from sweep_setback where sweep = ? and row_id in (" + marks + ")";
    Query query = em.createNativeQuery(sql).setParameter(1, sweep);
    int at = 2;
    for (Long row : rows) {
      query.setParameter(at++, row);
    }
    query.executeUpdate();
  }

  /** How many rows failed so often that the sweep put them off. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public long putOff(String sweep) {
    String sql = "select count(*) from sweep_setback where sweep = ? and failures >= ?";
    return ((Number) bound(sql, sweep, PATIENCE).getSingleResult()).longValue();
  }

  private Query bound(String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
