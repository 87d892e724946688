package org.xinsheng.statistics.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is counted or added up of each case, and in how many of the database's words. This is the
 * only place that says what counts; a period's totals are sums of these, and the records behind a
 * total are the cases in which it is not zero (STAT-5, STAT-6).
 *
 * <p>{@code w} is the case, {@code p} its promises of a reply and a result, {@code q} its
 * follow-ups, {@code n} what makes it one of a recurrence.
 */
public enum Tally {
  RECEIVED("1"),
  VALID(when("w.validity = 'VALID'")),
  INVALID(when("w.validity = 'INVALID'")),
  /** Each promised reply was given or missed; what is cancelled or superseded does not count. */
  REPLY_JUDGED("coalesce(p.reply_judged, 0)"),
  /** None of them was missed, as it was first promised (DL-8). */
  REPLY_IN_TIME(when("p.reply_judged = 1 and p.reply_missed = 0")),
  RESULT_JUDGED("coalesce(p.result_judged, 0)"),
  RESULT_IN_TIME(when("p.result_judged = 1 and p.result_missed = 0")),
  OVERTIME_APPROVED("coalesce(p.extended, 0)"),
  OVERDUE_OPEN("coalesce(p.overdue, 0)"),
  LATE_ENTRIES("coalesce(p.entered_late, 0)"),
  REPLIED(when("w.replied_at is not null")),
  REPLY_SECONDS(seconds("w.replied_at")),
  RESOLVED(when("p.first_result_at is not null")),
  RESOLVE_SECONDS(seconds("p.first_result_at")),
  FOLLOW_UP_DUE(when("q.due = 1 and w.outcome <> 'WITHDRAWN'")),
  FOLLOWED_UP(when("q.due = 1 and q.waiting = 0 and w.outcome <> 'WITHDRAWN'")),
  /** The owner gave an opinion, and was not beyond reach in the end (FU-9). */
  ANSWERED(when("q.last_answer > 0 and q.unreachable = 0 and w.outcome <> 'WITHDRAWN'")),
  SATISFIED(
      when(
          "q.last_answer > 0 and mod(q.last_answer, 10) = 1"
              + " and q.unreachable = 0 and w.outcome <> 'WITHDRAWN'")),
  RESULTS(when("w.round > 0")),
  ROUNDS("w.round"),
  /** With it there are so many where it happened that they recur (CA-5). */
  RECURRENT(when("n.complaint_id is not null")),
  WITH_LOSS(when("w.loss_amount > 0")),
  /** In fen, so that nothing is rounded. */
  LOSS_FEN("cast(coalesce(w.loss_amount, 0) * 100 as bigint)"),
  CALLS(when("w.channel = 'HOTLINE' and w.rings is not null")),
  CALLS_IN_THREE(when("w.channel = 'HOTLINE' and w.rings <= 3"));

  private final String expression;

  Tally(String expression) {
    this.expression = expression;
  }

  private static String when(String condition) {
    return "case when " + condition + " then 1 else 0 end";
  }

  /** From the start of the clocks; what was known before it took no time. */
  private static String seconds(String until) {
    return "case when "
        + until
        + " > w.clocks_start_at then cast(floor(extract(epoch from "
        + until
        + ") - extract(epoch from w.clocks_start_at)) as bigint) else 0 end";
  }

  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String expression() {
    return expression;
  }

  /** All columns in order, each in the given frame, in which {@code %s} is the column. */
  public static String columns(String frame) {
    return Arrays.stream(values())
        .map(it -> frame.replace("%s", it.column()))
        .collect(Collectors.joining(", "));
  }

  /** All of a case, each under its column's name. */
  public static String expressions() {
    return Arrays.stream(values())
        .map(it -> it.expression + " as " + it.column())
        .collect(Collectors.joining(",\n    "));
  }
}
