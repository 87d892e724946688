package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.Impasse;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectType;

/** The follow-ups that wait for the OFFICE_MANAGER to end them (FU-5, FU-8, INT-17). */
@Stateless
@RolesAllowed("STAFF")
public class ConclusionQueries {

  /** Rounds that may have come to nothing; each is looked at more closely. */
  private static final String TRIED =
      """
      select new org.xinsheng.followup.ConclusionQueries$Candidate(f.subjectType, f.subjectId)
      from FollowUp f
      where f.officeId in :offices and f.state = :open and f.attempts >= :some
      order by f.openedAt, f.id
      """;

  private static final String WITHOUT_CONTACT =
      """
      select new org.xinsheng.followup.ConclusionQueries$Candidate(f.subjectType, f.subjectId)
      from FollowUp f
      where f.officeId in :offices and f.withoutContact = :yes and f.state = :open
      order by f.openedAt, f.id
      """;

  private static final String UNFOUNDED =
      """
      select c.id from Complaint c
      where c.officeId in :offices and c.status = :sentBack and c.validity = :invalid
        and c.reopenedAt is not null
      order by c.reopenedAt, c.id
      """;

  /** Fewer attempts than any policy asks for are none. */
  private static final int SOME = 2;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private FollowedUpKinds kinds;
  @Inject private Impasses impasses;

  /** Public only for the query. */
  public record Candidate(SubjectType type, Long id) {}

  /** The longest waiting first of each sort; empty for whoever holds no such post. */
  public List<WaitingConclusion> mine(int limit) {
    Actor actor = current.get();
    Set<Long> own =
        offices.reachableBy(actor).stream()
            .filter(it -> actor.holds(Role.OFFICE_MANAGER, it.place()))
            .map(OfficeRow::id)
            .collect(Collectors.toSet());
    return own.isEmpty()
        ? List.of()
        : candidates(own, limit).stream()
            .flatMap(it -> waiting(it, actor).stream())
            .limit(limit)
            .toList();
  }

  private Set<Candidate> candidates(Set<Long> own, int limit) {
    Set<Candidate> all =
        new LinkedHashSet<>(
            em.createQuery(WITHOUT_CONTACT, Candidate.class)
                .setParameter("offices", own)
                .setParameter("yes", true)
                .setParameter("open", FollowUpState.OPEN)
                .setMaxResults(limit)
                .getResultList());
    all.addAll(
        em.createQuery(TRIED, Candidate.class)
            .setParameter("offices", own)
            .setParameter("open", FollowUpState.OPEN)
            .setParameter("some", SOME)
            .setMaxResults(limit)
            .getResultList());
    em.createQuery(UNFOUNDED, Long.class)
        .setParameter("offices", own)
        .setParameter("sentBack", ComplaintStatus.IN_PROGRESS)
        .setParameter("invalid", Validity.INVALID)
        .setMaxResults(limit)
        .getResultStream()
        .forEach(it -> all.add(new Candidate(SubjectType.COMPLAINT, it)));
    return all;
  }

  private Optional<WaitingConclusion> waiting(Candidate candidate, Actor actor) {
    FollowedUp matter =
        kinds.of(candidate.type()).map(kind -> kind.find(candidate.id())).orElse(null);
    return matter == null || actor.is(matter.subjectStaffId())
        ? Optional.empty()
        : impasses.of(matter).filter(it -> it.last().isUndecided()).flatMap(it -> row(matter, it));
  }

  private Optional<WaitingConclusion> row(FollowedUp matter, Impasse impasse) {
    return impasse
        .ending(Impasses.validity(matter))
        .filter(it -> it != Ending.NOT_RECONCILED)
        .map(
            it ->
                new WaitingConclusion(
                    matter.ref().number(),
                    offices.byId(matter.place().officeId()).code(),
                    impasse.last().round(),
                    impasse.last().attempts(),
                    impasse.last().openedAt(),
                    it));
  }
}
