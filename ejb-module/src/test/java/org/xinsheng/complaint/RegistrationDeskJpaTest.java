package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.RequestedTime;
import org.xinsheng.organisation.WorkingCalendars;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class RegistrationDeskJpaTest {

  private static final List<String> WRITTEN =
      List.of(
          "complaint",
          "complaint_reply",
          "complaint_result",
          "deadline",
          "follow_up",
          "audit_entry",
          "audit_head");

  private final Reception at;

  RegistrationDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
  }

  private ComplaintView registered(NewComplaintFixture taken) {
    return at.reading.afterAct(at.register(taken));
  }

  private static Set<DeadlineKind> kinds(ComplaintView view) {
    return view.deadlines().stream().map(DeadlineRow::kind).collect(Collectors.toSet());
  }

  private List<Long> counted() {
    return WRITTEN.stream().map(at::rows).toList();
  }

  private void refused(NewComplaintFixture taken, Consumer<Refusal> why) {
    List<Long> before = counted();
    why.accept(assertThrows(Refusal.class, () -> at.register(taken)));
    assertEquals(before, counted(), "nothing is half saved");
  }

  private void refused(NewComplaintFixture taken, String rule) {
    refused(taken, why -> assertEquals(Optional.of(rule), why.rule()));
  }

  @Test
  @Rule("DL-1")
  @Rule("X-1")
  void everythingIsThereInOneTransaction() {
    record Expected(
        NewComplaintFixture taken,
        Severity severity,
        String handler,
        Set<Role> reports,
        Duration reply,
        Duration resolution) {}
    List<Expected> table =
        List.of(
            new Expected(
                general(),
                Severity.GENERAL,
                "cs1",
                Set.of(),
                Duration.ofHours(1),
                Duration.ofHours(48)),
            new Expected(
                important(),
                Severity.IMPORTANT,
                "head1",
                Set.of(Role.CHIEF_STEWARD),
                Duration.ofHours(3),
                Duration.ofHours(72)),
            new Expected(
                major(),
                Severity.MAJOR,
                "chief1",
                Set.of(Role.BRANCH_GENERAL_MANAGER),
                Duration.ofHours(24),
                Duration.ofHours(168)));
    Instant now = at.now();
    for (Expected row : table) {
      ComplaintView view = registered(row.taken());
      assertEquals(row.severity(), view.severity());
      assertEquals(ComplaintStatus.REGISTERED, view.status());
      assertEquals(row.handler(), view.handler().username());
      assertEquals("cs1", view.firstContact().username());
      assertEquals(row.reports(), view.reportedTo());
      assertEquals(now.plus(row.reply()), view.replyDueAt());
      assertEquals(now.plus(row.resolution()), view.resolutionDueAt());
      assertEquals(EnumSet.of(DeadlineKind.REPLY, DeadlineKind.RESOLUTION), kinds(view));
      for (DeadlineRow clock : view.deadlines()) {
        assertEquals(DeadlineState.RUNNING, clock.state());
        assertEquals(now, clock.startsAt());
      }
      assertEquals(List.of(List.of("REGISTERED", 1L)), at.audit(view.number()));
      var facts = at.last(view.number(), "REGISTERED");
      assertTrue(Reception.roles(facts).containsAll(row.reports()));
      assertTrue(
          facts.tell().contains(new Recipient.Person(at.staff.id(row.handler()))), row::handler);
    }
  }

  @Test
  @Rule("DL-1")
  void aFailureAfterwardsLeavesNothingBehind() {
    List<Long> before = counted();
    assertThrows(
        IllegalStateException.class,
        () ->
            at.wiring.tx(
                () -> {
                  at.register(general());
                  throw new IllegalStateException("the answer could not be written");
                }));
    assertEquals(before, counted());
  }

  @Test
  void whatIsRefusedLeavesNothingBehind() {
    Instant now = at.now();
    refused(general().receivedAt(now.plusMillis(1)), "INT-14");
    NewComplaintFixture nothingTicked = general();
    nothingTicked.criteria = Set.of();
    refused(nothingTicked, "SEV-4");
    NewComplaintFixture fromAbove = general();
    fromAbove.channel = Channel.CITY_HOTLINE;
    refused(fromAbove, "INT-4");
    NewComplaintFixture paper = general();
    paper.channel = Channel.LETTER;
    refused(paper, "INT-5");
    NewComplaintFixture past = general();
    past.requestedBy = new RequestedTime("2026-11-22");
    refused(past, "DL-2");
    refused(general().onTheSpot(false), "INT-8");
    refused(general().onTheSpot(null), "INT-8");
    refused(general().in("GD09"), why -> assertTrue(why instanceof NotFound));
    NewComplaintFixture category = general();
    category.category = "NONSENSE";
    refused(category, why -> assertTrue(why instanceof InvalidInput));
    refused(general().about("nobody"), why -> assertTrue(why instanceof InvalidInput));
    refused(general().from(null, null, null), why -> assertTrue(why instanceof InvalidInput));
    refused(general().from("王芳", "12", null), why -> assertTrue(why instanceof InvalidInput));
    refused(general().from("王芳", null, "\u00A0"), why -> assertTrue(why instanceof InvalidInput));
  }

  @Test
  void numbersAreUniqueAndReadAsTheyShould() {
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      String number = at.register(general());
      assertTrue(number.matches("TS-GD01-20261123-\\d{6,}"), number);
      assertTrue(numbers.add(number));
    }
    Instant justBeforeMidnight = Instant.parse("2026-11-22T15:59:59.999Z");
    assertTrue(
        at.register(general().receivedAt(justBeforeMidnight)).startsWith("TS-GD01-20261122-"));
    assertTrue(
        at.register(general().receivedAt(justBeforeMidnight.plusMillis(1)))
            .startsWith("TS-GD01-20261123-"));
  }

  @Test
  @Rule("INT-6")
  void whatTheTakerNotedIsKeptAsItCame() {
    ComplaintView view = registered(general());
    assertTrue(view.readBack());
    assertEquals(2, view.ringsBeforeAnswer());
    assertEquals("楼道三天没有打扫 😀𠮷", view.content());
    assertEquals("王芳", view.customer().name());
  }

  @Test
  @Rule("INT-8")
  @Rule("DL-3")
  @Rule("FU-1")
  void solvedOnTheSpotIsOneStepThatCountsAsReplyAndStillNeedsItsFollowUp() {
    ComplaintView view = registered(general().onTheSpot(true));
    assertEquals(ComplaintStatus.RESOLVED, view.status());
    assertEquals(at.now(), view.repliedAt());
    assertEquals(at.now(), view.results().get(0).ownerToldAt());
    assertEquals(DeadlineState.MET, at.clock(view.number(), DeadlineKind.REPLY).state());
    assertEquals(DeadlineState.MET, at.clock(view.number(), DeadlineKind.RESOLUTION).state());
    assertEquals(
        at.now().plus(Duration.ofHours(24)),
        at.clock(view.number(), DeadlineKind.FOLLOW_UP).dueAt());
    at.judge(view.number(), org.xinsheng.complaint.domain.Validity.VALID);
    RuleViolation why = assertThrows(RuleViolation.class, () -> at.close(view.number()));
    assertEquals(Optional.of("FU-1"), why.rule());
  }

  @Test
  @Rule("INT-8")
  @Rule("INT-14")
  void aSpotSolutionEnteredLateWasInTime() {
    Instant received = at.now().minus(Duration.ofDays(9));
    ComplaintView view = registered(general().receivedAt(received).onTheSpot(true));
    assertEquals(DeadlineState.MET, at.clock(view.number(), DeadlineKind.REPLY).state());
    assertEquals(DeadlineState.MET, at.clock(view.number(), DeadlineKind.RESOLUTION).state());
    assertEquals(received, view.resolvedAt());
  }

  @Test
  @Rule("INT-8")
  @Rule("HD-15")
  void onTheSpotOnlyWithinOnesAuthority() {
    refused(important().onTheSpot(true), "HD-15");
    refused(major().onTheSpot(true), "HD-15");
    at.as("chief1");
    assertEquals(ComplaintStatus.RESOLVED, registered(major().onTheSpot(true)).status());
    assertThrows(NotAllowed.class, () -> at.register(important().onTheSpot(true)));
  }

  @Test
  @Rule("INT-14")
  void allClocksOfALateEntryRunFromTheTrueReceivedTime() {
    Instant received = at.now().minus(Duration.ofHours(5)).plusNanos(400);
    ComplaintView view = registered(important().receivedAt(received));
    Instant stored = at.now().minus(Duration.ofHours(5));
    assertEquals(stored, view.receivedAt(), "in whole milliseconds");
    assertEquals(at.now(), view.enteredAt());
    assertEquals(stored.plus(Duration.ofHours(3)), view.replyDueAt());
    assertEquals(stored.plus(Duration.ofHours(72)), view.resolutionDueAt());
  }

  @Test
  @Rule("DL-2")
  void theWishIsKeptForAllAndReplacesTheTwoDaysOfAGeneralOne() {
    Instant midnight = Instant.parse("2026-11-23T16:00:00Z");
    for (NewComplaintFixture taken : List.of(general(), important(), major())) {
      taken.requestedBy = new RequestedTime("2026-11-23");
      ComplaintView view = registered(taken);
      assertEquals(midnight, view.requestedBy());
      assertEquals(view.severity() == Severity.GENERAL, midnight.equals(view.resolutionDueAt()));
    }
    NewComplaintFixture late = general();
    late.requestedBy = new RequestedTime("2027-03-01T10:00:00+08:00");
    assertEquals(Instant.parse("2027-03-01T02:00:00Z"), registered(late).resolutionDueAt());
  }

  @Test
  @Rule("INT-4")
  @Rule("INT-1")
  void theSuperiorsWordIsKept() {
    ComplaintView view = registered(important().forwarded());
    assertEquals("王主任", view.superior().name());
    assertEquals("尽快处理", view.superior().opinion());
    assertNull(registered(important()).superior());
  }

  @Test
  @Rule("INT-17")
  void anonymousWithoutAnyContactIsPromisedNoReply() {
    NewComplaintFixture nobody = general();
    nobody.anonymous = true;
    nobody.customer = null;
    ComplaintView view = registered(nobody);
    assertTrue(view.anonymous());
    assertNull(view.replyDueAt());
    assertEquals(EnumSet.of(DeadlineKind.RESOLUTION), kinds(view));
    NewComplaintFixture withPhone = general();
    withPhone.anonymous = true;
    assertEquals(
        EnumSet.of(DeadlineKind.REPLY, DeadlineKind.RESOLUTION), kinds(registered(withPhone)));
    NewComplaintFixture unnamed = general().from(null, NewComplaintFixture.PHONE, null);
    refused(unnamed, why -> assertTrue(why instanceof InvalidInput));
  }

  @Test
  @Rule("INT-13")
  @Rule("INT-2")
  void offHoursAMatterMayWaitForTheNextOpening() {
    Instant evening = Instant.parse("2026-11-23T13:00:00Z");
    at.wiring.clock().set(evening);
    at.as("duty1");
    NewComplaintFixture taken = general();
    taken.deferral = new NewComplaint.Deferral("王芳", "夜间无法查看");
    ComplaintView view = registered(taken);
    Instant opening = Instant.parse("2026-11-24T00:30:00Z");
    assertEquals(Desk.MONITORING_CENTRE, view.desk());
    assertEquals(opening, view.clocksStartAt());
    assertEquals(evening, view.receivedAt());
    assertEquals(opening.plus(Duration.ofHours(1)), view.replyDueAt());
    assertEquals(opening.plus(Duration.ofHours(48)), view.resolutionDueAt());
    assertEquals("王芳", view.deferral().consentBy());
    NewComplaintFixture grave = major();
    grave.deferral = taken.deferral;
    refused(grave, "INT-13");
    at.wiring.clock().set(opening);
    NewComplaintFixture byDay = general();
    byDay.deferral = taken.deferral;
    refused(byDay, "INT-13");
    at.wiring.clock().set(evening);
    NewComplaintFixture solved = general().onTheSpot(true);
    solved.deferral = taken.deferral;
    refused(solved, "INT-13");
    at.wiring.clock().set(SettableClock.START);
  }

  @Test
  @Rule("INT-3")
  void everybodyWhoWorksHereTakesAComplaintAMereAdministratorDoesNot() {
    for (String taker : List.of("worker1", "cashier1", "gm")) {
      assertEquals(taker, at.as(taker).read(at.register(general())).firstContact().username());
    }
    NotAllowed why =
        org.junit.jupiter.api.Assertions.assertThrows(
            NotAllowed.class, () -> at.as("admin").register(general()));
    assertEquals(java.util.Optional.of("INT-3"), why.rule());
  }

  @Test
  @Rule("INT-13")
  @Rule("DL-5")
  void aRaiseToMajorEndsTheDeferral() {
    Instant evening = Instant.parse("2026-11-23T13:00:00Z");
    at.wiring.clock().set(evening);
    at.as("duty1");
    NewComplaintFixture taken = general();
    taken.deferral = new NewComplaint.Deferral("王芳", "夜间无法查看");
    String number = at.register(taken);
    Instant opening = Instant.parse("2026-11-24T00:30:00Z");
    Instant raised = at.later(Duration.ofHours(1));
    at.raise(number, Severity.MAJOR, org.xinsheng.complaint.domain.Criterion.REPUTATION_DAMAGE);
    DeadlineRow reply = at.clock(number, DeadlineKind.REPLY);
    DeadlineRow resolution = at.clock(number, DeadlineKind.RESOLUTION);
    assertEquals(raised, reply.startsAt());
    assertEquals(raised, resolution.startsAt());
    assertEquals(opening.plus(Duration.ofHours(1)), reply.dueAt(), "the earlier promise holds");
    assertEquals(opening.plus(Duration.ofHours(48)), resolution.dueAt());
    assertEquals(raised, at.read(number).clocksStartAt());
    at.wiring.clock().set(SettableClock.START);
  }

  @Test
  @Rule("INT-2")
  void whatConcernsSecurityAtNightIsDispatchedInTheSameAct() {
    at.wiring.clock().set(Instant.parse("2026-11-23T13:00:00Z"));
    at.as("duty1");
    NewComplaintFixture noise = general();
    noise.category = "SECURITY";
    String number = at.register(noise);
    ComplaintView view = at.read(number);
    assertEquals(ComplaintStatus.IN_PROGRESS, view.status());
    assertEquals("sec1", view.handler().username());
    assertEquals("duty1", view.firstContact().username());
    assertEquals("SECURITY", at.assignment(number).department());
    assertEquals(
        at.now().plus(Duration.ofHours(24)), at.clock(number, DeadlineKind.FORWARD).dueAt());
    assertEquals(at.staff.ids("sec1"), at.people(number, "FORWARDED"));
    assertEquals(Set.of(Role.DUTY_OFFICER), Reception.roles(at.last(number, "FORWARDED")));
    NewComplaintFixture waits = general().deferred();
    waits.category = "SECURITY";
    NewComplaintFixture cleaning = general();
    at.wiring.clock().set(Instant.parse("2026-11-24T00:30:00Z"));
    NewComplaintFixture byDay = general().receivedAt(Instant.parse("2026-11-23T13:00:00Z"));
    byDay.category = "SECURITY";
    assertEquals(ComplaintStatus.REGISTERED, registered(byDay).status());
    at.wiring.clock().set(Instant.parse("2026-11-24T00:29:59.999Z"));
    assertEquals(ComplaintStatus.REGISTERED, registered(waits).status());
    assertEquals(ComplaintStatus.REGISTERED, registered(cleaning).status());
    at.wiring.clock().set(SettableClock.START);
  }

  @Test
  @Rule("INT-13")
  void whetherAMatterMayBeDeferredIsSaidBeforeItIsSaved() {
    at.wiring.clock().set(Instant.parse("2026-11-23T13:00:00Z"));
    assertEquals(Optional.empty(), at.registration.whyNotDefer(general().build()));
    assertEquals(Optional.empty(), at.registration.whyNotDefer(important().build()));
    assertEquals(
        "deferral.major", at.registration.whyNotDefer(major().build()).orElseThrow().key());
    assertEquals(
        "refusal.solvedOrDeferred",
        at.registration.whyNotDefer(general().onTheSpot(true).build()).orElseThrow().key());
    at.wiring.clock().set(Instant.parse("2026-11-24T00:30:00Z"));
    assertEquals(
        "deferral.byDay", at.registration.whyNotDefer(general().build()).orElseThrow().key());
    at.wiring.clock().set(SettableClock.START);
  }

  /** Only MAJOR ends a deferral: at night nothing falls due of what waits for the morning. */
  @Test
  @Rule("INT-13")
  @Rule("DL-5")
  void aRaiseToImportantKeepsTheDeferralAndCountsFromTheOpening() {
    Instant opening = Instant.parse("2026-11-24T00:30:00Z");
    at.wiring.clock().set(Instant.parse("2026-11-23T13:00:00Z"));
    at.as("duty1");
    String number = at.register(general().deferred());
    at.later(Duration.ofHours(1));
    at.raise(number, Severity.IMPORTANT, org.xinsheng.complaint.domain.Criterion.SERVICE_AT_FAULT);
    assertEquals(opening, at.read(number).clocksStartAt());
    assertEquals(opening, at.clock(number, DeadlineKind.REPLY).startsAt());
    assertEquals(opening.plus(Duration.ofHours(1)), at.clock(number, DeadlineKind.REPLY).dueAt());
    assertEquals(
        opening.plus(Duration.ofHours(48)), at.clock(number, DeadlineKind.RESOLUTION).dueAt());
    at.wiring.clock().set(SettableClock.START);
  }

  @Test
  @Rule("INT-16")
  void onlyTheHotlineRings() {
    for (Channel channel : List.of(Channel.HOTLINE, Channel.VISIT, Channel.ON_SITE, Channel.WEB)) {
      NewComplaintFixture taken = general();
      taken.channel = channel;
      assertEquals(channel == Channel.HOTLINE ? 2 : null, registered(taken).ringsBeforeAnswer());
    }
  }

  @Test
  @Rule("ORG-4")
  @Rule("INT-2")
  @Rule("INT-13")
  void theOfficesOwnCalendarDecidesTheDeskAndTheNextOpening() {
    Instant monday = Instant.parse("2026-11-23T02:00:00Z");
    Instant wednesday = Instant.parse("2026-11-25T00:30:00Z");
    at.wiring.clock().set(monday);
    assertEquals(Desk.CUSTOMER_SERVICE, registered(general()).desk());
    at.wiring.observing(WorkingCalendars.class);
    var database = at.wiring.database();
    Long office = at.staff.office("GD01").id();
    database.update(
        "insert into office_calendar (office_id, version, changed_at) values (?, 1, ?)",
        office,
        java.sql.Timestamp.from(monday));
    for (int day = 1; day <= 7; day++) {
      database.update(
          "insert into office_calendar_week (office_id, weekday, spans) values (?, ?, ?)",
          office,
          day,
          day < 3 ? "-" : "08:30-17:30");
    }
    try {
      at.wiring.tx(() -> at.wiring.fire(new WorkingCalendars.Changed(office)));
      ComplaintView holiday = at.as("duty1").reading.afterAct(at.register(general().deferred()));
      assertEquals(Desk.MONITORING_CENTRE, holiday.desk());
      assertEquals(wednesday, holiday.clocksStartAt());
    } finally {
      database.update("delete from office_calendar_week");
      database.update("delete from office_calendar");
      at.wiring.clock().set(SettableClock.START);
    }
  }

  @Test
  @Rule("INT-15")
  void aProbableDuplicateIsPointedOutHoweverTheUnitIsWrittenAndLinkingMergesNothing() {
    NewComplaintFixture fees = general().from("赵六", "13800000777", "3-1-1201");
    fees.category = "FEES";
    String earlier = at.register(fees);
    assertEquals(List.of(earlier), duplicates(null, "３－１－１２０１ ", "FEES"));
    assertEquals(List.of(earlier), duplicates("138 0000 0777", null, "FEES"));
    assertEquals(List.of(), duplicates("13800000778", "3-1-1200", "FEES"));
    assertEquals(List.of(), duplicates(null, "3-1-1201", "PARKING"));
    assertEquals(List.of(), duplicates(null, null, "FEES"));
    NewComplaintFixture again = general().from("赵六", "13800000777", "3-1-1201");
    again.category = "FEES";
    again.linkedTo = earlier;
    at.later(Duration.ofMinutes(5));
    ComplaintView view = registered(again);
    assertEquals(earlier, view.linkedTo());
    assertEquals(at.now().plus(Duration.ofHours(1)), view.replyDueAt());
    assertEquals(List.of(view.number(), earlier), duplicates(null, "3-1-1201", "FEES"));
    again.linkedTo = "TS-GD01-20200101-999999";
    refused(again, why -> assertTrue(why instanceof InvalidInput));
  }

  private List<String> duplicates(String phone, String unit, String category) {
    return at.queries.duplicates("GD01", phone, unit, category).stream()
        .map(ComplaintRow::number)
        .toList();
  }

  @Test
  @Rule("INT-15")
  void aUnitOnNoListIsFoundAgainAndOneThatIsTooLongIsRefused() {
    NewComplaintFixture taken = general().from("赵六", null, " 商铺 ９ 号 ");
    taken.category = "NOISE";
    String number = at.register(taken);
    assertEquals(List.of(number), duplicates(null, "商铺9号", "NOISE"));
    refused(
        general().from("赵六", null, "\uFDFA".repeat(60)),
        why -> assertTrue(why instanceof InvalidInput));
  }

  @Test
  @Rule("HD-13")
  @Rule("DL-1")
  void thePersonComplainedAboutNeverBecomesHandler() {
    assertEquals("chief1", registered(important().about("head1")).handler().username());
    assertEquals("branchgm", registered(major().about("chief1")).handler().username());
    assertEquals("head1", registered(general().about("cs1")).handler().username());
    assertEquals("cs1", registered(general().about("cs2")).handler().username());
  }

  @Test
  @Rule("ORG-6")
  void anAbsentHandlersDeputyHandles() {
    var absence = at.staff.isAbsent("head1", "assistant1", Role.HEAD_STEWARD);
    assertEquals("assistant1", registered(important()).handler().username());
    at.wiring.database().update("delete from delegation where id = ?", absence.id());
  }

  @Test
  @Rule("SEV-8")
  void theLossIsKeptToTheCent() {
    NewComplaintFixture taken = general();
    taken.loss = Money.of("99999999.99");
    String number = at.register(taken);
    assertEquals(Money.of("99999999.99"), at.read(number).lossAmount());
  }

  @Test
  void thePreviewPromisesWhatSavingKeepsAndSavesNothing() {
    List<Long> before = counted();
    RegistrationPreview preview = at.registration.preview(important().about("head1").build());
    assertEquals(before, counted());
    ComplaintView view = registered(important().about("head1"));
    assertEquals(preview.severity(), view.severity());
    assertEquals(preview.replyDueAt(), view.replyDueAt());
    assertEquals(preview.resolutionDueAt(), view.resolutionDueAt());
    assertEquals(at.staff.id(view.handler().username()), preview.handlerId());
    NewComplaintFixture nowhere = general().in(null);
    assertThrows(InvalidInput.class, () -> at.registration.preview(nowhere.build()));
    assertFalse(preview.reportedTo().isEmpty());
  }
}
