package org.xinsheng.policy.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinsheng.shared.OfficeTime;

/**
 * The same hours of every day, half-open, by the clock on the office's wall (DL-15, DL-18); where
 * they end before they begin they go over midnight.
 */
public record DailySpan(LocalTime from, LocalTime to) implements Serializable {

  private static final Pattern WRITTEN = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  public DailySpan {
    if (from.equals(to)) {
      throw new IllegalArgumentException("a span that begins where it ends");
    }
  }

  /**
   * @param text such as {@code 22:00-07:00}
   * @throws IllegalArgumentException when it is none
   * @throws java.time.DateTimeException when a time is none
   */
  public static DailySpan parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new DailySpan(LocalTime.parse(written.group(1)), LocalTime.parse(written.group(2)));
  }

  /** When the span that this instant lies in ends; empty outside of it, the end itself included. */
  public Optional<Instant> endOf(Instant at, OfficeTime office) {
    ZonedDateTime local = at.atZone(office.zone());
    LocalTime time = local.toLocalTime();
    LocalDate day = local.toLocalDate();
    boolean overMidnight = to.isBefore(from);
    boolean begun = !time.isBefore(from);
    boolean open = time.isBefore(to);
    if (overMidnight ? !begun && !open : !(begun && open)) {
      return Optional.empty();
    }
    LocalDate last = overMidnight && begun ? day.plusDays(1) : day;
    return Optional.of(office.at(last, to)).filter(at::isBefore);
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
