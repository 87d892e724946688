package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.domain.ComplaintFixture.CHEN;
import static org.xinsheng.complaint.domain.ComplaintFixture.HUANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.LIN;
import static org.xinsheng.complaint.domain.ComplaintFixture.RECEIVED;
import static org.xinsheng.complaint.domain.ComplaintFixture.ZHOU;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.xinsheng.Rule;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;

/** Whatever people do in whatever order: the case stays one that the procedures know. */
class ComplaintWalkTest {

  private static final int ACTS = 19;

  @Property(tries = 400)
  @Rule("HD-7")
  @Rule("HD-13")
  @Rule("SEV-8")
  @Rule("DL-5")
  void everyWalkKeepsWhatMustNotBeLost(
      @ForAll @Size(max = 30) List<@IntRange(max = ACTS * 3 - 1) Integer> steps) {
    Complaint complaint =
        ComplaintFixture.taken(Severity.GENERAL).forwarded().about(ZHOU.id()).complaint();
    Instant now = RECEIVED;
    for (int step : steps) {
      now = now.plusSeconds(60);
      ComplaintStatus before = complaint.status();
      Set<Role> told = complaint.reportedTo();
      Set<Criterion> ticked = complaint.criteria();
      Map<String, Object> memory = ComplaintFixture.memory(complaint);
      int round = complaint.round();
      Actor by = step / ACTS == 0 ? ZHOU : HUANG;
      try {
        act(step % ACTS, complaint, by, now);
        assertTrue(
            before == complaint.status()
                || before.mayBecome(complaint.status())
                || before == ComplaintStatus.REGISTERED
                    && complaint.status() == ComplaintStatus.RESOLVED);
      } catch (Refusal refused) {
        assertEquals(memory, ComplaintFixture.memory(complaint));
      }
      assertTrue(complaint.reportedTo().containsAll(told), "no report is dropped");
      assertTrue(complaint.criteria().containsAll(ticked), "no criterion is forgotten");
      assertTrue(complaint.round() == round || complaint.round() == round + 1);
      keepsItsShape(complaint, now);
    }
  }

  private static void keepsItsShape(Complaint complaint, Instant now) {
    assertFalse(ZHOU.id().equals(complaint.handlerId()), "who is complained about never handles");
    assertFalse(ZHOU.id().equals(complaint.resolvedBy()));
    assertEquals(complaint.round() > 0, complaint.resolvedAt() != null);
    if (complaint.status() == ComplaintStatus.CLOSED) {
      assertNotNull(complaint.closedAt());
      assertTrue(complaint.round() > 0);
    }
    if (complaint.repliedAt() != null) {
      assertFalse(complaint.repliedAt().isBefore(RECEIVED) || complaint.repliedAt().isAfter(now));
    }
  }

  private static void act(int which, Complaint complaint, Actor by, Instant now) {
    switch (which) {
      case 0 -> complaint.reply(by, now, now);
      case 1 -> complaint.reply(by, RECEIVED, now);
      case 2 -> complaint.judge(Validity.VALID, null, by, now);
      case 3 -> complaint.recordLoss(Money.of("5.00"), by, now);
      case 4 ->
          complaint.raise(
              Severity.IMPORTANT, Criterion.SERVICE_AT_FAULT, "why", HUANG.id(), by, now);
      case 5 ->
          complaint.raise(Severity.MAJOR, Criterion.REPUTATION_DAMAGE, "why", CHEN.id(), by, now);
      case 6 -> complaint.lower(Severity.GENERAL, "why", HUANG.id(), by, now);
      case 7 -> complaint.resolve(ComplaintFixture.compensated("7.00"), by, now, now);
      case 8 -> complaint.resolve(ComplaintFixture.explained(), by, now, now);
      case 9 -> complaint.reopen(by, now, now);
      case 10 -> complaint.superiorTold(by, now, now);
      case 11 -> complaint.checkEffect(true, LIN, now);
      case 12 -> complaint.handOver(by.id(), false, "why", LIN, now);
      case 13 -> complaint.withdraw("why", by, now, now);
      case 14 -> complaint.chase(Chaser.OWNER, by, now);
      case 15 -> complaint.moveUp(new Rung(Role.CHIEF_STEWARD, CHEN.id()), "why", by, now);
      case 16 -> complaint.decideFinally("按方案二", by, now);
      case 17 -> complaint.assign(ComplaintFixture.assigned(complaint, 1, now), by, now);
      default -> complaint.close(by, now);
    }
  }
}
