package org.xinsheng.nonconformity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.deadline.WhoIsWarned;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.SubjectType;

/** A slip's time limit warns whoever executes it and whoever filled it (DL-6). */
@ApplicationScoped
public class WarnedOfSlips implements WhoIsWarned {

  private static final String PEOPLE =
      """
      select new org.xinsheng.nonconformity.WarnedOfSlips$People(
        s.id, s.content.responsibleId, s.filledBy)
      from Slip s where s.id in :ids
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Public only for the query. */
  public record People(Long id, Long responsibleId, Long filledBy) {

    Set<Long> all() {
      return new HashSet<>(List.of(responsibleId, filledBy));
    }
  }

  @Override
  public SubjectType type() {
    return SubjectType.SLIP;
  }

  @Override
  public Map<DeadlineFact, Set<Long>> toWarn(Collection<DeadlineFact> warnings) {
    Map<Long, Set<Long>> people =
        em.createQuery(PEOPLE, People.class)
            .setParameter(
                "ids", warnings.stream().map(it -> it.subject().id()).collect(Collectors.toSet()))
            .getResultStream()
            .collect(Collectors.toMap(People::id, People::all));
    Map<DeadlineFact, Set<Long>> warned = new HashMap<>();
    warnings.stream()
        .filter(it -> it.kind() == DeadlineKind.SLIP_EXECUTION)
        .forEach(it -> warned.put(it, people.getOrDefault(it.subject().id(), Set.of())));
    return warned;
  }
}
