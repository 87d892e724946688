package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.organisation.domain.Deputy;
import org.xinsheng.organisation.domain.Holding;
import org.xinsheng.organisation.domain.Roster;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** Who answers for a role in a place at an instant (ORG-6); two queries, however much is asked. */
@ApplicationScoped
public class RoleHolders {

  private static final String HOLDINGS =
      """
      select new org.xinsheng.organisation.domain.Holding(
        h.staffId, h.role, h.branchId, h.officeId, h.departmentId, h.zoneId, h.principalOf)
      from RoleHolding h join Staff s on s.id = h.staffId
      where s.active = true and h.endedAt is null and h.role in :roles
        and (h.officeId is null or h.officeId in :offices)
      """;

  private static final String DEPUTIES =
      """
      select new org.xinsheng.organisation.domain.Deputy(d.absentId, d.deputyId, d.role)
      from Delegation d join Staff s on s.id = d.deputyId
      where s.active = true and d.absentId in :absent and d.startsAt <= :at and d.endsAt > :at
      order by d.id
      """;

  private static final Long NOWHERE = -1L;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<RoleWithoutHolder> withoutHolder;

  /** Who becomes handler or approver; empty only where not even a GENERAL_MANAGER is there. */
  public Optional<Long> principal(Role role, Place place, Instant at) {
    return principal(role, place, at, Set.of());
  }

  /**
   * @param excluded those who may not, passed over to the next (HD-13)
   */
  public Optional<Long> principal(Role role, Place place, Instant at, Set<Long> excluded) {
    RoleIn asked = new RoleIn(role, place);
    Roster.Answer answer = roster(Set.of(asked), at).principal(role, place, excluded);
    warn(Map.of(asked, answer), at);
    return answer.people().stream().findFirst();
  }

  /** Everybody who is told and may act, deputies of the absent included. */
  public Set<Long> holders(Role role, Place place, Instant at) {
    RoleIn asked = new RoleIn(role, place);
    return holders(Set.of(asked), at).get(asked);
  }

  public Map<RoleIn, Set<Long>> holders(Collection<RoleIn> asked, Instant at) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    Roster roster = roster(asked, at);
    Map<RoleIn, Roster.Answer> answers = new LinkedHashMap<>();
    for (RoleIn one : asked) {
      answers.computeIfAbsent(one, it -> roster.holders(it.role(), it.place()));
    }
    warn(answers, at);
    return answers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().people()));
  }

  /**
   * Everybody who may decide where some may not; where nobody of a role remains, the next rung
   * (DL-8).
   */
  public Map<RoleAsked, Set<Long>> able(Collection<RoleAsked> asked, Instant at) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<RoleAsked, RoleIn> roles =
        asked.stream().collect(Collectors.toMap(it -> it, it -> new RoleIn(it.role(), it.place())));
    Roster roster = roster(roles.values(), at);
    Map<RoleIn, Roster.Answer> answers = new LinkedHashMap<>();
    Map<RoleAsked, Set<Long>> able = new HashMap<>();
    for (RoleAsked one : asked) {
      Roster.Answer answer = roster.holders(one.role(), one.place(), one.barred());
      answers.put(roles.get(one), answer);
      able.put(one, answer.people());
    }
    warn(answers, at);
    return able;
  }

  /** Who holds these posts themselves, the principal first, and who stands in for whom (NCR-5). */
  public Map<Role, List<PostHolder>> posts(Collection<Role> roles, Place place, Instant at) {
    Roster roster = roster(roles.stream().map(it -> new RoleIn(it, place)).toList(), at);
    Map<Role, List<PostHolder>> posts = new EnumMap<>(Role.class);
    for (Role role : roles) {
      List<PostHolder> holders = new ArrayList<>();
      roster
          .posts(role, place)
          .forEach((who, deputies) -> holders.add(new PostHolder(who, deputies)));
      posts.put(role, holders);
    }
    return posts;
  }

  private Roster roster(Collection<RoleIn> asked, Instant at) {
    Set<Role> roles = EnumSet.copyOf(Role.RUNGS);
    Set<Long> offices = new HashSet<>(Set.of(NOWHERE));
    for (RoleIn one : asked) {
      roles.add(one.role());
      if (one.place().officeId() != null) {
        offices.add(one.place().officeId());
      }
    }
    List<Holding> holdings =
        em.createQuery(HOLDINGS, Holding.class)
            .setParameter("roles", roles)
            .setParameter("offices", offices)
            .getResultList();
    return new Roster(holdings, deputies(holdings, at));
  }

  private List<Deputy> deputies(List<Holding> holdings, Instant at) {
    if (holdings.isEmpty()) {
      return List.of();
    }
    return em.createQuery(DEPUTIES, Deputy.class)
        .setParameter("absent", holdings.stream().map(Holding::staffId).collect(Collectors.toSet()))
        .setParameter("at", at)
        .getResultList();
  }

  private void warn(Map<RoleIn, Roster.Answer> answers, Instant at) {
    answers.entrySet().stream()
        .filter(it -> it.getValue().unheld())
        .map(Map.Entry::getKey)
        .filter(it -> it.place().officeId() != null && it.role() != Role.ADMINISTRATOR)
        .map(it -> new RoleWithoutHolder(it.role(), it.place().officeId(), at))
        .distinct()
        .forEach(withoutHolder::fire);
  }
}
