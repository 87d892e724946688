package org.xinsheng.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.attachment.Upload;
import org.xinsheng.complaint.ComplaintAttachments;
import org.xinsheng.complaint.ComplaintTarget;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.ExtensionAct;
import org.xinsheng.complaint.ExtensionDecisionAct;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.WarnedOfComplaints;
import org.xinsheng.complaint.WebCaseDesk;
import org.xinsheng.complaint.WebCaseQueries;
import org.xinsheng.complaint.WebCaseRow;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.WebState;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineFactType;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.CallQueries;
import org.xinsheng.followup.CallRow;
import org.xinsheng.followup.ConclusionAct;
import org.xinsheng.followup.ConsentAct;
import org.xinsheng.followup.FollowUpAct;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.IntakeRegister;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.RepairTarget;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.FileTypeRefused;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.KeyReused;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Opinion;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.TooOften;
import org.xinsheng.suggestion.SuggestionDesk;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

/** Owners without an account, and the desk that takes what they bring (INT-18). */
@OnBothDatabases
@Rule("INT-18")
class PortalJpaTest {

  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

  private static final java.util.concurrent.atomic.AtomicInteger COUNT =
      new java.util.concurrent.atomic.AtomicInteger();

  private final Reception at;
  private final PortalDesk portal;
  private final PortalReading reading;
  private final WebCaseDesk desk;
  private final WebCaseQueries queue;
  private final String address = UUID.randomUUID().toString();
  private final List<Opinion> opinions = new ArrayList<>();

  PortalJpaTest(Wiring wiring) {
    wiring
        .setting("xinsheng.portal.matters-per-address", "3")
        .setting("xinsheng.portal.requests-per-address", "40")
        .setting("xinsheng.portal.wrong-codes-per-number", "2")
        .setting("xinsheng.portal.chases-per-number", "2");
    at = new Reception(wiring).as("cs1");
    wiring
        .hearing(this)
        .observing(IntakeRegister.class)
        .using(
            ComplaintTarget.class,
            RepairTarget.class,
            ComplaintAttachments.class,
            FollowUpAct.class,
            ConclusionAct.class,
            ConsentAct.class,
            ExtensionAct.class,
            ExtensionDecisionAct.class);
    portal = wiring.bean(PortalDesk.class);
    reading = wiring.bean(PortalReading.class);
    desk = wiring.bean(WebCaseDesk.class);
    queue = wiring.bean(WebCaseQueries.class);
  }

  void hear(@Observes Opinion opinion) {
    opinions.add(opinion);
  }

  @AfterEach
  void theClockStands() {
    at.wiring.clock().set(SettableClock.START);
  }

  private static NewPublicMatter matter(boolean anonymous) {
    return new NewPublicMatter(
        "GD01", anonymous, anonymous ? null : somebody(), "CLEANING", "楼道三天没有打扫 😀𠮷", null);
  }

  /** Another one each time: who comes again is asked about it (SEV-10). */
  private static NewPublicMatter.Owner somebody() {
    return new NewPublicMatter.Owner("王芳", "139" + (10_000_000 + COUNT.incrementAndGet()), null);
  }

  private Received complained() {
    return portal.complain(matter(false), null, address);
  }

  private ComplaintView seen(String number) {
    return at.as("cs1").reading.afterAct(number);
  }

  private PublicProgress read(Received received) {
    return reading.read(received.number(), received.code(), null, address);
  }

  @Test
  @Rule("DL-1")
  void aWebCaseIsProvisionallyGeneralWithItsClocksFromItsArrival() {
    Received received = complained();
    ComplaintView view = seen(received.number());
    assertEquals(ComplaintStatus.REGISTERED, view.status());
    assertEquals(Severity.GENERAL, view.severity());
    assertEquals(Set.of(), view.criteria());
    assertEquals(Channel.WEB, view.channel());
    assertEquals(WebState.UNTAKEN, view.webState());
    assertEquals(Desk.CUSTOMER_SERVICE, view.desk());
    assertNull(view.firstContact());
    assertNull(view.handler());
    assertEquals(at.now().plus(Duration.ofHours(1)), view.replyDueAt());
    assertEquals(at.now().plus(Duration.ofDays(2)), view.resolutionDueAt());
    DeadlineRow take = at.clock(received.number(), DeadlineKind.TAKE);
    assertEquals(at.now().plus(Duration.ofMinutes(30)), take.dueAt());
    assertEquals(
        Set.of(Role.CUSTOMER_SERVICE), Reception.roles(at.last(received.number(), "REGISTERED")));
    assertTrue(
        queue.untaken(null, null, 200).items().stream()
            .map(WebCaseRow::number)
            .anyMatch(received.number()::equals));
  }

