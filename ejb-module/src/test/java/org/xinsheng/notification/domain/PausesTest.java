package org.xinsheng.notification.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {

  private static final double ALMOST_ONE = Math.nextDown(1.0);

  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,4", "6,32", "7,60", "8,60", "1000,60"})
  void doublesUpToAnHour(int failures, int minutes) {
    Duration longest = Duration.ofMinutes(minutes);
    assertEquals(longest.dividedBy(2), Pauses.after(failures, 0));
    Duration almost = Pauses.after(failures, ALMOST_ONE);
    assertTrue(almost.compareTo(longest) <= 0 && almost.plusMillis(1).compareTo(longest) >= 0);
  }

  @Test
  void chanceKeepsTwoApart() {
    assertTrue(Pauses.after(3, 0.2).compareTo(Pauses.after(3, 0.7)) < 0);
  }

  /** A weekend without a mail server loses nothing. */
  @Test
  void aHundredTriesTakeThreeDaysAtLeastByChance() {
    Duration all = Duration.ZERO;
    for (int failures = 1; failures < 100; failures++) {
      all = all.plus(Pauses.after(failures, 0.5));
    }
    assertTrue(all.compareTo(Duration.ofDays(2).plusHours(12)) > 0, all.toString());
  }
}
