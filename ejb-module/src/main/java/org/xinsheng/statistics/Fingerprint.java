package org.xinsheng.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.statistics.domain.CalendarPeriod;

/**
 * Tells whether anything that a period counts has changed since it was counted. Nothing is ever
 * deleted, and whatever is changed gets a higher version: the numbers and the sums of the versions
 * cannot come back to what they were.
 */
@ApplicationScoped
public class Fingerprint {

  private static final String TEXT =
      """
      select wide.cases, wide.versions, ended.cases, ended.versions,
        (select coalesce(sum(d.version + 1), 0) from complaint c
          join deadline d on d.subject_type = 'COMPLAINT' and d.subject_id = c.id where ${narrow}),
        (select coalesce(sum(f.version + 1), 0) from complaint c
          join follow_up f on f.subject_type = 'COMPLAINT' and f.subject_id = c.id
          where ${narrow}),
        (select count(*) from complaint c join assignment a on a.complaint_id = c.id
          where ${wide}),
        ${suggestions}
      from
        (select count(*) as cases, coalesce(sum(c.version), 0) as versions
          from complaint c where ${wide}) wide,
        (select count(*) as cases, coalesce(sum(c.version), 0) as versions
          from complaint c where ${ended}) ended
      """;

  private static final String SUGGESTIONS =
      "(select count(*) from suggestion c where ${narrow} and c.status <> 'CONVERTED')";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

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
  static String filled(String text, OfficeRow office, CalendarPeriod period) {
    Instant from = period.startsAt(office.time());
    Instant until = period.endsAt(office.time());
    return text.replace("${suggestions}", SUGGESTIONS)
        .replace("${wide}", CaseFacts.received(office, from.minus(CaseFacts.NEIGHBOURHOOD), until))
        .replace("${narrow}", CaseFacts.received(office, from, until))
        .replace("${ended}", CaseFacts.endedBefore(office, period));
  }
}
