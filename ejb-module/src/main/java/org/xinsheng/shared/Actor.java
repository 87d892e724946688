package org.xinsheng.shared;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who acts, with every post that decides what they may see and do at this moment, those held as an
 * active deputy included.
 *
 * @param id the staff id, null for the timers and for owners on the portal
 * @param zoneIds the zones that a STEWARD cares for
 */
public record Actor(
    Long id,
    String username,
    String name,
    Long branchId,
    Long officeId,
    Long departmentId,
    List<Post> posts,
    Set<Long> zoneIds,
    Source source)
    implements Serializable {

  /** The actor of every timer. */
  public static final Actor SYSTEM =
      new Actor(null, "system", "system", null, null, null, List.of(), Set.of(), Source.TIMER);

  /** Whoever acts on the owner portal, with no account; the query code says for what (INT-18). */
  public static final Actor OWNER =
      new Actor(null, "owner", "owner", null, null, null, List.of(), Set.of(), Source.PORTAL);

  public Actor {
    posts = List.copyOf(posts);
    zoneIds = Set.copyOf(zoneIds);
  }

  public boolean holds(Role role, Place place) {
    return posts.stream().anyMatch(post -> post.role() == role && post.covers(place));
  }

  public boolean holdsAny(Collection<Role> roles, Place place) {
    return posts.stream().anyMatch(post -> roles.contains(post.role()) && post.covers(place));
  }

  public boolean holdsAnywhere(Role role) {
    return posts.stream().anyMatch(post -> post.role() == role);
  }

  /** Whoever runs the system and has no business post does no business act. */
  public boolean administersOnly() {
    return holdsAnywhere(Role.ADMINISTRATOR)
        && posts.stream()
            .allMatch(it -> it.role() == Role.ADMINISTRATOR || it.role() == Role.EMPLOYEE);
  }

  public boolean is(Long staffId) {
    return id != null && id.equals(staffId);
  }
}
