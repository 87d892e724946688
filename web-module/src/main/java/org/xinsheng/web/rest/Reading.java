package org.xinsheng.web.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.xinsheng.intake.domain.RequestedTime;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;

/** How values stand in texts, the same in bodies and in query parameters. */
final class Reading {

  /** Far above every bound of a field; a field's own bound is its desk's. */
  static final int LONGEST_TEXT = 20_000;

  private static final Pattern MONEY = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile(DATE + "T[\\d:.]{5,18}(Z|[+-][\\d:]{5,8})");

  private Reading() {}

  /** Kept as it came; only what no page and no database can hold is refused. */
  static String text(String text) {
    if (text.length() > 2 * LONGEST_TEXT || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw new UnreadableText(Message.of("api.tooLong", LONGEST_TEXT));
    }
    if (text.codePoints().anyMatch(Reading::isUnprintable)) {
      throw new UnreadableText(Message.of("api.unprintable"));
    }
    return text;
  }

  /** Whole milliseconds, as the product's clock ticks; an offset is required. */
  static Instant instant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      throw new IllegalArgumentException("no instant");
    }
    return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  static LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      throw new IllegalArgumentException("no date");
    }
    return LocalDate.parse(text);
  }

  static Money money(String text) {
    if (!MONEY.matcher(text).matches()) {
      throw new IllegalArgumentException("no amount");
    }
    return Money.of(text);
  }

  static RequestedTime requestedTime(String text) {
    if (text.contains("T")) {
      instant(text);
    } else {
      date(text);
    }
    return new RequestedTime(text);
  }

  static Duration duration(String text) {
    return Duration.parse(text);
  }

  static <E extends Enum<E>> E choice(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(code))
        .findFirst()
        .orElseThrow(() -> new UnreadableText(oneOf(type)));
  }

  static Message oneOf(Class<?> type) {
    List<String> codes =
        Arrays.stream(type.getEnumConstants()).map(it -> ((Enum<?>) it).name()).toList();
    return Message.of("api.wantChoice", String.join(", ", codes));
  }

  private static boolean isUnprintable(int character) {
    return Character.getType(character) == Character.SURROGATE
        || Character.isISOControl(character)
            && character != '\n'
            && character != '\r'
            && character != '\t';
  }
}
