package org.xinsheng.nonconformity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.notification.DeadlineNotices;
import org.xinsheng.notification.Inbox;
import org.xinsheng.notification.NoticeQueries;
import org.xinsheng.policy.PolicyDesk;
import org.xinsheng.policy.PolicyStart;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** The threshold, the chains and the ladder are data of the policy (NCR-4, DL-11, DL-17). */
@OnBothDatabases
class SlipPolicyJpaTest {

  private final Wiring wiring;
  private final Quality quality;

  SlipPolicyJpaTest(Wiring wiring) {
    this.wiring =
        wiring
            .setting("xinsheng.node", "a")
            .using(WarnedOfSlips.class)
            .observing(Inbox.class, DeadlineNotices.class);
    quality = new Quality(wiring);
    wiring.tx(() -> wiring.wired(new PolicyStart()));
  }

  @Test
  @Rule("NCR-4")
  @Rule("DL-11")
  void aSlipKeepsTheChainThatItWasSubmittedWith() {
    String old = quality.submitted(null, "400.00");
    quality.as("admin");
    PolicyDesk policy = wiring.bean(PolicyDesk.class);
    RuleViolation downwards =
        assertThrows(
            RuleViolation.class,
            () ->
                policy.newVersion(
                    quality.in(Duration.ofHours(1)),
                    Map.of("chain.high-loss", "GENERAL_MANAGER,OFFICE_MANAGER"),
                    "试行"));
    assertEquals("NCR-3", downwards.rule().orElseThrow());
    policy.newVersion(
        quality.in(Duration.ofHours(1)),
        Map.of(
            "loss.slip-threshold", "300.00",
            "chain.high-loss", "OFFICE_MANAGER,GENERAL_MANAGER"),
        "从严");
    quality.at.later(Duration.ofHours(1));
    String young = quality.raised(null, "300.00");
    assertThrows(RuleViolation.class, () -> quality.desk.submit(young, null));
    quality.met(young, "manager1");
    quality.desk.submit(young, null);
    assertEquals(List.of(Role.OFFICE_MANAGER, Role.GENERAL_MANAGER), quality.roles(young));
    quality.as("clean1").desk.recordLoss(old, null, Money.of("499.99"));
    assertEquals(List.of(Role.OFFICE_MANAGER), quality.roles(old));
    quality.approve(old, "manager1");
    assertEquals(SlipStatus.EXECUTING, quality.status(old));
  }

  private boolean isWarned(String number, String username) {
    quality.as(username);
    return wiring.tx(() -> wiring.bean(NoticeQueries.class).mine(false, null, 200)).items().stream()
        .anyMatch(it -> it.act().equals("DEADLINE_WARNED") && number.equals(it.subject().number()));
  }

  @Test
  @Rule("DL-6")
  @Rule("NCR-6")
  void beforeTheLimitWhoeverExecutesItAndWhoeverFilledItAreWarned() {
    String number = quality.executing(null, "1.00");
    quality.at.later(Duration.ofHours(54).minusMillis(1));
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertFalse(isWarned(number, "worker1"), "three quarters are not over");
    quality.at.later(Duration.ofMillis(1));
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertTrue(isWarned(number, "worker1"));
    assertTrue(isWarned(number, "clean1"));
    assertFalse(isWarned(number, "manager1"));
  }

  @Test
  @Rule("DL-17")
  @Rule("NCR-6")
  void whatIsNotDoneInTimeClimbsDaily() {
    String number = quality.executing(null, "1.00");
    quality.at.later(Duration.ofDays(3).plusSeconds(1));
    DeadlineSweep sweep = wiring.bean(DeadlineSweep.class);
    sweep.untilNothingIsDue();
    assertEquals(DeadlineState.BREACHED, quality.clock(number).state());
    assertEquals(List.of(Role.DEPARTMENT_HEAD), quality.clock(number).escalatedTo());
    for (int day = 0; day < 4; day++) {
      quality.at.later(Duration.ofDays(1));
      sweep.untilNothingIsDue();
    }
    assertEquals(
        List.of(
            Role.DEPARTMENT_HEAD,
            Role.OFFICE_MANAGER,
            Role.MANAGEMENT_REPRESENTATIVE,
            Role.GENERAL_MANAGER),
        quality.clock(number).escalatedTo());
  }
}
