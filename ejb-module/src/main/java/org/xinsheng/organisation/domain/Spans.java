package org.xinsheng.organisation.domain;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the desk is on during one day, earliest first (ORG-4); none where it stays closed. Spans may
 * touch, but not overlap.
 */
public record Spans(List<Span> parts) implements Serializable {

  /** So many of one day, inclusive. */
  public static final int MOST = 12;

  public static final Spans NONE = new Spans(List.of());

  public Spans {
    parts = parts.stream().sorted(Comparator.comparingInt(Span::from)).toList();
    if (parts.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " spans");
    }
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).from() < parts.get(i - 1).to()) {
        throw new IllegalArgumentException(parts.get(i - 1) + " and " + parts.get(i) + " overlap");
      }
    }
  }

  public static Spans of(Span... parts) {
    return new Spans(List.of(parts));
  }

  /**
   * What {@link #toString} wrote.
   *
   * @throws IllegalArgumentException where it did not
   */
  public static Spans parse(String text) {
    return new Spans(
        Stream.of(text.strip().split(" ")).filter(it -> !it.isEmpty()).map(Spans::span).toList());
  }

  private static Span span(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException(text);
    }
    return new Span(minutes(ends[0]), minutes(ends[1]));
  }

  private static int minutes(String text) {
    return Span.minutes(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  public boolean isClosed() {
    return parts.isEmpty();
  }

  /** {@code 08:30-12:00 13:30-24:00}, empty where it stays closed. */
  @Override
  public String toString() {
    return parts.stream().map(Span::toString).collect(Collectors.joining(" "));
  }
}
