package org.xinsheng.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xinsheng.audit.domain.AuditEntry;
import org.xinsheng.shared.SubjectRef;

/**
 * Erases personal reasons from trails, which stay verifiable: their digests remain without the salt
 * that would tell what they are of.
 */
@ApplicationScoped
public class TrailErasure {

  private static final String OF_NUMBER =
      "select e from AuditEntry e where e.subjectNumber = :number and e.why is not null";
  private static final String OF_SUBJECT =
      "select e from AuditEntry e where e.subjectType = :type and e.subjectId = :id"
          + " and e.why is not null";
  private static final String HOLDING = "select e from AuditEntry e where locate(:word, e.why) > 0";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * @param person the entry whose own trail is erased wholly
   * @param numbers of the person's records
   * @param words their name and phones
   * @param everywhere those of the words that name them wherever they stand
   * @param all whether every reason of their records is erased, not only those with such words
   * @return how many entries
   */
  public long forget(
      SubjectRef person,
      Collection<String> numbers,
      Collection<String> words,
      Collection<String> everywhere,
      boolean all) {
    Set<Long> erased = new TreeSet<>();
    em.createQuery(OF_SUBJECT, AuditEntry.class)
        .setParameter("type", person.type())
        .setParameter("id", person.id())
        .getResultList()
        .forEach(it -> erase(it, erased));
    for (String number : List.copyOf(numbers)) {
      em.createQuery(OF_NUMBER, AuditEntry.class)
          .setParameter("number", number)
          .getResultStream()
          .filter(it -> all || words.stream().anyMatch(it.why()::contains))
          .forEach(it -> erase(it, erased));
    }
    for (String word : everywhere) {
      em.createQuery(HOLDING, AuditEntry.class)
          .setParameter("word", word)
          .getResultList()
          .forEach(it -> erase(it, erased));
    }
    em.flush();
    return erased.size();
  }

  private static void erase(AuditEntry entry, Set<Long> erased) {
    entry.erase();
    erased.add(entry.id());
  }
}
