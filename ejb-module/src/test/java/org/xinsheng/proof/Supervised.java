package org.xinsheng.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A deadline as the database has it, and what must follow from it.
 *
 * @param done null while open
 * @param ended null unless superseded or cancelled
 */
record Supervised(
    long id,
    String kind,
    long round,
    long subject,
    String state,
    Instant due,
    Instant done,
    Instant ended,
    Instant breached,
    Instant warnAt,
    Instant warned,
    Instant next,
    List<String> ladder,
    long lap) {

  private static final Duration STEP = Duration.ofHours(24);

  static final String SQL =
      """
      select id, kind, round, subject_id, state, due_at, done_at, ended_at, breached_at, warn_at,
        warned_at, next_check_at, ladder, lap
      from deadline where subject_type = 'COMPLAINT' order by id
      """;

  static Supervised of(Rows.Row row) {
    return new Supervised(
        row.number(),
        row.text(),
        row.number(),
        row.number(),
        row.text(),
        row.instant(),
        row.instant(),
        row.instant(),
        row.instant(),
        row.instant(),
        row.instant(),
        row.instant(),
        List.of(row.text().split(",")),
        row.number());
  }

  boolean isOpen() {
    return done == null && ended == null;
  }

  /** Until when it climbed. */
  private Instant end(Instant now) {
    return done != null ? done : ended != null ? ended : now;
  }

  /** How many rungs of the newest lap it has reached for certain. */
  long rungs(Instant now) {
    long millis = Duration.between(due, end(now)).toMillis();
    return millis <= 0 ? 0 : Math.min(ladder.size(), 1 + (millis - 1) / STEP.toMillis());
  }

  Instant rungAt(long number) {
    return due.plus(STEP.multipliedBy(number - 1));
  }

  boolean mustBeWarned(Instant now) {
    return warnAt != null && !warnAt.isAfter(end(now));
  }

  /** Whether another look could ever find something new. */
  boolean hasMoreToCome(long reached) {
    boolean climbs = state.equals("RUNNING") || state.equals("BREACHED") && reached < ladder.size();
    return isOpen() && (climbs || warnAt != null && warned == null);
  }

  String fact(String type, long number) {
    return "deadline/" + id + "/" + type + (number > 0 ? "/" + lap + "/" + number : "");
  }

  @Override
  public String toString() {
    return kind + "." + round + " (deadline " + id + ") of complaint " + subject;
  }
}
