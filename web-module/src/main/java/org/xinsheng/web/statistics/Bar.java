package org.xinsheng.web.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.xinsheng.statistics.Total;
import org.xinsheng.statistics.domain.Tally;

/**
 * A bar that opens its cases.
 *
 * @param width of a hundred, the longest bar has all of it
 * @param share of all cases, of a hundred
 * @param upToHere the shares of this and all longer bars (Pareto)
 */
public record Bar(
    Total total, String name, long count, int width, int share, int upToHere, String address)
    implements Serializable {

  private static final Comparator<Total> LONGEST_FIRST =
      Comparator.<Total>comparingLong(Bar::count).reversed().thenComparing(Total::member);

  /** The longest first. */
  static List<Bar> of(
      List<Total> totals, Function<Total, String> name, Function<Total, String> address) {
    List<Total> sorted = totals.stream().filter(it -> count(it) > 0).sorted(LONGEST_FIRST).toList();
    long all = sorted.stream().mapToLong(Bar::count).sum();
    long longest = sorted.isEmpty() ? 1 : count(sorted.get(0));
    List<Bar> bars = new ArrayList<>();
    long sum = 0;
    for (Total total : sorted) {
      long count = count(total);
      sum += count;
      bars.add(
          new Bar(
              total,
              name.apply(total),
              count,
              (int) Math.max(1, count * 100 / longest),
              (int) (count * 100 / all),
              (int) (sum * 100 / all),
              address.apply(total)));
    }
    return bars;
  }

  private static long count(Total total) {
    return total.of(Tally.RECEIVED);
  }
}
