package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.WebState;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;

/** The queue of what owners brought by the web (INT-18), within the reader's scope (ORG-2). */
@Stateless
@RolesAllowed("STAFF")
public class WebCaseQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.complaint.WebCaseRow$Raw(
        c.id, c.number, c.officeId, c.status, c.webState, c.category,
        substring(c.content, 1, 120), c.caller.name, c.caller.unit, c.receivedAt, c.nextDueAt)
      from Complaint c where c.webState = :state and c.status in :open\
      """;

  private static final Set<ComplaintStatus> OPEN =
      EnumSet.of(ComplaintStatus.REGISTERED, ComplaintStatus.IN_PROGRESS);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  /**
   * What waits to be taken, the oldest first.
   *
   * @param office a code, null for every office in reach
   * @param after the cursor of the page before, null for the first
   */
  public Page<WebCaseRow> untaken(String office, String after, int limit) {
    String where =
        (office == null ? "" : " and c.officeId = :office")
            + (after == null
                ? ""
                : " and c.receivedAt >= :at and (c.receivedAt > :at or c.id > :id)");
    TypedQuery<WebCaseRow.Raw> query = query(WebState.UNTAKEN, where);
    if (office != null) {
      query.setParameter("office", offices.byCode(office).map(OfficeRow::id).orElse(-1L));
    }
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id());
    }
    return Page.of(rows(query, limit + 1), limit, row -> Cursor.of(row.receivedAt(), row.id()));
  }

  /** What the reader took and has not classified, the oldest first. */
  public List<WebCaseRow> mine(int limit) {
    return rows(
        query(WebState.TAKEN, " and c.firstContactId = :me").setParameter("me", current.get().id()),
        limit);
  }

  private TypedQuery<WebCaseRow.Raw> query(WebState state, String where) {
    Actor actor = current.get();
    Scope scope = Scope.of(actor);
    String reach =
        " and " + scope.where("c.officeId", "c.zoneId", "c.firstContactId = :scopeStaff");
    return scope
        .bind(
            em.createQuery(
                ROWS + reach + where + " order by c.receivedAt, c.id", WebCaseRow.Raw.class))
        .setParameter("state", state)
        .setParameter("open", OPEN);
  }

  private List<WebCaseRow> rows(TypedQuery<WebCaseRow.Raw> query, int limit) {
    return query
        .setMaxResults(limit)
        .getResultStream()
        .map(it -> it.in(offices.byId(it.officeId())))
        .toList();
  }
}
