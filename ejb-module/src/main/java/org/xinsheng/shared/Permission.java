package org.xinsheng.shared;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may do one act: people by their relation to the record, or by their post in its place. */
public record Permission(Set<Relation> relations, Set<Role> roles) {

  public static Permission of(Relation... relations) {
    return new Permission(Set.copyOf(Arrays.asList(relations)), Set.of());
  }

  public static Permission of(Role... roles) {
    return new Permission(Set.of(), Set.copyOf(Arrays.asList(roles)));
  }

  public Permission or(Role... more) {
    return or(List.of(more));
  }

  /** Adds a rung and everybody above it: {@code orUpFrom(HEAD_STEWARD)} (ORG-7). */
  public Permission orUpFrom(Role rung) {
    return or(Role.orAbove(rung));
  }

  private Permission or(List<Role> more) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(roles);
    all.addAll(more);
    return new Permission(relations, Set.copyOf(all));
  }
}
