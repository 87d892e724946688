package org.xinsheng.supervision;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of what is owed, in due order along one index, cut off at a bound: its cost does not
 * grow with what is open. Counts and filters look at what is within the bound.
 *
 * @param offices null for every office
 */
record Owed(Collection<Long> offices, Instant from, Long after, Instant until) {

  /**
   * Who must see to it: the department asked; else the handler's, else the one concerned. What is
   * no complaint has the handler that the register of every contact names (F4).
   */
  private static final String WITH_WHOM =
      """
      select o.id, o.open_due_at, coalesce(c.handler_id, e.handler_id) as handler_id,
        case when o.kind = 'FORWARD' then coalesce(o.department_id, s.department_id)
          else coalesce(s.department_id, o.department_id) end as department_id
      from (%s) o
      left join complaint c on o.subject_type = 'COMPLAINT' and c.id = o.subject_id
      left join intake_entry e on e.id = o.subject_id and e.number = o.subject_number
      left join staff s on s.id = coalesce(c.handler_id, e.handler_id)\
      """;

  private static final String IN_DUE_ORDER =
      """
      select d.id, d.open_due_at, d.kind, d.department_id, d.subject_type, d.subject_id,
        d.subject_number
      from deadline d
      where d.open_due_at >= ?1 and d.open_due_at <= ?2 and (d.open_due_at > ?1 or d.id > ?3)%s
      order by d.open_due_at, d.id fetch first %d rows only\
      """;

  /** How many are owed by handler and department: rows of two ids and a number. */
  List<Object[]> shares(EntityManager em, int bound) {
    Query query =
        em.createNativeQuery(
            "select w.handler_id, w.department_id, count(*) from (%s) w group by w.handler_id, w.department_id"
                .formatted(sql(bound)));
    List<Object[]> shares = new ArrayList<>();
    for (Object row : bind(query).getResultList()) {
      shares.add((Object[]) row);
    }
    return shares;
  }

  /**
   * @param only a condition on {@code w.handler_id} and {@code w.department_id}, or empty
   */
  List<Long> ids(EntityManager em, String only, int bound, int limit) {
    String from = only.isEmpty() ? inDueOrder(bound) : sql(bound);
    String where = only.isEmpty() ? "" : " where " + only;
    String sql = "select w.id from (%s) w%s order by w.open_due_at, w.id".formatted(from, where);
    List<?> ids = bind(em.createNativeQuery(sql)).setMaxResults(limit).getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private String sql(int bound) {
    return WITH_WHOM.formatted(inDueOrder(bound));
  }

  private String inDueOrder(int bound) {
    return IN_DUE_ORDER.formatted(inOffices(), bound);
  }

  private String inOffices() {
    return offices == null
        ? ""
        : " and d.office_id in (%s)"
            .formatted(offices.stream().map(Object::toString).collect(Collectors.joining(", ")));
  }

  private Query bind(Query query) {
    return query
        .setParameter(1, from.atOffset(ZoneOffset.UTC))
        .setParameter(2, until.atOffset(ZoneOffset.UTC))
        .setParameter(3, after);
  }
}
