package org.xinsheng.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.xinsheng.policy.domain.DailySpan;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.PageTexts;

/** A value of the policy as people say it. */
@Named
@RequestScoped
public class PolicyWords {

  /** Where no post is named, who took the matter in handles it (DL-1). */
  private static final String GENERAL_HANDLER = "limit.GENERAL.handler";

  @Inject private PageTexts texts;

  public String say(PolicyItem item, String value) {
    if (value == null || value.isEmpty()) {
      return texts.of(item.name().equals(GENERAL_HANDLER) ? "policy.firstContact" : "policy.none");
    }
    return switch (item.type()) {
      case DURATION -> span(Duration.parse(value));
      case PERCENT -> texts.of("policy.percent", value);
      case MONEY -> texts.of("policy.yuan", value);
      case COUNT -> value;
      case RUNG, RUNG_OR_NONE -> texts.label(Role.valueOf(value));
      case LADDER ->
          Arrays.stream(value.split(","))
              .map(role -> texts.label(Role.valueOf(role)))
              .collect(Collectors.joining(" → "));
      case HOURS_OR_NONE -> hours(DailySpan.parse(value));
    };
  }

  private String hours(DailySpan span) {
    boolean overMidnight = span.to().isBefore(span.from());
    return texts.of(
        overMidnight ? "policy.hoursOverMidnight" : "policy.hoursFromTo",
        span.from().toString(),
        span.to().toString());
  }

  /** One day is twenty-four hours to people who count the hours. */
  private String span(Duration span) {
    if (span.toHours() >= 48 && span.equals(Duration.ofDays(span.toDays()))) {
      return texts.of("policy.days", span.toDays());
    }
    if (span.equals(Duration.ofHours(span.toHours()))) {
      return texts.of("policy.hours", span.toHours());
    }
    return span.equals(Duration.ofMinutes(span.toMinutes()))
        ? texts.of("policy.minutes", span.toMinutes())
        : texts.of("policy.seconds", span.toSeconds());
  }
}
