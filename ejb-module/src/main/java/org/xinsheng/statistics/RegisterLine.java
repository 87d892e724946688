package org.xinsheng.statistics;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.statistics.domain.Tally;

/**
 * One case in the register 《客户投诉登记表》, with all that is counted of it and nothing of its owner.
 *
 * @param zone the office's and its code, such as {@code GD01/A}; {@code -} for none
 * @param department its code, {@code -} for none
 * @param handler the id of the person, {@code -} for none
 * @param outcome the state; what is archived shows how it ended
 */
public record RegisterLine(
    Long id,
    String number,
    Instant receivedAt,
    String zone,
    String department,
    String category,
    String channel,
    String severity,
    String handler,
    String cause,
    String day,
    String hour,
    String validity,
    String outcome,
    Instant repliedAt,
    Instant resolvedAt,
    Instant endedAt,
    Map<Tally, Long> tallies)
    implements Serializable {

  public boolean has(Tally tally) {
    return tallies.get(tally) != 0;
  }

  /** Null where there is nothing to judge, else whether it was in time. */
  public Boolean repliedInTime() {
    return has(Tally.REPLY_JUDGED) ? has(Tally.REPLY_IN_TIME) : null;
  }

  /** Null where there is nothing to judge, else whether it was in time. */
  public Boolean resolvedInTime() {
    return has(Tally.RESULT_JUDGED) ? has(Tally.RESULT_IN_TIME) : null;
  }

  /** Null where nobody answered, else whether the owner was satisfied. */
  public Boolean satisfied() {
    return has(Tally.ANSWERED) ? has(Tally.SATISFIED) : null;
  }

  /** All of it in one line, as it is signed: whatever differs shows. */
  String canonical() {
    return Stream.concat(
            Stream.of(
                number,
                receivedAt,
                zone,
                department,
                category,
                channel,
                severity,
                handler,
                cause,
                validity,
                outcome,
                repliedAt,
                resolvedAt,
                endedAt),
            Stream.of(Tally.values()).map(tallies::get))
        .map(it -> Objects.toString(it, ""))
        .collect(Collectors.joining("|"));
  }
}
