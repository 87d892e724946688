package org.xinsheng.statistics;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.xinsheng.statistics.domain.Dimension;
import org.xinsheng.statistics.domain.Tally;

/**
 * What was counted of one group of cases.
 *
 * @param member of the dimension, empty for all cases
 * @param replyP90 in seconds, null where nothing was replied to
 * @param resolveP90 in seconds, null where nothing was resolved
 */
public record Total(
    Dimension dimension, String member, Map<Tally, Long> sums, Long replyP90, Long resolveP90)
    implements Serializable {

  public static Total nothing(Dimension dimension, String member) {
    Map<Tally, Long> none = new EnumMap<>(Tally.class);
    for (Tally tally : Tally.values()) {
      none.put(tally, 0L);
    }
    return new Total(dimension, member, none, null, null);
  }

  public long of(Tally tally) {
    return sums.get(tally);
  }

  /** The sums of both; what is no sum has to be found anew. */
  Total and(Total other) {
    Map<Tally, Long> both = new EnumMap<>(sums);
    other.sums.forEach((tally, sum) -> both.merge(tally, sum, Long::sum));
    return new Total(dimension, member, both, null, null);
  }

  Total with(Long newReplyP90, Long newResolveP90) {
    return new Total(dimension, member, sums, newReplyP90, newResolveP90);
  }
}
