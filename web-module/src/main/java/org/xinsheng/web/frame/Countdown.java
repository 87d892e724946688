package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.xinsheng.shared.Clock;

/** What a deadline badge says before the browser's own countdown takes over. */
@Named
@RequestScoped
public class Countdown {

  @Inject private Clock clock;
  @Inject private PageTexts texts;

  /** The product's time in milliseconds, so that browsers count by it and not by their own. */
  public long getNow() {
    return clock.now().toEpochMilli();
  }

  /**
   * @param state a deadline's, or its code where a list knows no more than that it runs
   * @param met when it was done, null while it is not
   */
  public String text(Instant due, Object state, Instant met) {
    boolean breached = state.toString().equals("BREACHED");
    if (met != null) {
      return breached
          ? texts.of("deadline.metLate", duration(Duration.between(due, met)))
          : texts.of("deadline.met");
    }
    if (!breached && !state.toString().equals("RUNNING")) {
      return texts.show(state);
    }
    Duration left = Duration.between(clock.now(), due);
    return texts.of(left.isNegative() ? "deadline.over" : "deadline.left", duration(left.abs()));
  }

  public String duration(Duration time) {
    if (time.toDays() > 0) {
      return texts.of("deadline.days", time.toDays(), time.toHoursPart());
    }
    return time.toHours() > 0
        ? texts.of("deadline.hours", time.toHours(), time.toMinutesPart())
        : texts.of("deadline.minutes", time.toMinutes());
  }
}
