package org.xinsheng.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** What waits for nobody's quiet hours and no digest (DL-13); one query, however much is asked. */
@ApplicationScoped
public class Urgency {

  private static final String MAJOR =
      """
      select c.id from Complaint c
      where c.id in :ids and c.severity = org.xinsheng.complaint.domain.Severity.MAJOR
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** Those of them that are urgent now. */
  Set<SubjectRef> of(Collection<SubjectRef> subjects) {
    Map<SubjectType, Set<Long>> ids =
        subjects.stream().collect(groupingBy(SubjectRef::type, mapping(SubjectRef::id, toSet())));
    Set<Long> major = major(ids.getOrDefault(SubjectType.COMPLAINT, Set.of()));
    return subjects.stream().filter(it -> isUrgent(it, major)).collect(toSet());
  }

  private static boolean isUrgent(SubjectRef subject, Set<Long> major) {
    return subject.type() == SubjectType.EMERGENCY
        || subject.type() == SubjectType.COMPLAINT && major.contains(subject.id());
  }

  private Set<Long> major(Set<Long> complaints) {
    return complaints.isEmpty()
        ? Set.of()
        : Set.copyOf(
            em.createQuery(MAJOR, Long.class).setParameter("ids", complaints).getResultList());
  }
}
