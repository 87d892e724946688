package org.xinsheng.web.rest;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;

/** The parameters after the question mark: an unknown or unreadable one is 400 with its name. */
public final class QueryParameters {

  public static final String LIMIT = "limit";
  public static final String AFTER = "after";

  private static final int LONGEST = 500;

  private final UriInfo uri;

  /**
   * @param known every parameter of the resource
   */
  public QueryParameters(UriInfo uri, String... known) {
    this.uri = uri;
    List<String> names = new ArrayList<>(uri.getQueryParameters().keySet());
    names.removeAll(List.of(known));
    if (!names.isEmpty()) {
      throw new InvalidInput(
          names.stream().map(it -> new FieldError(it, Message.of("api.unknownField"))).toList());
    }
  }

  /** An empty parameter is one that was not given. */
  public Optional<String> text(String name) {
    List<String> values = uri.getQueryParameters().getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new InvalidInput(name, Message.of("api.once"));
    }
    return values.stream().filter(it -> !it.isBlank()).map(it -> checked(name, it)).findFirst();
  }

  public String required(String name) {
    return text(name).orElseThrow(() -> new InvalidInput(name, Message.of("refusal.required")));
  }

  /** The cursor of the page before, null for the first page. */
  public String after() {
    return text(AFTER).orElse(null);
  }

  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return choice(name, type, UnaryOperator.identity());
  }

  /**
   * @param code how the constant's name follows from what the caller wrote
   */
  public <E extends Enum<E>> Optional<E> choice(
      String name, Class<E> type, UnaryOperator<String> code) {
    return text(name)
        .map(it -> read(name, code.apply(it), c -> Reading.choice(type, c), "api.invalid"));
  }

  /** A flag that may be given, but has only one value. */
  public void only(String name, boolean value) {
    if (truth(name).orElse(value) != value) {
      throw new InvalidInput(name, Message.of("api.wantChoice", Boolean.toString(value)));
    }
  }

  /** May be given several times; empty when it was not given. */
  public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
    Set<E> all = EnumSet.noneOf(type);
    uri.getQueryParameters().getOrDefault(name, List.of()).stream()
        .filter(it -> !it.isBlank())
        .map(it -> read(name, it, code -> Reading.choice(type, code), "api.invalid"))
        .forEach(all::add);
    return all;
  }

  public boolean flag(String name) {
    return truth(name).orElse(false);
  }

  public Optional<Boolean> truth(String name) {
    return text(name).map(it -> read(name, it, QueryParameters::isTrue, "api.wantBoolean"));
  }

  /** A bare date. */
  public Optional<LocalDate> day(String name) {
    return text(name).map(it -> read(name, it, Reading::date, "api.wantTime"));
  }

  /** An instant, or a bare date: from its beginning in the office. */
  public Optional<Instant> from(String name) {
    return text(name).map(it -> read(name, it, QueryParameters::beginning, "api.wantTime"));
  }

  /** An instant, or a bare date: until 24:00 of it in the office (DL-18). */
  public Optional<Instant> until(String name) {
    return text(name).map(it -> read(name, it, QueryParameters::end, "api.wantTime"));
  }

  /** How many items a list answers: 50 unless asked, 1 to 200. */
  public int limit() {
    int limit = number(LIMIT, Page.USUAL);
    if (limit < 1 || limit > Page.MOST) {
      throw new InvalidInput(LIMIT, Message.of("api.outOfRange", 1, Page.MOST));
    }
    return limit;
  }

  private int number(String name, int otherwise) {
    return text(name)
        .map(it -> read(name, it, Integer::valueOf, "api.wantInteger"))
        .orElse(otherwise);
  }

  private static String checked(String name, String text) {
    if (text.length() > LONGEST) {
      throw new InvalidInput(name, Message.of("api.tooLong", LONGEST));
    }
    return read(name, text, Reading::text, "api.wantText");
  }

  private static boolean isTrue(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException(text);
  }

  private static Instant beginning(String text) {
    return isDate(text) ? OfficeTime.STANDARD.startOf(Reading.date(text)) : instant(text);
  }

  private static Instant end(String text) {
    return isDate(text) ? OfficeTime.STANDARD.endOf(Reading.date(text)) : instant(text);
  }

  private static boolean isDate(String text) {
    return !text.contains("T");
  }

  /** A plus that was not encoded arrives as a blank. */
  private static Instant instant(String text) {
    return Reading.instant(text.replace(' ', '+'));
  }

  private static <T> T read(
      String name, String text, Function<String, T> reading, String otherwise) {
    try {
      return reading.apply(text);
    } catch (UnreadableText e) {
      throw new InvalidInput(name, e.expected());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidInput(name, Message.of(otherwise));
    }
  }
}
