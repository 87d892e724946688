package org.xinsheng.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything that people read, in one language: pages, refusals, notices, exports. */
public final class Texts {

  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  public static final Locale ENGLISH = Locale.ENGLISH;

  private static final String BUNDLE = "org.xinsheng.messages";
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Map<Locale, Texts> BY_LANGUAGE =
      Map.of(
          CHINESE, new Texts(CHINESE, Locale.ROOT, "、"),
          ENGLISH, new Texts(ENGLISH, ENGLISH, ", "));

  private final Locale locale;
  private final ResourceBundle bundle;
  private final String comma;

  private Texts(Locale locale, Locale bundle, String comma) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            bundle,
            Texts.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    this.comma = comma;
  }

  /** English for every kind of English, else Chinese. */
  public static Texts in(Locale locale) {
    boolean english = locale != null && locale.getLanguage().equals(ENGLISH.getLanguage());
    return BY_LANGUAGE.get(english ? ENGLISH : CHINESE);
  }

  public Locale locale() {
    return locale;
  }

  public String get(Message message) {
    return get(message.key(), message.args().toArray());
  }

  /**
   * The text with its gaps {@code {0}} … {@code {9}} filled; an apostrophe is only an apostrophe.
   *
   * @return {@code ???key???} when there is no such text
   */
  public String get(String key, Object... args) {
    if (!bundle.containsKey(key)) {
      return "???" + key + "???";
    }
    return GAP.matcher(bundle.getString(key)).replaceAll(gap -> quoted(gap.group(1), args));
  }

  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  public String label(Enum<?> constant) {
    return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** A value as people read it: labels for enums, office time for instants, nothing for null. */
  public String show(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Enum<?> constant) {
      return label(constant);
    }
    if (value instanceof Message message) {
      return get(message);
    }
    if (value instanceof Instant instant) {
      return MINUTE.format(instant.atZone(OfficeTime.STANDARD.zone()));
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(this::show).collect(Collectors.joining(comma));
    }
    return plain(value);
  }

  private static String plain(Object value) {
    if (value instanceof ZonedDateTime time) {
      return MINUTE.format(time);
    }
    if (value instanceof LocalDate day) {
      return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }
    return value.toString();
  }

  private String quoted(String gap, Object... args) {
    int at = Integer.parseInt(gap);
    return Matcher.quoteReplacement(at < args.length ? show(args[at]) : "{" + gap + "}");
  }
}
