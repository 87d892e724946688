package org.xinsheng.correctiveaction.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When complaints of one category in one place recur (CA-5).
 *
 * @param cases so many, at least
 * @param window from the first of them to the last by received time, both bounds included
 * @param shownFor how long a recurrence stays on the agenda at least, since late entry may find one
 *     whose window is over already
 */
public record RecurrenceLimits(int cases, Duration window, Duration shownFor) {

  public static final RecurrenceLimits STANDARD =
      new RecurrenceLimits(3, Duration.ofHours(30 * 24), Duration.ofDays(7));

  /**
   * Cases that lie together.
   *
   * @param until the last instant at which so many lie within the window that ends then
   */
  public record Run(Instant first, Instant last, int cases, Instant until) {}

  /**
   * The latest run that is long enough.
   *
   * @param newestFirst received times of the cases that count
   */
  public Optional<Run> latestRun(List<Instant> newestFirst) {
    for (int at = 0; at + cases <= newestFirst.size(); at++) {
      Instant last = newestFirst.get(at);
      Instant decisive = newestFirst.get(at + cases - 1);
      if (!decisive.isBefore(last.minus(window))) {
        return Optional.of(run(newestFirst.subList(at, newestFirst.size()), decisive));
      }
    }
    return Optional.empty();
  }

  private Run run(List<Instant> newestFirst, Instant decisive) {
    Instant last = newestFirst.get(0);
    Instant earliest = last.minus(window);
    List<Instant> within = newestFirst.stream().filter(it -> !it.isBefore(earliest)).toList();
    return new Run(within.get(within.size() - 1), last, within.size(), decisive.plus(window));
  }
}
