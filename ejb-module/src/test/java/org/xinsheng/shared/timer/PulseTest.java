package org.xinsheng.shared.timer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

@Rule("DL-14")
class PulseTest {

  private static final Instant START = Instant.parse("2026-11-23T01:15:00Z");
  private static final Pulse NEVER_RUN = new Pulse("deadlines", Duration.ofMinutes(1), START, null);

  @Test
  void aTimerThatNeverRanStallsThreePeriodsAfterTheStart() {
    assertFalse(NEVER_RUN.isStalled(START.plusSeconds(180)));
    assertTrue(NEVER_RUN.isStalled(START.plusSeconds(180).plusMillis(1)));
  }

  @Test
  void aTimerStallsThreePeriodsAfterItsLastGoodRun() {
    Pulse beating = NEVER_RUN.good(START.plusSeconds(600));
    assertFalse(beating.isStalled(START.plusSeconds(780)));
    assertTrue(beating.isStalled(START.plusSeconds(780).plusMillis(1)));
  }

  @Test
  void theStartCountsIfItIsLater() {
    Pulse restarted = NEVER_RUN.good(START.minusSeconds(3600));
    assertFalse(restarted.isStalled(START.plusSeconds(180)));
    assertTrue(restarted.isStalled(START.plusSeconds(181)));
  }
}
