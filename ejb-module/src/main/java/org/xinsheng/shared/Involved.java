package org.xinsheng.shared;

import java.util.Map;
import java.util.Set;

/** What {@link Rights} must know of a record: where it belongs and who stands how to it. */
public record Involved(Place place, Map<Relation, Set<Long>> people) {

  public boolean stands(Long staffId, Relation relation) {
    return staffId != null && people.getOrDefault(relation, Set.of()).contains(staffId);
  }
}
