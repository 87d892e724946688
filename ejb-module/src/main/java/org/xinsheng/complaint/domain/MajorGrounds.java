package org.xinsheng.complaint.domain;

import java.time.Duration;
import org.xinsheng.shared.Money;

/**
 * When somebody must say whether a MAJOR criterion is met (SEV-10).
 *
 * @param window how far back earlier cases count, the bound included
 * @param earlierCases how many of them, unresolved or reopened, raise the question
 * @param loss from this amount on, the slip threshold, the loss raises it (NCR-3)
 */
public record MajorGrounds(Duration window, int earlierCases, Money loss) {

  public static final MajorGrounds STANDARD =
      new MajorGrounds(Duration.ofDays(90), 2, Money.of("500.00"));

  public boolean areReachedBy(Money amount) {
    return amount != null && !loss.isMoreThan(amount);
  }
}
