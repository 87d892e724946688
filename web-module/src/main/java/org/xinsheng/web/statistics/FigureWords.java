package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.xinsheng.statistics.Figure;
import org.xinsheng.statistics.domain.Unit;
import org.xinsheng.web.frame.PageTexts;

/** Numbers as people read them. */
@RequestScoped
public class FigureWords {

  static final String NOTHING = "—";

  @Inject private PageTexts texts;

  public String value(Figure figure) {
    return figure.value() == null ? NOTHING : text(figure.unit(), figure.value());
  }

  private String text(Unit unit, BigDecimal value) {
    return switch (unit) {
      case CASES, ROUNDS -> value.toPlainString();
      case PERCENT -> value.toPlainString() + "%";
      case YUAN -> "¥" + value.toPlainString();
      case DURATION -> duration(Duration.ofSeconds(value.longValue()));
    };
  }

  private String duration(Duration time) {
    if (time.toDays() >= 3) {
      return texts.of("statistics.days", time.toDays(), time.toHoursPart());
    }
    return time.toHours() > 0
        ? texts.of("statistics.hours", time.toHours(), time.toMinutesPart())
        : texts.of("statistics.minutes", time.toMinutes());
  }

  /** With its sign; empty where there is nothing to compare or no difference. */
  public String difference(Figure now, Figure before) {
    if (now.value() == null || before.value() == null) {
      return "";
    }
    BigDecimal difference = now.value().subtract(before.value());
    if (difference.signum() == 0) {
      return "";
    }
    return (difference.signum() > 0 ? "+" : "−") + text(now.unit(), difference.abs());
  }
}
