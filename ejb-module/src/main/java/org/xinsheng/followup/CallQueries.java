package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinsheng.customer.WishRow;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Post;

/**
 * The call list of every kind, with all that a caller must know before dialling (FU-2, ORG-3, X-3).
 */
@Stateless
@RolesAllowed("STAFF")
public class CallQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.followup.CallRow$Raw(
        f.id, f.subjectNumber, f.officeId, f.round, f.mode, f.attempts, f.openedAt,
        f.promisedFrom, f.dueAt, f.visitAt, c.severity, coalesce(c.category, j.category),
        substring(coalesce(c.content, j.content), 1, 120),
        coalesce(c.caller.name, j.caller.name), coalesce(c.caller.phone, j.caller.phone),
        coalesce(c.caller.unit, j.caller.unit), coalesce(c.caller.unitId, j.caller.unitId),
        c.subjectStaffId, f.rating, f.ratingWords, f.callAt)
      from FollowUp f
        left join Complaint c on c.id = f.subjectId
        left join Job j on j.id = f.subjectId
      where f.callAt is not null\
      """;

  /** Theirs by name, or a caller's who neither solved it nor is complained about (HD-13). */
  private static final String MINE =
      """
       and (f.ownerId = :me or f.ownerId is null and f.officeId in :calls
         and (c.id is null or c.resolvedBy <> :me)
         and (j.id is null or j.doneBy <> :me and j.recordedBy <> :me))
       and (c.subjectStaffId is null or c.subjectStaffId <> :me)\
      """;

  private static final Set<Long> NOWHERE = Set.of(-1L);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private CallWishes wishes;

  /**
   * Open rounds whose owner can be asked, what was rated on the portal, then the one due first on
   * top.
   *
   * @param mine only those that the reader would make
   * @param office a code, null for every office in reach
   * @param after the cursor of the page before, null for the first
   */
  public Page<CallRow> due(boolean mine, String office, String after, int limit) {
    Actor actor = current.get();
    String where =
        (mine ? MINE : "")
            + (office == null ? "" : " and f.officeId = :office")
            + (after == null ? "" : " and f.callAt >= :at and (f.callAt > :at or f.id > :id)");
    TypedQuery<CallRow.Raw> query = query(where + " order by f.callAt, f.id", actor);
    if (mine) {
      query.setParameter("me", actor.id()).setParameter("calls", callsFor(actor));
    }
    if (office != null) {
      query.setParameter("office", offices.byCode(office).map(OfficeRow::id).orElse(-1L));
    }
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id());
    }
    List<CallRow> rows = named(query.setMaxResults(limit + 1).getResultList(), actor);
    return Page.of(rows, limit, row -> Cursor.of(row.callAt(), row.id()));
  }

  /** The open round of one case, empty where none is open or in reach. */
  public Optional<CallRow> one(String number) {
    Actor actor = current.get();
    return named(
            query(" and f.subjectNumber = :number", actor)
                .setParameter("number", number)
                .getResultList(),
            actor)
        .stream()
        .findFirst();
  }

  private TypedQuery<CallRow.Raw> query(String where, Actor actor) {
    Scope scope = Scope.of(actor);
    String reach = " and " + scope.where("f.officeId", "f.zoneId", "f.ownerId = :scopeStaff");
    return scope.bind(em.createQuery(ROWS + reach + where, CallRow.Raw.class));
  }

  private static Set<Long> callsFor(Actor actor) {
    Set<Long> calls =
        actor.posts().stream()
            .filter(it -> WhoFollowsUp.CALLERS.contains(it.role()))
            .map(Post::officeId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return calls.isEmpty() ? NOWHERE : calls;
  }

  private List<CallRow> named(List<CallRow.Raw> found, Actor actor) {
    List<WishRow> known =
        wishes.all(
            these(found, CallRow.Raw::officeId),
            these(found, CallRow.Raw::phone),
            these(found, CallRow.Raw::unitId));
    return found.stream()
        .map(
            it ->
                it.named(
                    offices.byId(it.officeId()),
                    known.stream()
                        .filter(wish -> wish.officeId().equals(it.officeId()))
                        .filter(wish -> wish.isOf(it.phone(), it.unitId(), it.customerName()))
                        .findFirst()
                        .orElse(null),
                    actor.is(it.subjectStaffId())))
        .toList();
  }

  private static <T> Set<T> these(List<CallRow.Raw> rows, Function<CallRow.Raw, T> what) {
    return rows.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
