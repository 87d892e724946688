package org.xinsheng.organisation;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What people are, seen from them: their own roles and those they stand in for; plain EMPLOYEE only
 * where there is no other. Three queries, however many people are asked for.
 */
@ApplicationScoped
public class RolesHeld {

  private static final String OWN =
      """
      select new org.xinsheng.organisation.RoleHeld(h.staffId, h.role, h.officeId)
      from RoleHolding h where h.staffId in :people and h.endedAt is null order by h.id
      """;

  private static final String AS_DEPUTY =
      """
      select new org.xinsheng.organisation.RoleHeld(d.deputyId, h.role, h.officeId)
      from Delegation d join RoleHolding h on h.staffId = d.absentId and h.endedAt is null
      where d.deputyId in :people and d.startsAt <= :at and d.endsAt > :at
        and (d.role is null or d.role = h.role)
      order by d.id, h.id
      """;

  private static final String EMPLOYED =
      """
      select new org.xinsheng.organisation.RoleHeld(s.id, s.officeId)
      from Staff s where s.id in :people
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  public Map<Long, List<RoleHeld>> of(Collection<Long> people, Instant at) {
    if (people.isEmpty()) {
      return Map.of();
    }
    List<RoleHeld> held = new ArrayList<>(query(OWN, people).getResultList());
    held.addAll(query(AS_DEPUTY, people).setParameter("at", at).getResultList());
    Map<Long, List<RoleHeld>> known = held.stream().collect(groupingBy(RoleHeld::staffId));
    query(EMPLOYED, people)
        .getResultStream()
        .forEach(it -> known.putIfAbsent(it.staffId(), List.of(it)));
    return known;
  }

  private TypedQuery<RoleHeld> query(String jpql, Collection<Long> people) {
    return em.createQuery(jpql, RoleHeld.class).setParameter("people", people);
  }
}
