package org.xinsheng.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.statistics.domain.Dimension;

/**
 * Which of a period's cases: those of the given member of each given grouping (STAT-5).
 *
 * @param members as they are kept, never of OFFICE, which has all
 */
public record Narrowing(Map<Dimension, String> members) implements Serializable {

  public static final Narrowing NONE = new Narrowing(Map.of());

  public Narrowing {
    Map<Dimension, String> known = new EnumMap<>(Dimension.class);
    known.putAll(members);
    known.remove(Dimension.OFFICE);
    members = known;
  }

  /**
   * @param member null for all
   */
  public Narrowing and(Dimension dimension, String member) {
    if (dimension == null || member == null) {
      return this;
    }
    Map<Dimension, String> more = new EnumMap<>(Dimension.class);
    more.putAll(members);
    more.put(dimension, member);
    return new Narrowing(more);
  }

  public boolean isNone() {
    return members.isEmpty();
  }

  String where() {
    return members.keySet().stream()
        .map(it -> " and " + it.column() + " = ?")
        .collect(Collectors.joining());
  }

  /** In the order of the condition's marks. */
  List<Object> values() {
    return new ArrayList<>(members.values());
  }
}