  @Test
  void atNightTheMonitoringCentreHasIt() {
    at.wiring.clock().set(Instant.parse("2026-11-23T13:00:00Z"));
    String number = complained().number();
    assertEquals(Desk.MONITORING_CENTRE, seen(number).desk());
    assertEquals(Set.of(Role.DUTY_OFFICER), Reception.roles(at.last(number, "REGISTERED")));
  }

  @Test
  @Rule("INT-3")
  @Rule("DL-18")
  void whoeverTakesItIsFirstContactAndInTimeUpToTheHalfHour() {
    String number = complained().number();
    Instant taken = at.later(Duration.ofMinutes(30));
    at.as("cs2");
    desk.take(number, null);
    ComplaintView view = seen(number);
    assertEquals("cs2", view.firstContact().username());
    assertEquals("cs2", view.handler().username());
    assertEquals(WebState.TAKEN, view.webState());
    assertEquals(ComplaintStatus.REGISTERED, view.status());
    DeadlineRow take = at.clock(number, DeadlineKind.TAKE);
    assertEquals(DeadlineState.MET, take.state());
    assertEquals(taken, take.doneAt());
    at.as("cs1");
    IllegalTransition again = assertThrows(IllegalTransition.class, () -> desk.take(number, null));
    assertEquals("INT-18", again.rule().orElseThrow());
    assertEquals(List.of("TAKEN", "TAKEN"), List.of(again.from(), again.to()));
    at.as("cs2");
    assertEquals(List.of(number), queue.mine(200).stream().map(WebCaseRow::number).toList());
  }

  @Test
  @Rule("DL-6")
  void theDeskOnDutyIsWarnedBeforeTheHalfHourIsOverAndNobodyElse() {
    String number = complained().number();
    Long id = seen(number).id();
    DeadlineFact warning =
        new DeadlineFact(
            DeadlineFactType.WARNED,
            1L,
            DeadlineKind.TAKE,
            1,
            new SubjectRef(SubjectType.COMPLAINT, id, number),
            null,
            at.now(),
            at.now(),
            0,
            null,
            0,
            Actor.SYSTEM);
    WarnedOfComplaints warned = at.wiring.bean(WarnedOfComplaints.class);
    Set<Long> desks = warned.toWarn(List.of(warning)).get(warning);
    assertTrue(desks.containsAll(at.staff.ids("cs1", "cs2")), desks::toString);
    assertFalse(desks.contains(at.staff.ids("head1").iterator().next()), "is told at the breach");
    at.as("cs1");
    desk.take(number, null);
    assertEquals(at.staff.ids("cs1"), warned.toWarn(List.of(warning)).get(warning));
  }

  @Test
  @Rule("DL-17")
  void untakenAfterHalfAnHourTheHeadStewardIsTold() {
    String number = complained().number();
    at.later(Duration.ofMinutes(30));
    at.wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(DeadlineState.RUNNING, at.clock(number, DeadlineKind.TAKE).state());
    at.later(Duration.ofMillis(1));
    at.wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    DeadlineRow take = at.clock(number, DeadlineKind.TAKE);
    assertEquals(DeadlineState.BREACHED, take.state());
    assertEquals(List.of(Role.HEAD_STEWARD), take.escalatedTo());
  }

