package org.xinsheng.deadline;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.deadline.domain.Deadline;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectType;

/** What deadlines say, for pages and the API; every view reads these same facts (DL-12). */
@ApplicationScoped
public class DeadlineQueries {

  private static final String OF_SUBJECTS =
      """
      select d from Deadline d
      where d.concerned.subjectType = :type and d.concerned.subjectId in :ids
      order by d.id
      """;

  private static final String RUNGS =
      """
      select new org.xinsheng.deadline.DeadlineQueries$Reached(e.deadlineId, e.role)
      from Escalation e, Deadline d
      where d.id = e.deadlineId
        and d.concerned.subjectType = :type and d.concerned.subjectId in :ids
      order by e.deadlineId, e.lap, e.rung
      """;

  private static final String OPEN =
      """
      select new org.xinsheng.deadline.DeadlineQueries$Open(d.concerned.subjectId, d.openDueAt)
      from Deadline d
      where d.concerned.subjectType = :type and d.concerned.subjectId in :ids
        and d.openDueAt is not null
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** One rung of one deadline. */
  public record Reached(Long deadlineId, Role role) {}

  /** One that is not done; public for the query only. */
  public record Open(Long subjectId, Instant dueAt) {}

  /** What is due first, by record id; without those that have nothing open. */
  public Map<Long, Instant> next(SubjectType type, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(OPEN, Open.class)
        .setParameter("type", type)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Open::subjectId, Open::dueAt, DeadlineQueries::earlier));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** By record id, in order of opening; two queries, however many records are asked for. */
  public Map<Long, List<DeadlineRow>> of(SubjectType type, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<Role>> rungs = rungs(type, ids);
    Map<Long, List<DeadlineRow>> rows = new HashMap<>();
    for (Deadline deadline : deadlines(type, ids)) {
      rows.computeIfAbsent(deadline.subject().id(), it -> new ArrayList<>())
          .add(row(deadline, rungs.getOrDefault(deadline.id(), List.of())));
    }
    return rows;
  }

  /** How many deadlines failed so often that the sweep put them off. */
  public long putOff() {
    return ((Number)
            em.createNativeQuery("select count(*) from deadline where put_off_until is not null")
                .getSingleResult())
        .longValue();
  }

  /** Whether supervision is behind: something has been due since before then. */
  public boolean isAnyDueBefore(Instant instant) {
    return !em.createNativeQuery(
            "select id from deadline where next_check_at < ? fetch first 1 rows only")
        .setParameter(1, instant.atOffset(ZoneOffset.UTC))
        .getResultList()
        .isEmpty();
  }

  private List<Deadline> deadlines(SubjectType type, Collection<Long> ids) {
    return em.createQuery(OF_SUBJECTS, Deadline.class)
        .setParameter("type", type)
        .setParameter("ids", ids)
        .getResultList();
  }

  private Map<Long, List<Role>> rungs(SubjectType type, Collection<Long> ids) {
    return em
        .createQuery(RUNGS, Reached.class)
        .setParameter("type", type)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .collect(
            groupingBy(
                Reached::deadlineId,
                mapping(
                    Reached::role,
                    collectingAndThen(toList(), all -> all.stream().distinct().toList()))));
  }

  private static DeadlineRow row(Deadline deadline, List<Role> escalatedTo) {
    return new DeadlineRow(
        deadline.id(),
        deadline.kind(),
        deadline.round(),
        deadline.startsAt(),
        deadline.dueAt(),
        deadline.originalDueAt(),
        deadline.state(),
        deadline.doneAt(),
        deadline.endedAt(),
        deadline.breachedAt(),
        deadline.warnedAt(),
        deadline.isAnnulled(),
        deadline.isEnteredLate(),
        deadline.isExtended(),
        escalatedTo);
  }
}
