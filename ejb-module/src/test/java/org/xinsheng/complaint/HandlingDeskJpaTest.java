package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class HandlingDeskJpaTest {

  private static final Instant RECEIVED = SettableClock.START;
  private static final Instant DUE = RECEIVED.plus(Duration.ofHours(1));

  private final Reception at;

  HandlingDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
  }

  private DeadlineRow repliedAt(Instant now, Instant repliedAt) {
    String number = at.register(general());
    at.wiring.clock().set(now);
    at.handling.reply(number, null, "已安排", repliedAt);
    return at.clock(number, DeadlineKind.REPLY);
  }

  @Test
  @Rule("DL-3")
  @Rule("DL-18")
  void aReplyExactlyAtTheDueInstantIsInTimeAMillisecondLaterIsNot() {
    assertEquals(DeadlineState.MET, repliedAt(DUE, null).state());
    at.wiring.clock().set(RECEIVED);
    DeadlineRow late = repliedAt(DUE.plusMillis(1), null);
    assertEquals(DeadlineState.BREACHED, late.state());
    assertEquals(DUE, late.breachedAt());
    assertEquals(DUE.plusMillis(1), late.doneAt());
  }

  @Test
  @Rule("DL-16")
  void aReplyEnteredLateCountsWhenItWasGiven() {
    Instant now = DUE.plus(Duration.ofHours(30));
    DeadlineRow inTime = repliedAt(now, DUE.plusNanos(999));
    assertEquals(DeadlineState.MET, inTime.state());
    assertTrue(inTime.enteredLate());
    assertEquals(DUE, inTime.doneAt());
    at.wiring.clock().set(RECEIVED);
    assertEquals(DeadlineState.BREACHED, repliedAt(now, DUE.plusMillis(1)).state());
  }

  @Test
  @Rule("DL-16")
  void aSecondReplyEnteredLateAnnulsTheBreachAndBothAgree() {
    String number = at.register(general());
    Instant late = at.later(Duration.ofHours(2));
    at.reply(number);
    assertEquals(DeadlineState.BREACHED, at.clock(number, DeadlineKind.REPLY).state());
    at.handling.reply(number, null, "早已电话答复", DUE);
    DeadlineRow clock = at.clock(number, DeadlineKind.REPLY);
    assertEquals(DeadlineState.MET, clock.state());
    assertTrue(clock.annulled());
    assertEquals(DUE, clock.breachedAt(), "the breach stays on record");
    ComplaintView view = at.read(number);
    assertEquals(DUE, view.repliedAt());
    assertEquals(List.of(late, DUE), view.replies().stream().map(it -> it.repliedAt()).toList());
  }

  @Test
  @Rule("HD-7")
  void theFirstReplyBeginsTheWork() {
    String number = at.register(important());
    at.reply(number);
    assertEquals(ComplaintStatus.IN_PROGRESS, at.read(number).status());
    at.reply(number);
    assertEquals(2, at.read(number).replies().size());
  }

  @Test
  @Rule("HD-15")
  void whoMayReply() {
    String number = at.register(important());
    for (String other : List.of("steward1", "duty1", "cashier1", "chief1", "manager1", "eng1")) {
      NotAllowed why = assertThrows(NotAllowed.class, () -> at.as(other).reply(number), other);
      assertEquals(Optional.of("HD-15"), why.rule());
    }
    for (String one : List.of("cs1", "cs2", "head1")) {
      at.as(one).reply(number);
    }
  }

  @Test
  @Rule("HD-13")
  void thePersonComplainedAboutIsRefusedBeforeTheirPost() {
    String number = at.register(important().about("cashier1"));
    RuleViolation why = assertThrows(RuleViolation.class, () -> at.as("cashier1").reply(number));
    assertEquals(Optional.of("HD-13"), why.rule());
    assertThrows(RuleViolation.class, () -> at.as("cashier1").judge(number, Validity.INVALID));
  }

  @Test
  @Rule("SEV-7")
  @Rule("HD-15")
  void theHandlerOrTheHeadStewardUpJudges() {
    String number = at.register(important());
    assertThrows(NotAllowed.class, () -> at.as("cs1").judge(number, Validity.VALID));
    at.as("head1").judge(number, Validity.VALID);
    at.as("manager1").judge(number, Validity.INVALID);
    assertEquals(Validity.INVALID, at.read(number).validity());
  }

  @Test
  @Rule("SEV-8")
  void theLossIsRecordedByHandlerFirstContactOrDepartmentHead() {
    NewComplaintFixture taken = important();
    taken.subjectDepartment = "CLEANING";
    String number = at.register(taken);
    assertThrows(
        NotAllowed.class, () -> at.as("eng1").handling.recordLoss(number, null, Money.of("1.00")));
    at.as("clean1").handling.recordLoss(number, null, Money.of("520.00"));
    assertEquals(Money.of("520.00"), at.read(number).lossAmount());
    assertThrows(InvalidInput.class, () -> at.as("cs1").handling.recordLoss(number, null, null));
  }

  @Test
  @Rule("INT-3")
  void onlyTheHeadStewardOrAboveHandsOwnershipOverWithAReason() {
    String number = at.register(general());
    NotAllowed why =
        assertThrows(
            NotAllowed.class, () -> at.as("cs1").handling.handOver(number, null, "steward1", "片区"));
    assertEquals(Optional.of("INT-3"), why.rule());
    at.as("head1");
    for (String reason : new String[] {null, "", "  "}) {
      assertThrows(
          InvalidInput.class, () -> at.handling.handOver(number, null, "steward1", reason));
    }
    for (String unfit : List.of("cs3", "gm", "nobody")) {
      assertThrows(
          InvalidInput.class, () -> at.handling.handOver(number, null, unfit, "why"), unfit);
    }
    at.handling.handOver(number, null, "steward1", "片区管家负责");
    ComplaintView view = at.read(number);
    assertEquals("steward1", view.firstContact().username());
    assertEquals("steward1", view.handler().username());
    assertEquals("片区管家负责", at.last(number, "HANDED_OVER").why());
    assertEquals(
        List.of(number),
        at.as("steward1").queries.mine(10).stream()
            .map(ComplaintRow::number)
            .filter(number::equals)
            .toList());
  }

  @Test
  @Rule("FU-2")
  @Rule("INT-3")
  void aStewardWhoTookOverFollowsItUpAtTheDoor() {
    String number = at.register(general());
    at.as("head1").handling.handOver(number, null, "steward1", "片区");
    at.as("steward1").resolve(number);
    assertEquals(
        List.of(List.of("DOOR", at.staff.id("steward1"))),
        at.wiring
            .database()
            .rows("select mode, owner_id from follow_up where subject_number = ?", number));
  }

  @Test
  @Rule("FU-2")
  @Rule("INT-3")
  void anOpenRoundGoesWithTheOwnership() {
    String number = at.register(general());
    at.resolve(number);
    at.as("head1").handling.handOver(number, null, "steward1", "片区");
    assertEquals(List.of(List.of(at.staff.id("steward1"))), roundOwners(number));
    at.handling.handOver(number, null, "cs2", "管家休假");
    assertEquals(java.util.Collections.singletonList(null), roundOwners(number).get(0));
  }

  private List<List<Object>> roundOwners(String number) {
    return at.wiring
        .database()
        .rows("select owner_id from follow_up where subject_number = ?", number);
  }

  @Test
  @Rule("INT-15")
  void aLinkPointsToACaseThatTheReaderMaySee() {
    String first = at.register(general());
    String second = at.register(general());
    at.handling.link(second, null, first);
    assertEquals(first, at.read(second).linkedTo());
    assertThrows(RuleViolation.class, () -> at.handling.link(second, null, second));
    String foreign = at.as("cs3").register(general().in("GD02"));
    assertThrows(InvalidInput.class, () -> at.as("cs1").handling.link(second, null, foreign));
    assertEquals(DUE, at.clock(second, DeadlineKind.REPLY).dueAt());
  }

  @Test
  @Rule("X-2")
  void whoReadAnOlderVersionIsToldAndLosesNothing() {
    String number = at.register(important());
    long read = at.read(number).version();
    at.handling.reply(number, read, "第一次", null);
    for (Runnable act :
        List.<Runnable>of(
            () -> at.handling.reply(number, read, "第二次", null),
            () -> at.as("head1").handling.judge(number, read, Validity.VALID, null),
            () -> at.as("cs1").handling.recordLoss(number, read, Money.ZERO))) {
      StaleVersion why = assertThrows(StaleVersion.class, act::run);
      assertEquals(Optional.of("X-2"), why.rule());
    }
    assertEquals(1, at.read(number).replies().size());
    long fresh = at.read(number).version();
    at.handling.reply(number, fresh, "第二次", null);
    assertTrue(at.read(number).version() > fresh);
  }

  @Test
  @Rule("X-1")
  void everyActIsAnEntryOfTheTrail() {
    String number = at.register(major());
    at.reply(number);
    at.as("chief1").judge(number, Validity.VALID);
    at.handling.recordLoss(number, null, Money.of("3.00"));
    assertEquals(
        List.of("REGISTERED", "REPLIED", "VALIDITY", "LOSS"),
        at.audit(number).stream()
            .map(it -> it.get(0))
            .filter(it -> !"PHONE_SHOWN".equals(it))
            .toList());
    assertFalse(at.audit(number).isEmpty());
  }
}
