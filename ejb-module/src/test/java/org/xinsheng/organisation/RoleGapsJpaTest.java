package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.shared.Role.CASHIER;
import static org.xinsheng.shared.Role.DUTY_OFFICER;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("ORG-6")
class RoleGapsJpaTest {

  /** Hears what the administrator is told. */
  static final class Told {

    final List<Facts> heard = new ArrayList<>();

    void hear(@Observes Recorded event) {
      heard.add(event.facts());
    }
  }

  private final Wiring wiring;
  private final DemoStaff staff;
  private final Told told = new Told();

  RoleGapsJpaTest(Wiring wiring) {
    this.wiring = wiring.observing(RoleGaps.class).hearing(told);
    this.staff = DemoStaff.in(wiring);
  }

  @BeforeEach
  void nothingTold() {
    wiring.database().update("delete from role_gap");
  }

  private void ask(Role role, Instant at) {
    wiring.bean(RoleHolders.class).holders(role, staff.place("GD02", null, null), at);
  }

  @Test
  void theAdministratorIsWarnedOncePerDayRoleAndOffice() {
    Instant now = wiring.clock().now();
    ask(CASHIER, now);
    ask(CASHIER, now.plusSeconds(60));
    assertEquals(1, told.heard.size());
    assertEquals(Set.of(new Recipient.Holders(Role.ADMINISTRATOR)), told.heard.get(0).tell());
    assertEquals("GD02", told.heard.get(0).subject().number());
    ask(DUTY_OFFICER, now);
    ask(CASHIER, now.plus(Duration.ofDays(1)));
    assertEquals(3, told.heard.size());
  }

  @Test
  void theAdministratorSeesTheGapsOfTheLastSevenDays() {
    Instant now = wiring.clock().now();
    ask(CASHIER, now.minus(Duration.ofDays(8)));
    ask(DUTY_OFFICER, now.minus(Duration.ofDays(7)));
    ask(DUTY_OFFICER, now);
    ActingAs acting = new ActingAs();
    acting.actor(staff.actor("admin"));
    RoleGapQueries gaps = wiring.use(acting).bean(RoleGapQueries.class);
    assertEquals(
        List.of("GD02 DUTY_OFFICER"),
        gaps.late(5).stream().map(it -> it.office().code() + " " + it.role()).toList());
    acting.actor(staff.actor("cs1"));
    assertThrows(NotAllowed.class, () -> gaps.late(5));
  }

  @Test
  void anotherNodeDoesNotWarnAgain() {
    wiring.tx(() -> ask(CASHIER, wiring.clock().now()));
    Told elsewhere = new Told();
    Wiring other = wiring.hearing(elsewhere);
    other.tx(
        () ->
            other
                .wired(new RoleGaps())
                .tell(
                    new RoleWithoutHolder(
                        CASHIER, staff.office("GD02").id(), wiring.clock().now())));
    assertEquals(1, told.heard.size());
    assertEquals(0, elsewhere.heard.size());
  }

  @Test
  void anActThatFailsWarnsNobody() {
    try {
      wiring.tx(
          () -> {
            ask(CASHIER, wiring.clock().now());
            throw new IllegalStateException("the act failed");
          });
    } catch (IllegalStateException expected) {
      assertEquals("the act failed", expected.getMessage());
    }
    assertEquals(List.of(), told.heard);
  }
}
