package org.xinsheng.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.xinsheng.shared.timer.Instants;
import org.xinsheng.shared.timer.PutOffRow;
import org.xinsheng.shared.timer.PutOffRows;

/**
 * Deadlines that supervision put off. Read and woken as plain columns: what keeps a deadline from
 * being supervised may keep it from being loaded, too.
 */
@ApplicationScoped
public class DeadlinesPutOff implements PutOffRows {

  private static final String ROWS =
      "select id, subject_number, kind, failures, failing_since, put_off_until, last_failure"
          + " from deadline where put_off_until is not null order by put_off_until, id";

  private static final String NUMBER =
      "select subject_number, kind from deadline where id = ? and put_off_until is not null"
          + " for update";

  private static final String WAKE =
      "update deadline set next_check_at = ?, version = version + 1 where id = ?";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private DeadlineQueries queries;

  @Override
  public String sweep() {
    return DeadlineSweep.NAME;
  }

  @Override
  public long count() {
    return queries.putOff();
  }

  @Override
  public List<PutOffRow> rows(int most) {
    List<?> found = em.createNativeQuery(ROWS).setMaxResults(most).getResultList();
    return found.stream().map(row -> row((Object[]) row)).toList();
  }

  private static PutOffRow row(Object[] row) {
    return new PutOffRow(
        DeadlineSweep.NAME,
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).intValue(),
        Instants.of(row[4]),
        Instants.of(row[5]),
        (String) row[6]);
  }

  @Override
  public Optional<String> tryAgain(Long id, Instant now) {
    List<?> found = em.createNativeQuery(NUMBER).setParameter(1, id).getResultList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    em.createNativeQuery(WAKE)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .setParameter(2, id)
        .executeUpdate();
    Object[] row = (Object[]) found.get(0);
    return Optional.of(row[0] + " " + row[1]);
  }
}