  @Test
  @Rule("SEV-4")
  @Rule("DL-1")
  void theClassificationRecomputesBothTimesFromTheReceivedTime() {
    String number = complained().number();
    Instant received = at.now();
    at.later(Duration.ofMinutes(20));
    desk.take(number, null);
    RuleViolation none =
        assertThrows(RuleViolation.class, () -> desk.classify(number, null, Set.of()));
    assertEquals("SEV-4", none.rule().orElseThrow());
    desk.classify(number, null, Set.of(Criterion.SERVICE_AT_FAULT));
    ComplaintView view = seen(number);
    assertEquals(Severity.IMPORTANT, view.severity());
    assertEquals(Set.of(Criterion.SERVICE_AT_FAULT), view.criteria());
    assertEquals("head1", view.handler().username());
    assertEquals("cs1", view.firstContact().username());
    assertEquals(Set.of(Role.CHIEF_STEWARD), view.reportedTo());
    assertEquals(received.plus(Duration.ofHours(3)), view.replyDueAt());
    assertEquals(received.plus(Duration.ofDays(3)), view.resolutionDueAt());
    assertEquals(1, at.clocks(number, DeadlineKind.REPLY).size());
    assertEquals(WebState.CLASSIFIED, view.webState());
    assertThrows(
        IllegalTransition.class,
        () -> desk.classify(number, null, Set.of(Criterion.FACILITY_LIMIT)));
  }

  @Test
  @Rule("HD-14")
  void aMajorOneGoesToTheChiefStewardAndIsReported() {
    String number = complained().number();
    desk.take(number, null);
    desk.classify(number, null, Set.of(Criterion.REPUTATION_DAMAGE));
    ComplaintView view = seen(number);
    assertEquals("chief1", view.handler().username());
    assertEquals(Set.of(Role.BRANCH_GENERAL_MANAGER), view.reportedTo());
    assertEquals(view.receivedAt().plus(Duration.ofHours(24)), view.replyDueAt());
    assertTrue(
        Reception.roles(at.last(number, "CLASSIFIED"))
            .containsAll(Set.of(Role.CHIEF_STEWARD, Role.OFFICE_MANAGER, Role.DUTY_FOREMAN)));
  }

  @Test
  @Rule("DL-12")
  void whatWasMissedStaysAndAFreshPromiseTakesOver() {
    String number = complained().number();
    Instant received = at.now();
    at.later(Duration.ofHours(2));
    desk.take(number, null);
    desk.classify(number, null, Set.of(Criterion.SERVICE_AT_FAULT));
    List<DeadlineRow> replies = at.clocks(number, DeadlineKind.REPLY);
    assertEquals(
        List.of(DeadlineState.BREACHED, DeadlineState.RUNNING),
        replies.stream().map(DeadlineRow::state).toList());
    assertEquals(received.plus(Duration.ofHours(3)), seen(number).replyDueAt());
    assertEquals(DeadlineState.BREACHED, at.clock(number, DeadlineKind.TAKE).state());
    at.reply(number);
    assertEquals(
        List.of(DeadlineState.BREACHED, DeadlineState.MET),
        at.clocks(number, DeadlineKind.REPLY).stream().map(DeadlineRow::state).toList());
  }

  @Test
  @Rule("SEV-5")
  void aClassificationLowersNothingThatWasRaisedMeanwhile() {
    String number = complained().number();
    at.as("head1").raise(number, Severity.IMPORTANT, Criterion.SERVICE_AT_FAULT);
    at.as("cs1");
    desk.take(number, null);
    desk.classify(number, null, Set.of(Criterion.FACILITY_LIMIT));
    ComplaintView view = seen(number);
    assertEquals(Severity.IMPORTANT, view.severity());
    assertEquals(Set.of(Criterion.SERVICE_AT_FAULT, Criterion.FACILITY_LIMIT), view.criteria());
  }

  @Test
  void thereIsNoResultOfWhatNobodyClassified() {
    String number = complained().number();
    desk.take(number, null);
    RuleViolation why = assertThrows(RuleViolation.class, () -> at.resolve(number));
    assertEquals("INT-18", why.rule().orElseThrow());
    desk.classify(number, null, Set.of(Criterion.FACILITY_LIMIT));
    at.resolve(number);
    assertEquals(ComplaintStatus.RESOLVED, seen(number).status());
  }

