package org.xinsheng.correctiveaction;

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

/**
 * An action's date warns whoever is to carry it out; the time for new actions warns whoever wrote
 * the report (DL-6).
 */
@ApplicationScoped
public class WarnedOfReports implements WhoIsWarned {

  private static final String EXECUTORS =
      """
      select new org.xinsheng.correctiveaction.WarnedOfReports$Person(
        r.id, a.position, a.responsibleId)
      from CapaReport r join r.actions a where r.id in :ids
      """;

  private static final String WRITERS =
      """
      select new org.xinsheng.correctiveaction.WarnedOfReports$Person(r.id, 0, r.draftedBy)
      from CapaReport r where r.id in :ids
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * Public only for the query.
   *
   * @param position of the action, 0 for whoever wrote the report
   */
  public record Person(Long report, int position, Long staffId) {}

  @Override
  public SubjectType type() {
    return SubjectType.CAPA_REPORT;
  }

  @Override
  public Map<DeadlineFact, Set<Long>> toWarn(Collection<DeadlineFact> warnings) {
    Set<Long> ids = warnings.stream().map(it -> it.subject().id()).collect(Collectors.toSet());
    Map<List<Object>, Set<Long>> people = new HashMap<>();
    for (String query : List.of(EXECUTORS, WRITERS)) {
      em.createQuery(query, Person.class)
          .setParameter("ids", ids)
          .getResultStream()
          .forEach(
              it ->
                  people
                      .computeIfAbsent(List.of(it.report(), it.position()), key -> new HashSet<>())
                      .add(it.staffId()));
    }
    Map<DeadlineFact, Set<Long>> warned = new HashMap<>();
    for (DeadlineFact it : warnings) {
      int position = it.kind() == DeadlineKind.CAPA_ACTION ? it.round() : 0;
      warned.put(it, people.getOrDefault(List.of(it.subject().id(), position), Set.of()));
    }
    return warned;
  }
}
