package org.xinsheng.statistics;

import java.io.Serializable;
import java.util.List;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Tally;

/**
 * Which cases of a period: those behind one number (STAT-6).
 *
 * @param tally the cases in which it is not zero, null for all
 */
public record Chosen(Tally tally, Narrowing narrowing) implements Serializable {

  public static final Chosen ALL = new Chosen(null, Narrowing.NONE);

  /**
   * @param dimension by what they are grouped, OFFICE for all
   * @param member the group, null for all
   */
  public Chosen(Tally tally, Dimension dimension, String member) {
    this(tally, Narrowing.NONE.and(dimension, member));
  }

  String where() {
    return (tally == null ? "" : " and " + tally.column() + " > 0") + narrowing.where();
  }

  List<Object> values() {
    return narrowing.values();
  }
}
