package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole product is killed (SIGKILL) amid registrations and sweeps; with {@code
 * -Dxinsheng.kills=20} for long. Nothing acknowledged is lost, nothing is told twice or never, and
 * a request that is repeated under its key is one case.
 */
class KilledIT {

  private static final Integer ASKED = Integer.getInteger("xinsheng.kills");
  private static final int KILLS = ASKED == null ? 1 : ASKED;
  private static final int LONGEST_MILLIS = 4_000;

  private final long seed = Long.getLong("xinsheng.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Callers callers = new Callers(random);

  private Duration soon() {
    return Duration.ofMillis(50 + random.nextInt(LONGEST_MILLIS));
  }

  private void conclude(List<String> findings, TestReporter reporter) {
    reporter.publishEntry("killed " + KILLS + " times", callers.toString());
    assertEquals(List.of(), findings, () -> "with -Dxinsheng.seed=" + seed);
    assertTrue(callers.acknowledged() > KILLS, callers::toString);
  }

  /** On PostgreSQL one node of two is killed below; alone it is killed only when asked for. */
  @ParameterizedTest
  @EnumSource
  void aloneOnItsDatabase(DatabaseKind kind, TestReporter reporter) throws Exception {
    assumeTrue(kind == DatabaseKind.H2 || ASKED != null, "asked for with -Dxinsheng.kills");
    try (ProductServer product = ProductServer.on(kind, "killed").start()) {
      for (int kill = 0; kill < KILLS; kill++) {
        callers.rush(product).until(product, soon());
        product.start();
        callers.repeat(product);
      }
      conclude(callers.findings(product), reporter);
    }
  }

  @Test
  void oneOfTwoOnOneDatabase(TestReporter reporter) throws Exception {
    try (ProductServer one = ProductServer.on(DatabaseKind.POSTGRESQL, "killed-a");
        ProductServer other = ProductServer.on(one.database(), "killed-b")) {
      CompletableFuture<?> first = CompletableFuture.runAsync(one::start);
      other.start();
      first.join();
      ProductServer dies = one;
      ProductServer lives = other;
      for (int kill = 0; kill < KILLS; kill++) {
        Callers.Rush goesOn = callers.rush(lives);
        callers.rush(dies).until(dies, soon());
        callers.repeat(lives);
        goesOn.end();
        dies.start();
        ProductServer next = dies;
        dies = lives;
        lives = next;
      }
      conclude(callers.findings(one, other), reporter);
    }
  }
}
