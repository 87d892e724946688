package org.xinsheng.supervision;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xinsheng.shared.Names;

/**
 * What is owed within the reader's scope at one instant.
 *
 * @param departments how much of it lies with whom, the most first; the same of people
 */
public record Board(
    Instant at, Map<Urgency, Group> groups, List<Share> departments, List<Share> people)
    implements Serializable {

  /**
   * @param total at most {@link SupervisionQueries#MOST} are counted
   * @param more whether there are more than that
   * @param rows the most urgent first
   * @param next where the following rows begin, null at the end
   */
  public record Group(Urgency urgency, long total, boolean more, List<BoardRow> rows, String next)
      implements Serializable {}

  /**
   * @param key what a filter asks for
   */
  public record Share(String key, Names names, Map<Urgency, Long> counts) implements Serializable {

    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Urgency urgency) {
      return counts.getOrDefault(urgency, 0L);
    }
  }
}
