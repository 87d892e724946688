package org.xinsheng.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;

/** The handover list (INT-2), within the reader's scope (ORG-2), phones masked. */
@Stateless
@RolesAllowed("STAFF")
public class HandoverQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.intake.HandoverRow$Raw(
        h.id, h.number, h.kind, h.officeId, h.channel, h.category, h.gist, h.caller.name,
        h.caller.phone, h.caller.unit, h.receivedAt, h.firstContactId, h.aboutId, h.handedAt,
        h.opensAt, h.dueAt, h.acknowledgedAt)
      from Handover h where h.openAt is not null\
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  /**
   * What nobody acknowledged yet, the oldest first.
   *
   * @param office a code, null for every office in reach
   * @param after the cursor of the page before, null for the first
   */
  public Page<HandoverRow> open(String office, String after, int limit) {
    Actor actor = current.get();
    Scope scope = Scope.of(actor);
    String where =
        " and "
            + scope.where("h.officeId", "h.zoneId", "h.firstContactId = :scopeStaff")
            + (office == null ? "" : " and h.officeId = :office")
            + (after == null ? "" : " and h.openAt >= :at and (h.openAt > :at or h.id > :id)");
    TypedQuery<HandoverRow.Raw> query =
        scope.bind(
            em.createQuery(ROWS + where + " order by h.openAt, h.id", HandoverRow.Raw.class));
    if (office != null) {
      query.setParameter("office", offices.byCode(office).map(OfficeRow::id).orElse(-1L));
    }
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id());
    }
    List<HandoverRow> rows = named(query.setMaxResults(limit + 1).getResultList(), actor);
    return Page.of(rows, limit, row -> Cursor.of(row.handedAt(), row.id()));
  }

  private List<HandoverRow> named(List<HandoverRow.Raw> found, Actor actor) {
    Map<Long, StaffRow> people =
        staff.byIds(
            found.stream().map(HandoverRow.Raw::firstContactId).filter(Objects::nonNull).toList());
    return found.stream()
        .map(it -> it.named(offices.byId(it.officeId()), people, actor.is(it.aboutId())))
        .toList();
  }
}
