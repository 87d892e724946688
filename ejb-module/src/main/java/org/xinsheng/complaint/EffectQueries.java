package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;

/** Whose effect is to be checked, what was found, and the share that is (HD-11). */
@Stateless
@RolesAllowed("STAFF")
public class EffectQueries {

  private static final String WAITING =
      """
      select new org.xinsheng.complaint.EffectRow(
        c.id, c.number, c.severity, c.status, c.content, l.resolvedAt)
      from EffectLot l join Complaint c on c.id = l.complaintId
      where l.officeId in :offices and l.waits = :yes and c.status in :done
        and (c.subjectStaffId is null or c.subjectStaffId <> :me)
      order by l.resolvedAt, l.id
      """;

  private static final String CHECKS =
      """
      select new org.xinsheng.complaint.EffectCheckRow(
        k.round, k.remarks, k.effective, k.checkedAt, s.username, s.name)
      from EffectCheck k join Staff s on s.id = k.checkedBy
      where k.complaintId = :id order by k.id
      """;

  private static final String RESULTS =
      """
      select count(l.id) from EffectLot l
      where l.officeId in :offices and l.major = :no
        and l.resolvedAt >= :from and l.resolvedAt < :to\
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Cases cases;

  /** The offices where the reader holds the post, or stands above it. */
  private Set<Long> own() {
    Actor actor = current.get();
    List<Role> posts = new ArrayList<>(List.of(Role.OFFICE_MANAGER));
    posts.addAll(Role.orAbove(Role.CHIEF_STEWARD));
    return offices.reachableBy(actor).stream()
        .filter(office -> actor.holdsAny(posts, office.place()))
        .map(OfficeRow::id)
        .collect(Collectors.toSet());
  }

  /** The longest waiting first. */
  public List<EffectRow> waiting(int limit) {
    Set<Long> own = own();
    return own.isEmpty()
        ? List.of()
        : em.createQuery(WAITING, EffectRow.class)
            .setParameter("offices", own)
            .setParameter("done", List.of(ComplaintStatus.RESOLVED, ComplaintStatus.CLOSED))
            .setParameter("yes", true)
            .setParameter("me", current.get().id())
            .setMaxResults(limit)
            .getResultList();
  }

  /**
   * @param from inclusive
   * @param to exclusive
   */
  public EffectShare share(Instant from, Instant to) {
    Set<Long> own = own();
    if (own.isEmpty()) {
      return new EffectShare(0, 0, 0);
    }
    return new EffectShare(
        count("", own, from, to),
        count(" and l.drawn <> :no", own, from, to),
        count(" and l.checkedAt is not null", own, from, to));
  }

  private long count(String which, Set<Long> own, Instant from, Instant to) {
    return em.createQuery(RESULTS + which, Long.class)
        .setParameter("offices", own)
        .setParameter("no", false)
        .setParameter("from", from)
        .setParameter("to", to)
        .getSingleResult();
  }

  /**
   * Every check of a case, first to last.
   *
   * @throws NotFound also when the case is out of the reader's scope
   */
  public List<EffectCheckRow> of(Long complaintId) {
    Complaint complaint = em.find(Complaint.class, complaintId);
    if (complaint == null || !cases.sees(current.get(), complaint)) {
      throw new NotFound("complaint");
    }
    return em.createQuery(CHECKS, EffectCheckRow.class)
        .setParameter("id", complaintId)
        .getResultList();
  }
}
