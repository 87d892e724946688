package org.xinsheng.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.domain.ComplaintFixture.CHEN;
import static org.xinsheng.complaint.domain.ComplaintFixture.HUANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.LI;
import static org.xinsheng.complaint.domain.ComplaintFixture.LIANG;
import static org.xinsheng.complaint.domain.ComplaintFixture.LIN;
import static org.xinsheng.complaint.domain.ComplaintFixture.RECEIVED;
import static org.xinsheng.complaint.domain.ComplaintFixture.ZHOU;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

class ComplaintTest {

  private static final Duration TICK = Duration.ofMillis(1);
  private static final Instant NOW = RECEIVED.plus(Duration.ofHours(2));

  private static void refused(String rule, String field, Runnable act) {
    RuleViolation refusal = assertThrows(RuleViolation.class, act::run);
    assertEquals(Optional.of(rule), refusal.rule());
    assertEquals(field, refusal.fields().get(0).field());
  }

  // --- times of what is entered late

  @Test
  @Rule("DL-16")
  @Rule("DL-3")
  void aReplyLiesBetweenReceiptAndNowBothIncluded() {
    Complaint complaint = ComplaintFixture.important();
    refused("DL-16", "repliedAt", () -> complaint.reply(LI, RECEIVED.minus(TICK), NOW));
    refused("DL-16", "repliedAt", () -> complaint.reply(LI, NOW.plus(TICK), NOW));
    assertEquals(ComplaintStatus.REGISTERED, complaint.status());
    complaint.reply(LI, NOW, NOW);
    assertEquals(NOW, complaint.repliedAt());
    complaint.reply(LI, RECEIVED, NOW);
    assertEquals(RECEIVED, complaint.repliedAt(), "the earliest counts, however late entered");
    complaint.reply(LI, NOW, NOW);
    assertEquals(RECEIVED, complaint.repliedAt());
  }

  @Test
  @Rule("DL-16")
  void aResultLiesBetweenReceiptAndNowBothIncluded() {
    refused(
        "DL-16",
        "resolvedAt",
        () ->
            ComplaintFixture.important()
                .resolve(ComplaintFixture.explained(), HUANG, RECEIVED.minus(TICK), NOW));
    refused(
        "DL-16",
        "resolvedAt",
        () ->
            ComplaintFixture.important()
                .resolve(ComplaintFixture.explained(), HUANG, NOW.plus(TICK), NOW));
    ComplaintFixture.important().resolve(ComplaintFixture.explained(), HUANG, RECEIVED, NOW);
    ComplaintFixture.important().resolve(ComplaintFixture.explained(), HUANG, NOW, NOW);
  }

  @Test
  @Rule("FU-3")
  void theNextResultFollowsTheFollowUpThatAskedForIt() {
    Complaint complaint = ComplaintFixture.resolved();
    complaint.reopen(ZHOU, NOW, NOW);
    Instant later = NOW.plusSeconds(60);
    refused(
        "DL-16",
        "resolvedAt",
        () -> complaint.resolve(ComplaintFixture.explained(), HUANG, NOW.minus(TICK), later));
    assertEquals(2, complaint.resolve(ComplaintFixture.explained(), HUANG, NOW, later).round());
    assertEquals(NOW, complaint.resolvedAt());
  }

  @Test
  @Rule("FU-3")
  void reopeningTellsHandlerFirstContactAndOfficeManager() {
    Complaint complaint = ComplaintFixture.resolved();
    var facts = complaint.reopen(ZHOU, NOW, NOW).facts();
    assertTrue(facts.tell().contains(new Recipient.Holders(Role.OFFICE_MANAGER)));
    assertTrue(facts.tell().contains(new Recipient.Person(HUANG.id())));
    assertTrue(facts.tell().contains(new Recipient.Person(LI.id())));
    assertTrue(
        facts
            .changes()
            .contains(Change.of("status", ComplaintStatus.RESOLVED, ComplaintStatus.IN_PROGRESS)));
  }