  @Test
  void whatTheOfficeRegisteredIsNeitherTakenNorClassified() {
    String number = at.register(org.xinsheng.complaint.NewComplaintFixture.general());
    for (Runnable act :
        List.<Runnable>of(
            () -> desk.take(number, null),
            () -> desk.classify(number, null, Set.of(Criterion.FACILITY_LIMIT)))) {
      assertEquals("INT-18", assertThrows(RuleViolation.class, act::run).rule().orElseThrow());
    }
  }

  @Test
  @Rule("ORG-2")
  void outOfScopeItDoesNotExistAndAMereAdministratorTakesNothing() {
    String number = complained().number();
    at.as("cs3");
    assertThrows(NotFound.class, () -> desk.take(number, null));
    assertEquals(List.of(), queue.untaken("GD01", null, 50).items());
    at.as("admin");
    assertThrows(NotAllowed.class, () -> desk.take(number, null));
    at.as("worker1");
    desk.take(number, null);
    at.as("eng1");
    assertThrows(
        NotAllowed.class, () -> desk.classify(number, null, Set.of(Criterion.FACILITY_LIMIT)));
    at.as("worker1");
    desk.classify(number, null, Set.of(Criterion.FACILITY_LIMIT));
  }

  @Test
  void theOwnerReadsStateReplyAndResultAndNothingElse() {
    Received received = complained();
    assertEquals("REGISTERED", read(received).status());
    assertNull(read(received).reply());
    desk.take(received.number(), null);
    desk.classify(received.number(), null, Set.of(Criterion.FACILITY_LIMIT));
    at.reply(received.number());
    assertEquals("已安排处理", read(received).reply().text());
    assertFalse(read(received).ratable());
    at.resolve(received.number());
    PublicProgress done = read(received);
    assertEquals("RESOLVED", done.status());
    assertTrue(done.ratable());
    assertEquals(done.results().get(0), done.result());
    assertFalse(done.toString().contains("李婷"), "no names of colleagues");
    assertFalse(done.toString().contains("1391000"), "not even the owner's own number");
  }

  @Test
  @Rule("INT-17")
  @Rule("DL-3")
  void whoIsAnonymousIsAnsweredOnThePortalAndThatCounts() {
    Received received = portal.complain(matter(true), null, address);
    String number = received.number();
    assertEquals(1, at.clocks(number, DeadlineKind.REPLY).size());
    desk.take(number, null);
    desk.classify(number, null, Set.of(Criterion.FACILITY_LIMIT));
    at.resolve(number);
    assertEquals(DeadlineState.MET, at.clock(number, DeadlineKind.REPLY).state());
    assertEquals("RESOLVED", read(received).status());
    assertTrue(read(received).result() != null);
  }

  @Test
  void aWrongCodeAndANumberThatNobodyHasAreAnsweredAlike() {
    Received received = complained();
    Received other = portal.suggest(matter(false), null, address);
    String never = received.number().replaceAll("\\d{6}$", "999999");
    List<Runnable> attempts =
        List.of(
            () -> reading.read(never, received.code(), null, address),
            () -> reading.read(received.number(), other.code(), null, address),
            () -> reading.read(received.number(), null, null, address),
            () -> reading.read(other.number(), other.code(), SubjectType.COMPLAINT, address),
            () -> reading.read("TS-GD01-20261123-000001' or 1=1 --", "x", null, address),
            () -> reading.read("\0", "\0", null, address),
            () -> reading.read(null, null, null, address));
    for (Runnable attempt : attempts) {
      NotFound refusal = assertThrows(NotFound.class, attempt::run);
      assertEquals("refusal.notFoundByCode", refusal.explanation().key());
    }
  }

