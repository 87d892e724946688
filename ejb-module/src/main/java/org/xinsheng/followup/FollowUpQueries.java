package org.xinsheng.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.SubjectRef;

/** The call list, and all rounds of one case. */
@Stateless
@RolesAllowed("STAFF")
public class FollowUpQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.followup.FollowUpRow(
        f.id, f.subjectNumber, f.officeId, f.round, f.state, f.mode, f.attempts,
        f.openedAt, f.dueAt, f.doneAt, f.rating, f.callAt)
      from FollowUp f where\
      """;

  private static final String ROUNDS =
      """
      select new org.xinsheng.followup.RoundView$Raw(
        f.id, f.round, f.state, f.mode, f.ownerId, f.openedAt, f.dueAt,
        f.answers.satisfaction, f.answers.validity, f.answers.handlingOpinion,
        f.answers.preventionOpinion, f.answers.serviceSuggestions,
        f.answers.overallEvaluation, f.doneAt, f.visitAt, f.withoutContact,
        f.conclusion.ending, f.conclusion.reason, f.conclusion.at, s.username, s.name)
      from FollowUp f left join Staff s on s.id = f.conclusion.by
      where f.subjectType = :type and f.subjectId = :id order by f.round
      """;

  private static final String ATTEMPTS =
      """
      select new org.xinsheng.followup.RoundView$Attempt(
        a.followUpId, a.attemptedAt, a.mode, a.reached, s.username, s.name)
      from FollowUpAttempt a join Staff s on s.id = a.attemptedBy
      where a.followUpId in :rounds order by a.id
      """;

  private static final String APPOINTMENTS =
      """
      select new org.xinsheng.followup.RoundView$Appointment(
        a.followUpId, a.visitAt, a.withWhom, a.material, a.agreedAt, s.username, s.name)
      from FollowUpAppointment a join Staff s on s.id = a.agreedBy
      where a.followUpId in :rounds order by a.id
      """;

  private static final String VISITS =
      """
      select new org.xinsheng.followup.RoundView$Visit(
        v.followUpId, v.reported, v.unsolvedReason, v.improvement, v.unannouncedReason)
      from HomeVisit v where v.followUpId in :rounds
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  /**
   * Open rounds: what the owner rated on the portal on top, then the one due first.
   *
   * @param office a code, null for every office in reach
   * @param after the cursor of the page before, null for the first
   */
  public Page<FollowUpRow> due(String office, String after, int limit) {
    Scope scope = Scope.of(current.get());
    String where =
        " f.callAt is not null and "
            + scope.where("f.officeId", "f.zoneId", "f.ownerId = :scopeStaff");
    if (office != null) {
      where += " and f.officeId = :office";
    }
    if (after != null) {
      where += " and f.callAt >= :at and (f.callAt > :at or f.id > :id)";
    }
    TypedQuery<FollowUpRow> query =
        em.createQuery(ROWS + where + " order by f.callAt, f.id", FollowUpRow.class);
    if (office != null) {
      query.setParameter("office", offices.byCode(office).map(OfficeRow::id).orElse(-1L));
    }
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.id());
    }
    List<FollowUpRow> found = scope.bind(query).setMaxResults(limit + 1).getResultList();
    return Page.of(found, limit, row -> Cursor.of(row.callAt(), row.id()));
  }

  /** All rounds of a case, first to last; the case itself was within the reader's scope. */
  public List<RoundView> of(SubjectRef subject) {
    List<RoundView.Raw> rounds =
        em.createQuery(ROUNDS, RoundView.Raw.class)
            .setParameter("type", subject.type())
            .setParameter("id", subject.id())
            .getResultList();
    if (rounds.isEmpty()) {
      return List.of();
    }
    List<Long> ids = rounds.stream().map(RoundView.Raw::id).toList();
    var attempts = byRound(ATTEMPTS, RoundView.Attempt.class, RoundView.Attempt::followUpId, ids);
    boolean visited =
        rounds.stream().anyMatch(it -> it.mode() == FollowUpMode.DOOR || it.visitAt() != null);
    List<Long> doors = visited ? ids : List.of();
    var agreed =
        byRound(
            APPOINTMENTS, RoundView.Appointment.class, RoundView.Appointment::followUpId, doors);
    var visits = byRound(VISITS, RoundView.Visit.class, RoundView.Visit::followUpId, doors);
    return rounds.stream()
        .map(
            it ->
                it.with(
                    attempts.getOrDefault(it.id(), List.of()),
                    agreed.getOrDefault(it.id(), List.of()),
                    visits.getOrDefault(it.id(), List.of()).stream().findFirst().orElse(null)))
        .toList();
  }

  private <T> Map<Long, List<T>> byRound(
      String query, Class<T> type, Function<T, Long> round, List<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery(query, type)
            .setParameter("rounds", ids)
            .getResultStream()
            .collect(Collectors.groupingBy(round));
  }
}
