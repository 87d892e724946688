package org.xinsheng.signin.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInFailuresTest {

  private static final Instant START = Instant.parse("2026-11-23T01:15:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final SignInFailures failures = new SignInFailures("account x", START);

  private Optional<Duration> attempt(Instant at) {
    return failures.admit(5, WINDOW, at);
  }

  private void fiveFail() {
    for (int i = 0; i < 5; i++) {
      assertEquals(Optional.empty(), attempt(START.plusSeconds(i)));
    }
  }

  @Test
  void theSixthAttemptWaitsForTheEndOfTheWindow() {
    fiveFail();
    assertEquals(Optional.of(Duration.ofMinutes(14)), attempt(START.plusSeconds(60)));
    assertEquals(Optional.of(Duration.ofMillis(1)), attempt(START.plus(WINDOW).minusMillis(1)));
    assertEquals(Optional.empty(), attempt(START.plus(WINDOW)));
  }

  @Test
  void aNewWindowStartsWithItsFirstAttempt() {
    fiveFail();
    Instant later = START.plus(Duration.ofHours(1));
    for (int i = 0; i < 5; i++) {
      assertEquals(Optional.empty(), attempt(later));
    }
    assertEquals(Optional.of(WINDOW), attempt(later));
  }

  @Test
  void successStartsTheAccountAnew() {
    fiveFail();
    failures.forget();
    fiveFail();
  }

  @Test
  void anAttemptTakenBackLeavesRoomForOne() {
    fiveFail();
    failures.takeBack();
    assertEquals(Optional.empty(), attempt(START));
    assertTrue(attempt(START).isPresent());
  }

  @Test
  void aTokenOpensUntilItExpiresOrIsRevoked() {
    ApiToken token = new ApiToken("digest", 1L, START, Duration.ofHours(12));
    Instant end = START.plus(Duration.ofHours(12));
    assertEquals(end, token.expiresAt());
    assertTrue(token.opensAt(START));
    assertTrue(token.opensAt(end.minusMillis(1)));
    assertFalse(token.opensAt(end));
    token.revoke(START.plusSeconds(1));
    assertFalse(token.opensAt(START.plusSeconds(2)));
  }
}