  @Test
  @Rule("HD-4")
  void aResultTellsTheRungAboveTheHandlerAndTheOfficeManager() {
    assertTold(ComplaintFixture.general(), Role.HEAD_STEWARD);
    assertTold(ComplaintFixture.important(), Role.CHIEF_STEWARD);
    assertTold(ComplaintFixture.major(), Role.BRANCH_GENERAL_MANAGER);
  }

  private static void assertTold(Complaint complaint, Role rung) {
    var tell = ComplaintFixture.resolve(complaint, NOW).facts().tell();
    assertTrue(tell.contains(new Recipient.Holders(rung)), rung::name);
    assertTrue(tell.contains(new Recipient.Holders(Role.OFFICE_MANAGER)));
  }

  @Test
  @Rule("DL-3")
  void whatTheOwnerWasToldIsTheReplyOnlyIfNoneWasBefore() {
    Complaint complaint = ComplaintFixture.important();
    complaint.ownerTold(NOW);
    assertEquals(NOW, complaint.repliedAt());
    complaint.ownerTold(NOW.plusSeconds(1));
    assertEquals(NOW, complaint.repliedAt());
  }

  // --- INT-4

  @Test
  @Rule("INT-4")
  void onlyAReportAtOrAfterTheLatestResultCounts() {
    Complaint complaint = ComplaintFixture.fromSuperior();
    assertFalse(complaint.superiorKnowsTheResult());
    complaint.superiorTold(LI, RECEIVED, NOW);
    assertFalse(complaint.superiorKnowsTheResult(), "there is no result yet");
    Instant result = RECEIVED.plusSeconds(3600);
    ComplaintFixture.resolve(complaint, result);
    complaint.superiorTold(LI, result.minus(TICK), NOW);
    assertFalse(complaint.superiorKnowsTheResult());
    complaint.superiorTold(LI, result, NOW);
    assertTrue(complaint.superiorKnowsTheResult());
    complaint.superiorTold(LI, RECEIVED, NOW);
    assertTrue(complaint.superiorKnowsTheResult(), "an older report entered late takes none away");
    complaint.reopen(ZHOU, NOW, NOW);
    ComplaintFixture.resolve(complaint, NOW.plusSeconds(1));
    assertFalse(complaint.superiorKnowsTheResult(), "the latest result is another one");
    complaint.superiorTold(LI, NOW.plusSeconds(1), NOW.plusSeconds(1));
    assertTrue(complaint.superiorKnowsTheResult());
  }

  @Test
  @Rule("INT-4")
  void aReportLiesBetweenReceiptAndNow() {
    Complaint complaint = ComplaintFixture.fromSuperior();
    refused("INT-4", "reportedAt", () -> complaint.superiorTold(LI, RECEIVED.minus(TICK), NOW));
    refused("INT-4", "reportedAt", () -> complaint.superiorTold(LI, NOW.plus(TICK), NOW));
    assertDoesNotThrow(() -> complaint.superiorTold(LI, RECEIVED, NOW));
    assertDoesNotThrow(() -> complaint.superiorTold(LI, NOW, NOW));
  }

