package org.xinsheng.web.organisation;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.organisation.CalendarInput.Part;
import org.xinsheng.organisation.domain.Span;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;

/**
 * The spans of a day as one line: {@code 08:30-12:00 13:30-17:30}; nothing while closed (ORG-4).
 */
public final class SpanText {

  /**
   * A span drawn on a line of 1440 minutes.
   *
   * @param from its beginning
   * @param length in minutes
   */
  public record Bar(int from, int length) implements Serializable {}

  private SpanText() {}

  static String write(List<Part> parts) {
    return parts.stream().map(it -> it.from() + "-" + it.to()).collect(Collectors.joining(" "));
  }

  /** What is no span becomes one that the desk refuses. */
  static List<Part> read(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s*[\\p{Pd}~〜至到]\\s*", "-")
            .strip();
    return Stream.of(plain.split("[\\s,、;]+"))
        .filter(it -> !it.isEmpty())
        .map(SpanText::part)
        .toList();
  }

  private static Part part(String text) {
    String[] ends = text.split("-", -1);
    return ends.length == 2 ? new Part(time(ends[0]), time(ends[1])) : new Part(text, "");
  }

  private static String time(String text) {
    return text.matches("\\d:\\d\\d") ? "0" + text : text.matches("\\d{1,2}") ? hour(text) : text;
  }

  private static String hour(String text) {
    return (text.length() == 1 ? "0" : "") + text + ":00";
  }

  /**
   * @throws InvalidInput at the field where one is no span
   */
  static void check(String field, List<Part> parts) {
    if (bars(parts).size() < parts.size()) {
      throw new InvalidInput(field, Message.of("refusal.notASpan"));
    }
  }

  /** Those that are spans. */
  static List<Bar> bars(List<Part> parts) {
    List<Bar> bars = new ArrayList<>();
    for (Part part : parts) {
      int from = Span.minutes(part.from()).orElse(-1);
      int to = Span.minutes(part.to()).orElse(-1);
      if (from >= 0 && to > from) {
        bars.add(new Bar(from, to - from));
      }
    }
    return bars;
  }
}
