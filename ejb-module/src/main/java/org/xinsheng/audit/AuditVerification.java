package org.xinsheng.audit;

import static org.xinsheng.audit.Verdict.INTACT;
import static org.xinsheng.audit.Verdict.broken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.audit.Verdict.Damage;
import org.xinsheng.audit.domain.AuditEntry;
import org.xinsheng.audit.domain.AuditHead;
import org.xinsheng.audit.domain.AuditSeal;
import org.xinsheng.audit.domain.AuditSealHead;
import org.xinsheng.audit.domain.AuditSealItem;
import org.xinsheng.shared.SubjectType;

/**
 * Finds what somebody did behind the product's back: an edited entry, one missing in the middle, a
 * cut-off tail, and with the seals a tail cut off together with its head or a chain written anew.
 */
@ApplicationScoped
public class AuditVerification {

  private static final int PAGE = 500;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private AuditQueries queries;

  public Verdict verify(SubjectType type, Long id) {
    Map<Long, String> seals = seals(type, id);
    long seq = 0;
    String hash = AuditHead.BEGINNING;
    List<AuditEntry> page;
    do {
      page = queries.entries(type, id, seq, PAGE);
      for (AuditEntry entry : page) {
        Optional<Damage> damage = damage(entry, seq + 1, hash, seals);
        if (damage.isPresent()) {
          return broken(seq + 1, damage.get());
        }
        seq++;
        hash = entry.hash();
      }
    } while (page.size() == PAGE);
    return end(head(type, id), seals, seq, hash);
  }

  private static Optional<Damage> damage(
      AuditEntry entry, long expected, String before, Map<Long, String> seals) {
    if (entry.seq() != expected) {
      return Optional.of(Damage.MISSING);
    }
    boolean sealedAsIs = seals.getOrDefault(expected, entry.hash()).equals(entry.hash());
    boolean whole = entry.isAsWritten() && entry.prevHash().equals(before) && sealedAsIs;
    return whole ? Optional.empty() : Optional.of(Damage.EDITED);
  }

  private static Verdict end(
      Optional<AuditHead> head, Map<Long, String> seals, long seq, String hash) {
    long sealed = seals.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    long known = Math.max(sealed, head.map(AuditHead::seq).orElse(0L));
    if (known > seq) {
      return broken(seq + 1, Damage.CUT_OFF);
    }
    boolean ends = head.map(it -> it.seq() == seq && it.hash().equals(hash)).orElse(seq == 0);
    return ends ? INTACT : broken(seq, Damage.EDITED);
  }

  /** Whether every seal follows its forerunner and none is missing; the number is the seal's. */
  public Verdict verifySeals() {
    AuditSealHead head = em.find(AuditSealHead.class, AuditSealHead.ONLY);
    long number = 0;
    String hash = AuditHead.BEGINNING;
    List<AuditSeal> page;
    do {
      page = sealsAfter(number);
      for (AuditSeal seal : page) {
        if (seal.id() != number + 1) {
          return broken(number + 1, Damage.MISSING);
        }
        if (!seal.prevHash().equals(hash) || !seal.isAsWritten(items(seal))) {
          return broken(number + 1, Damage.EDITED);
        }
        number++;
        hash = seal.hash();
      }
    } while (page.size() == PAGE);
    if (head.sealId() > number) {
      return broken(number + 1, Damage.CUT_OFF);
    }
    return head.sealId() == number && head.hash().equals(hash)
        ? INTACT
        : broken(number, Damage.EDITED);
  }

  private Map<Long, String> seals(SubjectType type, Long id) {
    Map<Long, String> seals = new HashMap<>();
    em.createQuery(
            "select i from AuditSealItem i where i.subjectType = :type and i.subjectId = :id",
            AuditSealItem.class)
        .setParameter("type", type)
        .setParameter("id", id)
        .getResultList()
        .forEach(item -> seals.put(item.seq(), item.hash()));
    return seals;
  }

  private Optional<AuditHead> head(SubjectType type, Long id) {
    return em.createQuery(
            "select h from AuditHead h where h.subjectType = :type and h.subjectId = :id",
            AuditHead.class)
        .setParameter("type", type)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  private List<AuditSeal> sealsAfter(long number) {
    return em.createQuery(
            "select s from AuditSeal s where s.id > :n order by s.id", AuditSeal.class)
        .setParameter("n", number)
        .setMaxResults(PAGE)
        .getResultList();
  }

  private List<AuditSealItem> items(AuditSeal seal) {
    return em.createQuery("select i from AuditSealItem i where i.sealId = :id", AuditSealItem.class)
        .setParameter("id", seal.id())
        .getResultList();
  }
}
