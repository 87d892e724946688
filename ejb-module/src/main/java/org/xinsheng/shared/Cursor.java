package org.xinsheng.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a page of a list ended: the values of its sort, the last one an id. Opaque to callers.
 *
 * @param parts none of them holds a line feed
 */
public record Cursor(List<String> parts) {

  private static final String SEPARATOR = "\n";

  /** Years that every database holds. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  public Cursor {
    parts = List.copyOf(parts);
  }

  public static Cursor of(Object... values) {
    return new Cursor(Arrays.stream(values).map(Object::toString).toList());
  }

  /**
   * @param size how many values the list's sort has
   * @throws InvalidInput when the text is no cursor of such a list
   */
  public static Cursor parse(String text, int size) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      Cursor cursor = new Cursor(List.of(plain.split(SEPARATOR, -1)));
      if (cursor.parts.size() == size) {
        return cursor;
      }
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
    throw invalid();
  }

  public String text(int at) {
    return parts.get(at);
  }

  public Instant instant(int at) {
    try {
      Instant instant = Instant.parse(parts.get(at));
      if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
        return instant;
      }
    } catch (DateTimeException foreign) {
      throw invalid();
    }
    throw invalid();
  }

  public long id() {
    try {
      return Long.parseLong(parts.get(parts.size() - 1));
    } catch (NumberFormatException foreign) {
      throw invalid();
    }
  }

  private static InvalidInput invalid() {
    return new InvalidInput("after", Message.of("refusal.cursor"));
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, parts).getBytes(UTF_8));
  }
}
