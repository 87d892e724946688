package org.xinsheng.complaint;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.shared.timer.PutOffRow;
import org.xinsheng.shared.timer.PutOffRows;
import org.xinsheng.shared.timer.Setbacks;

/** Complaints whose age could not be looked at. */
@ApplicationScoped
public class MonthMarksPutOff implements PutOffRows {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Setbacks setbacks;

  @Override
  public String sweep() {
    return MonthMarkSweep.NAME;
  }

  @Override
  public long count() {
    return setbacks.putOff(MonthMarkSweep.NAME);
  }

  @Override
  public List<PutOffRow> rows(int most) {
    List<PutOffRow> rows = setbacks.rows(MonthMarkSweep.NAME, most);
    Map<Long, String> numbers = numbers(rows.stream().map(PutOffRow::id).toList());
    return rows.stream().map(row -> row.called(numbers.get(row.id()))).toList();
  }

  @Override
  public Optional<String> tryAgain(Long id, Instant now) {
    return setbacks.tryAgain(MonthMarkSweep.NAME, id, now)
        ? Optional.of(numbers(List.of(id)).get(id))
        : Optional.empty();
  }

  private Map<Long, String> numbers(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<?> found =
        em.createQuery("select c.id, c.number from Complaint c where c.id in :ids")
            .setParameter("ids", ids)
            .getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .collect(toMap(row -> (Long) row[0], row -> row[1].toString()));
  }
}
