package org.xinsheng.correctiveaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.correctiveaction.domain.Recurrence;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.NotFound;

/** What recurs, within the reader's scope (CA-5, ORG-2). */
@Stateless
@RolesAllowed("STAFF")
public class RecurrenceQueries {

  private static final int MOST = 100;

  private static final String ROWS =
      """
      select new org.xinsheng.correctiveaction.RecurrenceRow$Raw(
        r.id, r.officeId, r.category, r.place, r.placeCode, r.cases, r.firstAt, r.lastAt,
        r.flaggedAt, r.until, r.slipNumber)
      from Recurrence r where\s\
      """;

  private static final String FLAGGED = "r.endedAt is null and r.until >= :now";

  private static final String CASES =
      """
      select c.number from RecurrenceCase r join Complaint c on c.id = r.complaintId
      where r.spot = :spot and r.counting = true and r.receivedAt >= :from and r.receivedAt <= :to
      order by r.receivedAt desc, r.id desc
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  /**
   * What is flagged at this moment, the latest first: the weekly meeting's agenda (STAT-3).
   *
   * @param office its code, null for every office in scope
   */
  public List<RecurrenceRow> open(String office) {
    Long officeId = office == null ? null : offices.byCode(office).map(OfficeRow::id).orElse(-1L);
    Scope scope = Scope.of(current.get());
    var query =
        em.createQuery(
                ROWS
                    + FLAGGED
                    + (officeId == null ? "" : " and r.officeId = :office")
                    + " and "
                    + scope.where("r.officeId", "r.zoneId", "1 = 0")
                    + " order by r.flaggedAt desc, r.id desc",
                RecurrenceRow.Raw.class)
            .setParameter("now", clock.now());
    if (officeId != null) {
      query.setParameter("office", officeId);
    }
    return rows(scope.bind(query));
  }

  /** What this complaint, which the reader may see, is a case of. */
  public List<RecurrenceRow> of(Long complaintId) {
    return rows(
        em.createQuery(
                ROWS
                    + FLAGGED
                    + " and r.spot in (select c.spot from RecurrenceCase c"
                    + " where c.complaintId = :id and c.counting = true"
                    + " and c.receivedAt >= r.firstAt and c.receivedAt <= r.lastAt)"
                    + " order by r.id",
                RecurrenceRow.Raw.class)
            .setParameter("now", clock.now())
            .setParameter("id", complaintId));
  }

  /**
   * Its cases, the newest first.
   *
   * @throws NotFound also when it is out of the reader's scope
   */
  public List<String> cases(Long id) {
    Recurrence recurrence = seen(id);
    return em.createQuery(CASES, ComplaintNumber.class)
        .setParameter("spot", recurrence.spot())
        .setParameter("from", recurrence.firstAt())
        .setParameter("to", recurrence.lastAt())
        .setMaxResults(MOST)
        .getResultStream()
        .map(ComplaintNumber::text)
        .toList();
  }

  private Recurrence seen(Long id) {
    Recurrence recurrence = em.find(Recurrence.class, id);
    if (recurrence == null || !Scope.of(current.get()).sees(recurrence.where(), Set.of())) {
      throw new NotFound(String.valueOf(id));
    }
    return recurrence;
  }

  private List<RecurrenceRow> rows(TypedQuery<RecurrenceRow.Raw> query) {
    return query
        .setMaxResults(MOST)
        .getResultStream()
        .map(it -> it.in(offices.byId(it.officeId())))
        .toList();
  }
}
