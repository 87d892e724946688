package org.xinsheng.web.policy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyType;
import org.xinsheng.shared.Money;

/**
 * One value of the policy as a person types it. What makes no sense goes to the desk as it was
 * typed, which refuses it by name.
 */
public class PolicyEntry implements Serializable {

  /** No ladder of the procedures is longer. */
  static final int RUNGS = 5;

  /** Of {@code 22:00-07:00}. */
  private static final int FROM_ENDS = 5;

  private static final long serialVersionUID = 1L;

  private static final Pattern PART =
      Pattern.compile("\\s*(\\d{1,6})\\s*(天|日|小时|分钟|分|秒|[a-z]+)\\s*", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Duration> UNITS =
      Map.ofEntries(
          Map.entry("天", Duration.ofDays(1)),
          Map.entry("日", Duration.ofDays(1)),
          Map.entry("小时", Duration.ofHours(1)),
          Map.entry("分钟", Duration.ofMinutes(1)),
          Map.entry("分", Duration.ofMinutes(1)),
          Map.entry("秒", Duration.ofSeconds(1)),
          Map.entry("d", Duration.ofDays(1)),
          Map.entry("day", Duration.ofDays(1)),
          Map.entry("days", Duration.ofDays(1)),
          Map.entry("h", Duration.ofHours(1)),
          Map.entry("hour", Duration.ofHours(1)),
          Map.entry("hours", Duration.ofHours(1)),
          Map.entry("min", Duration.ofMinutes(1)),
          Map.entry("minute", Duration.ofMinutes(1)),
          Map.entry("minutes", Duration.ofMinutes(1)),
          Map.entry("s", Duration.ofSeconds(1)),
          Map.entry("second", Duration.ofSeconds(1)),
          Map.entry("seconds", Duration.ofSeconds(1)));

  private final PolicyItem item;
  private final List<String> posts = new ArrayList<>();
  private String present;
  private String text;
  private String from;
  private String to;
  private String error;

  /**
   * @param present as the last version says it
   * @param words the same in words, for spans of time
   */
  PolicyEntry(PolicyItem item, String present, String words) {
    this.item = item;
    fill(present, words);
  }

  private void fill(String value, String words) {
    present = value;
    text = item.type() == PolicyType.DURATION ? words : value;
    posts.clear();
    if (item.type() == PolicyType.LADDER) {
      posts.addAll(List.of(value.split(",")));
      while (posts.size() < RUNGS) {
        posts.add("");
      }
    }
    boolean hours = item.type() == PolicyType.HOURS_OR_NONE && !value.isEmpty();
    from = hours ? value.substring(0, FROM_ENDS) : null;
    to = hours ? value.substring(FROM_ENDS + 1) : null;
  }

  /** Somebody else made a version meanwhile: what was typed here stays, the rest is theirs. */
  void renew(String value, String words) {
    if (isChanged()) {
      present = value;
    } else {
      fill(value, words);
    }
  }

  /** As it is stored; the present text where it means the same. */
  String value() {
    return switch (item.type()) {
      case DURATION -> span();
      case MONEY -> money();
      case LADDER -> String.join(",", posts.stream().filter(it -> !blank(it)).toList());
      case HOURS_OR_NONE -> blank(from) && blank(to) ? "" : plain(from) + "-" + plain(to);
      default -> plain(text);
    };
  }

  boolean isChanged() {
    return !value().equals(present);
  }

  private String span() {
    String typed = plain(text);
    Matcher part = PART.matcher(typed);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (part.find() && part.start() == end) {
      Duration unit = UNITS.get(part.group(2).toLowerCase(Locale.ROOT));
      if (unit == null) {
        return typed;
      }
      sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
      end = part.end();
    }
    if (end < typed.length() || typed.isEmpty()) {
      return typed;
    }
    return sum.equals(Duration.parse(present)) ? present : written(sum);
  }

  /** Whole days from two on are days, as people say them. */
  private static String written(Duration span) {
    boolean days = span.toDays() >= 2 && span.equals(Duration.ofDays(span.toDays()));
    return days ? "P" + span.toDays() + "D" : span.toString();
  }

  private String money() {
    try {
      return new Money(new BigDecimal(plain(text).replace(",", ""))).toString();
    } catch (IllegalArgumentException e) {
      return plain(text);
    }
  }

  private static boolean blank(String typed) {
    return typed == null || typed.isBlank();
  }

  private static String plain(String typed) {
    return typed == null ? "" : typed.strip();
  }

  void refuse(String why) {
    error = why;
  }

  public PolicyItem getItem() {
    return item;
  }

  public String getPresent() {
    return present;
  }

  /** Which input it gets. */
  public String getEditor() {
    return item.type().name();
  }

  public String getText() {
    return text;
  }

  public void setText(String typed) {
    text = typed;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String typed) {
    from = typed;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String typed) {
    to = typed;
  }

  public List<String> getPosts() {
    return posts;
  }

  public String getError() {
    return error;
  }
}
