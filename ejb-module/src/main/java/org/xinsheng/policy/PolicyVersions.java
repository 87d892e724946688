package org.xinsheng.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.policy.domain.PolicyVersion;
import org.xinsheng.shared.Actor;

/** The versions as rows; whoever writes one holds the one lock of them all. */
@ApplicationScoped
public class PolicyVersions {

  private static final String ALL = "select v from PolicyVersion v order by v.number";

  private static final String BEGINS =
      "select v.number, v.effectiveFrom from PolicyVersion v order by v.number";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  List<Policies.Begin> begins() {
    return em.createQuery(BEGINS, Object[].class)
        .getResultStream()
        .map(row -> new Policies.Begin((Integer) row[0], (Instant) row[1]))
        .toList();
  }

  /** Empty for a version that is not written: it is the standard. */
  Map<String, String> values(int version) {
    return find(version).map(PolicyVersion::values).orElse(Map.of());
  }

  Optional<PolicyVersion> find(int version) {
    return Optional.ofNullable(em.find(PolicyVersion.class, version));
  }

  List<PolicyVersion> all() {
    return em.createQuery(ALL, PolicyVersion.class).getResultList();
  }

  /** Of two that write a version at once, the second waits here and sees the first's. */
  Optional<PolicyVersion> lastLocked() {
    em.createNativeQuery("select id from policy_lock for update").getSingleResult();
    return last();
  }

  Optional<PolicyVersion> last() {
    return em.createQuery(
            "select v from PolicyVersion v order by v.number desc", PolicyVersion.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  void write(
      int number, Instant from, Map<String, String> values, String why, Actor by, Instant now) {
    em.persist(new PolicyVersion(number, from, values, why, by, now));
    em.flush();
  }
}