  @Test
  void aCodeIsLongIsToldOnceAndIsNotKept() {
    Received received = complained();
    assertTrue(
        received.code().matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}"),
        received.code());
    assertNotEquals(received.code(), complained().code());
    String plain = received.code().replace("-", "");
    String kept =
        at.wiring
            .database()
            .rows("select code_digest, salt from public_access where number = ?", received.number())
            .toString();
    assertFalse(kept.contains(plain), kept);
    assertEquals(
        received.number(),
        reading
            .read(received.number(), " " + plain.toLowerCase(java.util.Locale.ROOT), null, address)
            .number());
  }

  @Test
  void theSameKeyFromTheSameAddressIsAnsweredAgainAndOnlyThen() {
    NewPublicMatter matter = matter(false);
    Received first = portal.complain(matter, "k-1", address);
    assertEquals(first, portal.complain(matter, "k-1", address));
    assertEquals(first.number(), read(first).number());
    assertThrows(KeyReused.class, () -> portal.complain(matter(true), "k-1", address));
    assertThrows(KeyReused.class, () -> portal.suggest(matter, "k-1", address));
    assertNotEquals(first.number(), portal.complain(matter(false), "k-1", address + "x").number());
  }

  @Test
  void strangersWaitAfterTheLastTheyMay() {
    for (int i = 0; i < 3; i++) {
      complained();
    }
    TooOften wait = assertThrows(TooOften.class, this::complained);
    assertTrue(wait.seconds() > 3500 && wait.seconds() <= 3600, "" + wait.seconds());
    portal.complain(matter(false), null, address + "another");
  }

  @Test
  void afterTwoWrongCodesEvenTheRightOneWaitsAndSoDoesANumberThatNobodyHas() {
    Received received = complained();
    String never = "TS-GD01-20200101-" + System.nanoTime() % 1_000_000_000;
    for (String number : List.of(received.number(), never)) {
      for (int i = 0; i < 2; i++) {
        assertThrows(
            NotFound.class, () -> reading.read(number, "0000", null, UUID.randomUUID().toString()));
      }
      assertThrows(TooOften.class, () -> reading.read(number, received.code(), null, address));
    }
  }

  @Test
  void whatIsNotWrittenProperlyIsRefusedByItsField() {
    assertEquals(List.of("office"), fields(new NewPublicMatter(null, true, null, null, "x", null)));
    assertEquals(
        List.of("content"), fields(new NewPublicMatter("GD01", true, null, null, " ", null)));
    assertEquals(
        List.of("customer"), fields(new NewPublicMatter("GD01", null, null, null, "x", null)));
    assertEquals(
        List.of("website"), fields(new NewPublicMatter("GD01", true, null, null, "x", "http://")));
    assertEquals(
        List.of("category"), fields(new NewPublicMatter("GD01", true, null, "NONE", "x", null)));
    assertThrows(
        NotFound.class,
        () ->
            portal.complain(
                new NewPublicMatter("GD99", true, null, null, "x", null), null, address + "n"));
  }

  private List<String> fields(NewPublicMatter matter) {
    String stranger = UUID.randomUUID().toString();
    return assertThrows(
            InvalidInput.class, () -> at.wiring.tx(() -> portal.complain(matter, null, stranger)))
        .fields()
        .stream()
        .map(org.xinsheng.shared.FieldError::field)
        .toList();
  }

  @Test
  @Rule("HD-6a")
  void anOwnerChasesAndTheDeskIsTold() {
    Received received = complained();
    portal.chase(received.number(), received.code(), null, address);
    assertEquals(
        Set.of(Role.CUSTOMER_SERVICE), Reception.roles(at.last(received.number(), "CHASED")));
    assertEquals(1, seen(received.number()).course().chases());
    portal.chase(received.number() + " ", received.code(), null, address);
    assertThrows(
        TooOften.class, () -> portal.chase(received.number(), received.code(), null, address));
    assertThrows(
        TooOften.class,
        () -> portal.chase(" " + received.number(), received.code(), null, address));
    assertThrows(NotFound.class, () -> portal.chase(received.number(), "0", null, address));
  }

  @Test
  @Rule("FU-1")
  @Rule("INT-20")
  void aRatingHeadsTheCallListAndReplacesNoFollowUp() {
    Received earlier = done();
    at.later(Duration.ofMinutes(1));
    Received rated = done();
    assertThrows(
        InvalidInput.class,
        () -> portal.rate(rated.number(), rated.code(), null, null, null, address));
    portal.rate(rated.number(), rated.code(), null, Satisfaction.DISSATISFIED, "没有扫干净", address);
    assertEquals("没有扫干净", opinions.get(opinions.size() - 1).words());
    List<String> calls =
        at.as("cs2").wiring.bean(CallQueries.class).due(false, "GD01", null, 50).items().stream()
            .map(CallRow::number)
            .filter(it -> Stream.of(earlier, rated).anyMatch(one -> one.number().equals(it)))
            .toList();
    assertEquals(List.of(rated.number(), earlier.number()), calls);
    assertEquals(
        rated.number(),
        at.wiring.bean(FollowUpQueries.class).due("GD01", null, 50).items().get(0).number());
    assertEquals(ComplaintStatus.RESOLVED, seen(rated.number()).status());
    assertEquals(Satisfaction.DISSATISFIED, read(rated).rating());
    assertThrows(
        RuleViolation.class,
        () ->
            portal.rate(rated.number(), rated.code(), null, Satisfaction.SATISFIED, null, address));
    portal.rate(earlier.number(), earlier.code(), null, Satisfaction.SATISFIED, " ", address);
    assertEquals(
        Set.of(Role.OFFICE_ASSISTANT), Reception.roles(at.last(earlier.number(), "RATED")));
    at.as("cs2").answer(rated.number(), Satisfaction.SATISFIED);
  }

  private Received done() {
    Received received = portal.complain(matter(false), null, UUID.randomUUID().toString());
    at.as("cs1");
    desk.take(received.number(), null);
    desk.classify(received.number(), null, Set.of(Criterion.FACILITY_LIMIT));
    at.resolve(received.number());
    return received;
  }

  @Test
  void onlyAResultIsRated() {
    Received received = complained();
    assertThrows(
        IllegalTransition.class,
        () ->
            portal.rate(
                received.number(), received.code(), null, Satisfaction.SATISFIED, null, address));
  }

  @Test
  @Rule("X-4")
  void photosAreAddedUpToSixAndNothingElse() {
    Received received = complained();
    for (int i = 0; i < 6; i++) {
      photo(received, JPEG);
    }
    assertEquals(6, read(received).photos());
    RuleViolation enough = assertThrows(RuleViolation.class, () -> photo(received, JPEG));
    assertEquals("X-4", enough.rule().orElseThrow());
    assertThrows(
        FileTypeRefused.class,
        () ->
            photo(
                complained(), "%PDF-1.7\n%����".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    at.as("cs1");
    assertEquals(
        6,
        at
            .wiring
            .bean(org.xinsheng.attachment.AttachmentQueries.class)
            .of(received.number())
            .stream()
            .filter(it -> it.addedBy() == null)
            .count());
  }

  private void photo(Received received, byte[] content) {
    try (Upload upload = Upload.receive("a.jpg", new ByteArrayInputStream(content))) {
      at.wiring.tx(
          () -> portal.addPhoto(received.number(), received.code(), null, upload, address));
    }
  }

  @Test
  @Rule("HD-5")
  void aSuggestionGoesItsWayAndItsOwnerReadsWhatBecameOfIt() {
    Received received = portal.suggest(matter(true), null, address);
    assertTrue(received.number().startsWith("JY-GD01-"));
    assertEquals("OPEN", read(received).status());
    SuggestionDesk suggestions = at.wiring.bean(SuggestionDesk.class);
    at.as("head1");
    suggestions.dispatch(received.number(), null, "ENGINEERING", null);
    assertNull(read(received).reply());
    suggestions.answer(received.number(), null, "采纳");
    assertEquals("采纳", read(received).reply().text());
    suggestions.complete(received.number(), null, null, null);
    assertEquals("CLOSED", read(received).status());
  }

  private String convert(String complaint, Conversion wish) {
    at.as("cs1");
    desk.take(complaint, null);
    return at.withdrawals.convert(complaint, null, wish);
  }

  @Test
  @Rule("INT-1")
  void whoFollowsByTheOldNumberReadsWhatItBecameAndAsksTheOfficeAboutIt() {
    Received received = complained();
    String repair = convert(received.number(), Conversion.to(MatterKind.REPAIR, "实为报修，内部说明"));
    PublicProgress moved = read(received);
    assertEquals("CONVERTED", moved.status());
    assertEquals(
        new PublicProgress.GoesOnAs(MatterKind.REPAIR, repair, "REGISTERED"), moved.goesOnAs());
    assertFalse(moved.open() || moved.chasable() || moved.ratable(), moved::toString);
    assertFalse(moved.toString().contains("内部说明"), "the reason is the office's");
    JobDesk jobs = at.wiring.bean(JobDesk.class);
    jobs.cancel(JobKind.REPAIR, repair, null, "业户撤回");
    assertEquals("CANCELLED", read(received).goesOnAs().status());
    for (Runnable act :
        List.<Runnable>of(
            () -> portal.chase(received.number(), received.code(), null, address),
            () ->
                portal.rate(
                    received.number(),
                    received.code(),
                    null,
                    Satisfaction.SATISFIED,
                    null,
                    address),
            () -> photo(received, JPEG))) {
      RuleViolation refused = assertThrows(RuleViolation.class, act::run);
      assertEquals("INT-1", refused.rule().orElseThrow());
      assertEquals(
          List.of(MatterKind.REPAIR, repair), refused.explanation().args(), "names the new number");
    }
    NotFound closed =
        assertThrows(NotFound.class, () -> portal.chase(received.number(), "0000", null, address));
    assertEquals("refusal.notFoundByCode", closed.explanation().key());
    assertThrows(
        NotFound.class,
        () -> reading.read(repair, received.code(), null, address),
        "the code opens the number that it was given for");
  }

  @Test
  @Rule("INT-1")
  void whatIsAComplaintInTheEndIsChasedAndRatedByTheOldNumber() {
    Received received = portal.suggest(matter(false), null, address);
    photo(received, JPEG);
    at.as("head1");
    SuggestionDesk suggestions = at.wiring.bean(SuggestionDesk.class);
    String complaint = suggestions.convert(received.number(), null, toAComplaint());
    portal.chase(received.number(), received.code(), null, address);
    assertEquals(1, seen(complaint).course().chases());
    photo(received, JPEG);
    at.as("head1").reply(complaint);
    at.resolve(complaint);
    PublicProgress progress = read(received);
    assertEquals(received.number(), progress.number());
    assertEquals(
        new PublicProgress.GoesOnAs(MatterKind.COMPLAINT, complaint, "RESOLVED"),
        progress.goesOnAs());
    assertEquals("已安排处理", progress.reply().text());
    assertEquals(
        List.of(1, 2, 1), List.of(progress.chases(), progress.photos(), progress.results().size()));
    assertTrue(progress.ratable());
    portal.rate(
        received.number(),
        received.code(),
        SubjectType.SUGGESTION,
        Satisfaction.SATISFIED,
        null,
        address);
    assertEquals(Satisfaction.SATISFIED, read(received).rating());
  }

  private static Conversion toAComplaint() {
    return new Conversion(
        MatterKind.COMPLAINT,
        "实为投诉",
        null,
        List.of(Criterion.FACILITY_LIMIT.name()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void aSuggestionIsNotChased() {
    Received received = portal.suggest(matter(false), null, address);
    assertThrows(
        NotFound.class, () -> portal.chase(received.number(), received.code(), null, address));
  }

  @Test
  void thePossibleActsNameTakingOnlyWhereItIsAbout() {
    String web = complained().number();
    String usual = at.register(org.xinsheng.complaint.NewComplaintFixture.general());
    var acts = at.wiring.bean(org.xinsheng.complaint.PossibleActs.class);
    assertTrue(
        acts.of(web).stream().anyMatch(it -> it.act() == ComplaintAct.TAKE && it.isPossible()));
    assertTrue(acts.of(usual).stream().noneMatch(it -> it.act() == ComplaintAct.TAKE));
  }
}
