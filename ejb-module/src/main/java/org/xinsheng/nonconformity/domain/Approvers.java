package org.xinsheng.nonconformity.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.shared.Role;

/** Who holds the approving posts in a slip's place at one instant, and who stands in for them. */
public record Approvers(Map<Role, List<Holder>> byRole) {

  /**
   * @param deputies within a recorded delegation period (NCR-5)
   */
  public record Holder(Long staffId, List<Long> deputies) {}

  public List<Holder> of(Role role) {
    return byRole.getOrDefault(role, List.of());
  }

  /** The people who may decide for a post: its holders and their deputies, but not the barred. */
  public Set<Long> able(Role role, Set<Long> barred) {
    Set<Long> people = new HashSet<>();
    for (Holder holder : of(role)) {
      people.add(holder.staffId());
      people.addAll(holder.deputies());
    }
    people.removeAll(barred);
    return people;
  }

  /** Whether somebody holds the post, and all who do filled the slip. */
  boolean areAllAmong(Role role, Set<Long> fillers) {
    return !of(role).isEmpty() && of(role).stream().allMatch(it -> fillers.contains(it.staffId()));
  }

  /** The colleague in whose place somebody decides; empty for a holder of the post. */
  public Optional<Long> insteadOf(Role role, Long staffId) {
    boolean holder = of(role).stream().anyMatch(it -> it.staffId().equals(staffId));
    return holder
        ? Optional.empty()
        : of(role).stream()
            .filter(it -> it.deputies().contains(staffId))
            .map(Holder::staffId)
            .findFirst();
  }
}
