package org.xinsheng.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.deadline.WhoIsWarned;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.shared.SubjectType;

/** A forwarded suggestion's deadline warns whoever sent it and whoever it was sent to (DL-6). */
@ApplicationScoped
public class WarnedOfSuggestions implements WhoIsWarned {

  private static final String PEOPLE =
      """
      select new org.xinsheng.suggestion.WarnedOfSuggestions$People(
        s.id, s.forwarded.assigneeId, s.forwarded.by)
      from Suggestion s where s.id in :ids
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Public only for the query. */
  public record People(Long id, Long assigneeId, Long senderId) {

    Set<Long> all() {
      Set<Long> people = new HashSet<>();
      people.add(assigneeId);
      people.add(senderId);
      people.remove(null);
      return people;
    }
  }

  @Override
  public SubjectType type() {
    return SubjectType.SUGGESTION;
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
    warnings.forEach(it -> warned.put(it, people.getOrDefault(it.subject().id(), Set.of())));
    return warned;
  }
}
