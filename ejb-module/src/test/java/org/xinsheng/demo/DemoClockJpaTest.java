package org.xinsheng.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.platform.ProductClock;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class DemoClockJpaTest {

  /** Hears of acts. */
  static final class Trail {

    final List<Recorded> heard = new ArrayList<>();

    void hear(@Observes Recorded event) {
      heard.add(event);
    }
  }

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs actor = new ActingAs();
  private final Trail trail = new Trail();
  private final List<Instant> swept = new ArrayList<>();

  DemoClockJpaTest(Wiring wiring) {
    this.staff = DemoStaff.in(wiring);
    this.wiring = wiring.hearing(trail).use(actor);
    Sweep sweep = () -> swept.add(wiring.bean(ProductClock.class).now());
    wiring.use(sweep);
  }

  @BeforeEach
  void realTime() {
    wiring.database().update("update demo_clock set ahead_millis = 0");
    actor.actor(staff.actor("admin"));
  }

  private Instant demoNow() {
    return wiring.bean(ProductClock.class).now();
  }

  private void demo() {
    wiring.setting("xinsheng.demo", "true");
  }

  private static void isAbout(Instant expected, Instant actual) {
    assertTrue(Duration.between(expected, actual).abs().toSeconds() < 60, actual::toString);
  }

  @Test
  void theClockTicksInWholeMillisecondsAndWithoutDemoItIsTheRealTime() {
    wiring.database().update("update demo_clock set ahead_millis = 86400000");
    isAbout(Instant.now(), demoNow());
    assertEquals(demoNow(), demoNow().truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void anAdministratorMovesItForwardAndWhatFellDueIsDone() {
    demo();
    Instant before = Instant.now();
    wiring.bean(DemoClockDesk.class).advance(Duration.ofDays(2));
    isAbout(before.plus(Duration.ofDays(2)), demoNow());
    assertFalse(swept.isEmpty());
    isAbout(before.plus(Duration.ofDays(2)), swept.get(0));
    wiring.bean(DemoClockDesk.class).advance(Duration.ofHours(1));
    isAbout(before.plus(Duration.ofHours(49)), demoNow());
    assertEquals(2, trail.heard.size());
    assertEquals("PT48H", trail.heard.get(1).facts().changes().get(0).from());
    assertEquals("PT49H", trail.heard.get(1).facts().changes().get(0).to());
  }

  @Test
  void anotherNodeFollows() {
    demo();
    ProductClock other = wiring.wired(new ProductClock());
    wiring.bean(DemoClockDesk.class).advance(Duration.ofDays(3));
    isAbout(Instant.now().plus(Duration.ofDays(3)), other.now());
  }

  @Test
  void zeroOnlyReadsIt() {
    demo();
    wiring.bean(DemoClockDesk.class).advance(Duration.ZERO);
    assertEquals(List.of(), trail.heard);
    assertEquals(List.of(), swept);
  }

  @Test
  void itNeverGoesBackwardsNorTooFar() {
    demo();
    DemoClockDesk desk = wiring.bean(DemoClockDesk.class);
    assertThrows(InvalidInput.class, () -> desk.advance(Duration.ofMillis(-1)));
    assertThrows(InvalidInput.class, () -> desk.advance(DemoClockDesk.FURTHEST.plusMillis(1)));
    isAbout(Instant.now(), demoNow());
  }

  @Test
  void nobodyElseMovesIt() {
    demo();
    actor.actor(staff.actor("gm"));
    assertThrows(
        NotAllowed.class, () -> wiring.bean(DemoClockDesk.class).advance(Duration.ofDays(1)));
  }

  @Test
  void withoutDemoDataThereIsNoSuchClock() {
    assertThrows(NotFound.class, () -> wiring.bean(DemoClockDesk.class).advance(Duration.ZERO));
  }
}
