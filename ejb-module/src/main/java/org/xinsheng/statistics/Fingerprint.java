package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.CalendarPeriod;

/**
 * Tells whether anything that a period counts has changed since it was counted. Nothing is ever
 * deleted, and every act adds its entry to the case's trail: the numbers of cases and of their
 * entries cannot come back to what they were.
 */
@ApplicationScoped
public class Fingerprint {

  private static final String TEXT =
      """
      select wide.cases, wide.entries, ended.cases, ended.entries, ${suggestions}
      from
        (select count(*) as cases, coalesce(sum(h.seq), 0) as entries
          from complaint c
          left join audit_head h on h.subject_type = 'COMPLAINT' and h.subject_id = c.id
          where ${wide}) wide,
        (select count(*) as cases, coalesce(sum(h.seq), 0) as entries
          from complaint c
          left join audit_head h on h.subject_type = 'COMPLAINT' and h.subject_id = c.id
          where ${ended}) ended
      """;

  private static final String SUGGESTIONS =
      "(select count(*) from suggestion c where ${narrow} and c.status <> 'CONVERTED')";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CaseSources sources;

  String of(OfficeRow office, CalendarPeriod period) {
    Object[] parts =
        (Object[]) em.createNativeQuery(filled(TEXT, office, period)).getSingleResult();
    return Arrays.stream(parts).map(Object::toString).collect(Collectors.joining("/"));
  }

  /** How many suggestions the office received in the period. */
  long suggestions(OfficeRow office, CalendarPeriod period) {
    String sql = "select " + filled(SUGGESTIONS, office, period);
    return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
  }

  /** Fills in between which moments the office's cases count. */
  String filled(String text, OfficeRow office, CalendarPeriod period) {
    Instant from = period.startsAt(office.time());
    Instant until = period.endsAt(office.time());
    Duration neighbourhood = sources.limits(office, period).window();
    return text.replace("${suggestions}", SUGGESTIONS)
        .replace("${wide}", CaseFacts.received(office, from.minus(neighbourhood), until))
        .replace("${narrow}", CaseFacts.received(office, from, until))
        .replace("${ended}", CaseFacts.endedBefore(office, period));
  }
}
