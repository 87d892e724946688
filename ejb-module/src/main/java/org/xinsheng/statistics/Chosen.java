package org.xinsheng.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Tally;

/**
 * Which cases of a period: those behind one number (STAT-6).
 *
 * @param tally the cases in which it is not zero, null for all
 * @param dimension by what they are grouped, OFFICE for all
 * @param member the group, null for all
 */
public record Chosen(Tally tally, Dimension dimension, String member) implements Serializable {

  public static final Chosen ALL = new Chosen(null, Dimension.OFFICE, null);

  private boolean isOneGroup() {
    return dimension != null && dimension != Dimension.OFFICE && member != null;
  }

  String where() {
    return (tally == null ? "" : " and " + tally.column() + " > 0")
        + (isOneGroup() ? " and " + dimension.column() + " = ?" : "");
  }

  List<Object> values() {
    List<Object> values = new ArrayList<>();
    if (isOneGroup()) {
      values.add(member);
    }
    return values;
  }
}
