package org.xinsheng.organisation.domain;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of one day, in minutes of the office's own clock (ORG-4).
 *
 * @param from inclusive, 0 to 1439
 * @param to exclusive, up to 1440, which is 24:00
 */
public record Span(int from, int to) implements Serializable {

  /** 24:00. */
  public static final int END_OF_DAY = 24 * 60;

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");

  public Span {
    if (from < 0 || from >= to || to > END_OF_DAY) {
      throw new IllegalArgumentException(from + " to " + to + " is no part of a day");
    }
  }

  /** Minutes of the day that {@code 08:30} means; 24:00 ends it. */
  public static Optional<Integer> minutes(String text) {
    Matcher time = TIME.matcher(text == null ? "" : text);
    if (!time.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        time.group(1) == null
            ? END_OF_DAY
            : Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2)));
  }

  /** As people write it: {@code 08:30}. */
  public static String text(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }

  @Override
  public String toString() {
    return text(from) + "-" + text(to);
  }
}