  @Test
  @Rule("INT-4")
  void withoutASuperiorThereIsNobodyToReportTo() {
    Complaint complaint = ComplaintFixture.important();
    assertTrue(complaint.superiorKnowsTheResult());
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> complaint.superiorTold(LI, NOW, NOW));
    assertEquals(Optional.of("INT-4"), refusal.rule());
  }

  // --- SEV-7, SEV-8

  @ParameterizedTest
  @EnumSource(
      value = Validity.class,
      names = {"VALID", "INVALID"})
  @Rule("SEV-7")
  void validityIsJudgedAndMayBeJudgedAnew(Validity judged) {
    Complaint complaint = ComplaintFixture.important();
    assertEquals(Validity.UNDETERMINED, complaint.validity());
    var facts = complaint.judge(judged, "现场核实", HUANG, NOW).facts();
    assertEquals(judged, complaint.validity());
    assertEquals("现场核实", facts.why());
    assertTrue(facts.changes().contains(Change.of("validity", Validity.UNDETERMINED, judged)));
    complaint.judge(Validity.VALID, null, HUANG, NOW);
    assertEquals(Validity.VALID, complaint.validity());
    complaint.confirmValidity(Validity.INVALID);
    assertEquals(Validity.INVALID, complaint.validity());
  }

  @Test
  @Rule("SEV-7")
  void undeterminedIsNoJudgement() {
    Complaint complaint = ComplaintFixture.important();
    refused("SEV-7", "validity", () -> complaint.judge(Validity.UNDETERMINED, null, HUANG, NOW));
    assertEquals(ComplaintStatus.REGISTERED, complaint.status());
  }

  @ParameterizedTest
  @CsvSource({
    ",        0.01,   0.01",
    "500.00,  499.99, 500.00",
    "500.00,  500.00, 500.00",
    "500.00,  500.01, 500.01",
    "99999999.99, 1.00, 99999999.99"
  })
  @Rule("SEV-8")
  void compensationRaisesTheLossAndNeverLowersIt(String loss, String paid, String after) {
    var taken = ComplaintFixture.taken(Severity.IMPORTANT);
    Complaint complaint = loss == null ? taken.complaint() : taken.loss(loss).complaint();
    complaint.resolve(ComplaintFixture.compensated(paid), HUANG, NOW, NOW);
    assertEquals(Money.of(after), complaint.loss());
  }

  @Test
  @Rule("SEV-8")
  void withoutCompensationNothingIsKnownOfALoss() {
    assertNull(ComplaintFixture.resolved().loss());
  }

  @ParameterizedTest
  @EnumSource(ComplaintStatus.class)
  @Rule("SEV-8")
  void aLossMayBeRecordedAtAnyTime(ComplaintStatus status) {
    Complaint complaint = ComplaintFixture.in(status);
    complaint.recordLoss(Money.of("520.00"), HUANG, NOW);
    complaint.recordLoss(Money.of("0.00"), HUANG, NOW);
    assertEquals(Money.ZERO, complaint.loss());
    assertEquals(status, complaint.status());
  }

  // --- HD-13

  private record Barred(String name, Consumer<Complaint> act) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Barred> barred() {
    return Stream.of(
        new Barred("reply", it -> it.reply(ZHOU, NOW, NOW)),
        new Barred("judge", it -> it.judge(Validity.INVALID, null, ZHOU, NOW)),
        new Barred("lower", it -> it.lower(Severity.GENERAL, "why", 1L, ZHOU, NOW)),
        new Barred("resolve", it -> it.resolve(ComplaintFixture.explained(), ZHOU, NOW, NOW)),
        new Barred("close", it -> it.close(ZHOU, NOW)));
  }

  @ParameterizedTest
  @MethodSource("barred")
  @Rule("HD-13")
  void thePersonComplainedAboutIsRefusedBeforeEverythingElse(Barred one) {
    Complaint complaint = ComplaintFixture.about(ZHOU);
    var before = ComplaintFixture.memory(complaint);
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> one.act().accept(complaint));
    assertEquals(Optional.of("HD-13"), refusal.rule());
    assertEquals(before, ComplaintFixture.memory(complaint));
  }

  @Test
  @Rule("HD-13")
  void thePersonComplainedAboutMayMakeTheCaseGraverButNotLighter() {
    Complaint complaint =
        ComplaintFixture.taken(Severity.IMPORTANT).about(ZHOU.id()).loss("500.00").complaint();
    complaint.recordLoss(Money.of("500.00"), ZHOU, NOW);
    complaint.recordLoss(Money.of("500.01"), ZHOU, NOW);
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class, () -> complaint.recordLoss(Money.of("500.00"), ZHOU, NOW));
    assertEquals(Optional.of("HD-13"), refusal.rule());
    complaint.raise(Severity.MAJOR, Criterion.REPUTATION_DAMAGE, "why", CHEN.id(), ZHOU, NOW);
    assertEquals(Severity.MAJOR, complaint.severity());
  }

  @Test
  @Rule("HD-13")
  @Rule("INT-3")
  void ownershipIsNeverHandedToThePersonComplainedAbout() {
    Complaint complaint = ComplaintFixture.about(ZHOU);
    refused("HD-13", "username", () -> complaint.handOver(ZHOU.id(), false, "why", HUANG, NOW));
  }

  // --- INT-3

  @Test
  @Rule("INT-3")
  void aHandOverKeepsItsReasonAndTellsTheNewOwner() {
    Complaint complaint = ComplaintFixture.important();
    var facts = complaint.handOver(LIANG.id(), true, "负责该片区", HUANG, NOW).facts();
    assertEquals(LIANG.id(), complaint.firstContactId());
    assertTrue(complaint.isTakenBySteward());
    assertEquals(HUANG.id(), complaint.handlerId(), "an important case keeps its handler");
    assertEquals("负责该片区", facts.why());
    assertTrue(facts.changes().contains(Change.of("firstContact", LI.id(), LIANG.id())));
    assertTrue(facts.tell().contains(new Recipient.Person(LIANG.id())));
  }

  @Test
  @Rule("INT-3")
  void withAGeneralCaseGoesItsHandlingUnlessSomeoneElseHandlesIt() {
    Complaint complaint = ComplaintFixture.general();
    complaint.handOver(ZHOU.id(), false, "why", HUANG, NOW);
    assertEquals(ZHOU.id(), complaint.handlerId());
    Complaint others = ComplaintFixture.important();
    others.lower(Severity.GENERAL, "why", CHEN.id(), HUANG, NOW);
    others.handOver(ZHOU.id(), false, "why", HUANG, NOW);
    assertEquals(CHEN.id(), others.handlerId());
  }

  // --- HD-11, INT-15, X-2

  @Test
  @Rule("HD-11")
  void aNewResultNeedsANewEffectCheck() {
    Complaint complaint = ComplaintFixture.resolved();
    assertFalse(complaint.isEffectChecked());
    complaint.checkEffect(true, LIN, NOW);
    assertTrue(complaint.isEffectChecked());
    complaint.checkEffect(false, LIN, NOW);
    assertFalse(complaint.isEffectChecked());
    complaint.checkEffect(true, LIN, NOW);
    complaint.reopen(ZHOU, NOW, NOW);
    ComplaintFixture.resolve(complaint, NOW);
    assertFalse(complaint.isEffectChecked());
  }

  @Test
  @Rule("INT-15")
  void aCaseIsLinkedToAnotherNeverToItself() {
    Complaint complaint = ComplaintFixture.important();
    refused("INT-15", "number", () -> complaint.link(complaint.number(), LI, NOW));
    ComplaintNumber earlier = new ComplaintNumber("TS-GD01-20261101-000001");
    complaint.link(earlier, LI, NOW);
    assertEquals(earlier, complaint.linkedTo());
    assertEquals(RECEIVED, complaint.clocksStartAt());
  }

  @Test
  @Rule("X-2")
  void everyActLeavesANewerMarkEvenWithinOneMillisecond() {
    Complaint complaint = ComplaintFixture.important();
    Object first = ComplaintFixture.memory(complaint).get("changedAt");
    complaint.touch(RECEIVED);
    Object second = ComplaintFixture.memory(complaint).get("changedAt");
    complaint.touch(RECEIVED.minusSeconds(9));
    Object third = ComplaintFixture.memory(complaint).get("changedAt");
    assertEquals(3, Stream.of(first, second, third).distinct().count());
  }

  @Test
  void theFirstStateIsRegisteredWithoutAnythingDone() {
    Complaint complaint = ComplaintFixture.important();
    assertEquals(ComplaintStatus.REGISTERED, complaint.status());
    assertEquals(0, complaint.round());
    assertNull(complaint.repliedAt());
    assertThrows(IllegalTransition.class, () -> complaint.requireStateFor(ComplaintAct.CLOSURE));
  }

  @Test
  @Rule("HD-13")
  void whereNobodyHandlesItTheOfficeManagerIsToldAndNamesSomebodyNotBarred() {
    Complaint complaint = ComplaintFixture.about(ZHOU);
    complaint.raise(Severity.MAJOR, Criterion.REPUTATION_DAMAGE, "why", null, HUANG, NOW);
    assertNull(complaint.handlerId());
    refused("HD-13", "username", () -> complaint.nameHandler(ZHOU.id(), "why", LIN, NOW));
    complaint.nameHandler(LI.id(), "why", LIN, NOW);
    assertEquals(LI.id(), complaint.handlerId());
  }
}
