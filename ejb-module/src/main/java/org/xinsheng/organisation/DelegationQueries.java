package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Role;

/** Who stands in for whom: an administrator sees all, everybody else what concerns them. */
@Stateless
@RolesAllowed("STAFF")
public class DelegationQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.organisation.DelegationRow(
        d.id, d.absentId, a.username, a.name, d.deputyId, p.username, p.name, d.role,
        d.startsAt, d.endsAt)
      from Delegation d join Staff a on a.id = d.absentId join Staff p on p.id = d.deputyId
      where\s\
      """;

  private static final String ORDER = " order by d.endsAt desc, d.id desc";
  private static final String MINE = "(d.absentId = :me or d.deputyId = :me)";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;

  /**
   * The latest to end first.
   *
   * @param open whether those that are over are left out
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<DelegationRow> page(boolean open, String after, int limit) {
    Actor actor = current.get();
    boolean all = actor.holdsAnywhere(Role.ADMINISTRATOR);
    Cursor cursor = after == null ? null : Cursor.parse(after, 2);
    TypedQuery<DelegationRow> query =
        em.createQuery(
            ROWS
                + (all ? "(1 = 1)" : MINE)
                + (open ? " and d.endsAt > :now" : "")
                + (cursor == null
                    ? ""
                    : " and d.endsAt <= :end and (d.endsAt < :end or d.id < :id)")
                + ORDER,
            DelegationRow.class);
    Instant now = clock.now();
    if (!all) {
      query.setParameter("me", actor.id());
    }
    if (open) {
      query.setParameter("now", now);
    }
    if (cursor != null) {
      query.setParameter("end", cursor.instant(0)).setParameter("id", cursor.id());
    }
    List<DelegationRow> found = query.setMaxResults(limit + 1).getResultList();
    return Page.of(
        found.stream().map(it -> it.at(now)).toList(),
        limit,
        row -> Cursor.of(row.endsAt(), row.id()));
  }

  /** Own absences and those of colleagues that I stand in for, which are not over. */
  public List<DelegationRow> mine() {
    return of(current.get().id());
  }

  /** What concerns somebody and is not over; for administrators. */
  public List<DelegationRow> of(Long staffId) {
    if (!current.get().is(staffId)) {
      current.administrator();
    }
    Instant now = clock.now();
    return em.createQuery(ROWS + MINE + " and d.endsAt > :now" + ORDER, DelegationRow.class)
        .setParameter("me", staffId)
        .setParameter("now", now)
        .setMaxResults(Page.MOST)
        .getResultStream()
        .map(it -> it.at(now))
        .toList();
  }

  /**
   * @throws NotFound also when it does not concern the reader
   */
  public DelegationRow one(Long id) {
    Actor actor = current.get();
    return em.createQuery(ROWS + "d.id = :id", DelegationRow.class)
        .setParameter("id", id)
        .getResultStream()
        .filter(
            it ->
                actor.is(it.absentId())
                    || actor.is(it.deputyId())
                    || actor.holdsAnywhere(Role.ADMINISTRATOR))
        .findFirst()
        .map(it -> it.at(clock.now()))
        .orElseThrow(() -> new NotFound("delegation " + id));
  }
}
