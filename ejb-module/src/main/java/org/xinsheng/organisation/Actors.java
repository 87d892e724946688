package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Post;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.Source;

/** Turns an account into the person who acts, with own posts and those held as a deputy. */
@ApplicationScoped
public class Actors {

  private static final String STAFF =
      "select s from Staff s where s.username = :username and s.active = true";

  private static final String OWN =
      """
      select new org.xinsheng.organisation.HeldPost(
        h.role, h.branchId, h.officeId, h.departmentId, h.zoneId)
      from RoleHolding h where h.staffId = :staff and h.endedAt is null order by h.id
      """;

  private static final String AS_DEPUTY =
      """
      select new org.xinsheng.organisation.HeldPost(
        h.role, h.branchId, h.officeId, h.departmentId, h.zoneId, absent.name)
      from Delegation d join Staff absent on absent.id = d.absentId
        join RoleHolding h on h.staffId = d.absentId and h.endedAt is null
      where d.deputyId = :staff and d.startsAt <= :at and d.endsAt > :at
        and absent.active = true and (d.role is null or d.role = h.role)
      order by d.id, h.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** The person behind an active account, with what they hold at the instant. */
  public Optional<Actor> byUsername(String username, Source source, Instant at) {
    return em.createQuery(STAFF, Staff.class)
        .setParameter("username", Staff.canonical(username))
        .setHint("eclipselink.read-only", true)
        .getResultStream()
        .findFirst()
        .map(staff -> actor(staff, held(staff.id(), at), source));
  }

  private List<HeldPost> held(Long staffId, Instant at) {
    List<HeldPost> held = new ArrayList<>();
    held.addAll(em.createQuery(OWN, HeldPost.class).setParameter("staff", staffId).getResultList());
    held.addAll(
        em.createQuery(AS_DEPUTY, HeldPost.class)
            .setParameter("staff", staffId)
            .setParameter("at", at)
            .getResultList());
    return held;
  }

  private static Actor actor(Staff staff, List<HeldPost> held, Source source) {
    List<Post> posts = new ArrayList<>();
    Set<Long> zones = new HashSet<>();
    posts.add(new Post(Role.EMPLOYEE, staff.branchId(), staff.officeId(), null, null));
    for (HeldPost one : held) {
      posts.add(one.post());
      if (one.zoneId() != null) {
        zones.add(one.zoneId());
      }
    }
    return new Actor(
        staff.id(),
        staff.username(),
        staff.name(),
        staff.branchId(),
        staff.officeId(),
        staff.departmentId(),
        posts.stream().distinct().toList(),
        zones,
        source);
  }
}
