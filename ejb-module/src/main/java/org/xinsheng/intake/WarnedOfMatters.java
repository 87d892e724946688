package org.xinsheng.intake;

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

/** A matter's deadline warns whoever has it and whoever took it, as the register says (DL-6). */
public abstract class WarnedOfMatters implements WhoIsWarned {

  private static final String PEOPLE =
      """
      select new org.xinsheng.intake.WarnedOfMatters$People(e.id, e.handlerId, e.firstContactId)
      from IntakeEntry e where e.id in :ids
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Public only for the query. */
  public record People(Long id, Long handlerId, Long firstContactId) {

    Set<Long> all() {
      Set<Long> people = new HashSet<>();
      people.add(handlerId);
      people.add(firstContactId);
      people.remove(null);
      return people;
    }
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
