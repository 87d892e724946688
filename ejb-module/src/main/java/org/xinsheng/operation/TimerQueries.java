package org.xinsheng.operation;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.shared.timer.Pulse;
import org.xinsheng.shared.timer.TimerRuns;

/** Every timer on every node, for administrators; in real time, as health sees them. */
@ApplicationScoped
public class TimerQueries {

  private static final Comparator<TimerRow> WORST_FIRST =
      Comparator.comparing((TimerRow row) -> row.state() == TimerState.STALLED ? 0 : 1)
          .thenComparing(TimerRow::state)
          .thenComparing(TimerRow::node)
          .thenComparing(TimerRow::timer);

  @Inject private TimerRuns runs;
  @Inject private CurrentActor current;
  @Inject private RealTime time;

  /**
   * Those that stand still come first, those of silent nodes last.
   *
   * @throws NotAllowed to all but administrators
   */
  public List<TimerRow> all() {
    current.administrator();
    Instant now = time.now();
    return runs.all().stream().collect(groupingBy(TimerRuns.Row::node)).values().stream()
        .flatMap(node -> ofOne(node, now))
        .sorted(WORST_FIRST)
        .toList();
  }

  private static Stream<TimerRow> ofOne(List<TimerRuns.Row> node, Instant now) {
    boolean silent = isSilent(node, now);
    return node.stream()
        .map(
            row ->
                shown(
                    row,
                    silent
                        ? TimerState.SILENT
                        : pulse(row).isStalled(now) ? TimerState.STALLED : TimerState.ALIVE));
  }

  /** The timer that runs most often has left no sign for longer than it may. */
  private static boolean isSilent(List<TimerRuns.Row> node, Instant now) {
    Instant sign =
        node.stream()
            .flatMap(row -> Stream.of(row.since(), row.startedAt(), row.endedAt()))
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    Duration period =
        node.stream().map(TimerQueries::period).min(Duration::compareTo).orElseThrow();
    return new Pulse("node", period, sign, null).isStalled(now);
  }

  private static Pulse pulse(TimerRuns.Row row) {
    Instant since = row.since() == null ? Instant.EPOCH : row.since();
    return new Pulse(row.timer(), period(row), since, row.goodAt());
  }

  /** One whose period is not known is of a node that runs an older version. */
  private static Duration period(TimerRuns.Row row) {
    return row.period() == null ? Duration.ofHours(1) : row.period();
  }

  private static TimerRow shown(TimerRuns.Row row, TimerState state) {
    return new TimerRow(
        row.timer(),
        row.node(),
        state,
        row.period(),
        row.since(),
        row.startedAt(),
        row.endedAt(),
        row.goodAt(),
        row.endedAt() == null ? null : Duration.between(row.startedAt(), row.endedAt()),
        row.handled(),
        row.handledInAll(),
        row.runs(),
        row.failedRuns(),
        row.failure(),
        row.lastFailure(),
        row.lastFailedAt());
  }
}
