package org.xinsheng.supervision;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The board at a glance.
 *
 * @param counts counted to {@link #MOST}
 * @param rows the most urgent of all
 */
public record Glance(Map<Urgency, Integer> counts, List<BoardRow> rows) implements Serializable {

  public static final int MOST = 100;

  public int of(Urgency urgency) {
    return counts.get(urgency);
  }
}
