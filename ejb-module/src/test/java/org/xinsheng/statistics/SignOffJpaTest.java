package org.xinsheng.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.EditConflict;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Reminder;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.TooOften;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.statistics.domain.PeriodState;
import org.xinsheng.statistics.domain.Tally;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

/** From the built week to the signed register, and what becomes of the cases. */
@OnBothDatabases
class SignOffJpaTest {

  private static final CalendarPeriod WEEK =
      CalendarPeriod.read(PeriodKind.WEEK, "2026-W48").orElseThrow();
  private static final CalendarPeriod NEXT = WEEK.next();
  private static final CalendarPeriod MONTH =
      CalendarPeriod.read(PeriodKind.MONTH, "2026-11").orElseThrow();
  private static final StatisticsPlace GD01 = StatisticsPlace.office("GD01");
  private static final Instant MONDAY_AFTER = Instant.parse("2026-11-30T01:00:00Z");

  private final Reception at;
  private final StatisticsSweep sweep;
  private final StatisticsQueries statistics;
  private final StatisticsDesk desk;
  private final RegisterQueries registers;
  private final List<String> reminders = new ArrayList<>();
  private int printed;

  SignOffJpaTest(Wiring wiring) {
    at = new Reception(wiring.use(new PlainHash()).hearing(this));
    sweep = wiring.bean(StatisticsSweep.class);
    statistics = wiring.bean(StatisticsQueries.class);
    desk = wiring.bean(StatisticsDesk.class);
    registers = wiring.bean(RegisterQueries.class);
  }

  @BeforeEach
  void nothingBuilt() {
    at.wiring.clock().set(SettableClock.START);
    at.wiring.database().update("update staff set password_hash = 'plain:secret'");
    for (String table :
        List.of(
            "sign_in_failures",
            "statistics_paper_chunk",
            "statistics_paper",
            "statistics_case",
            "statistics_total",
            "statistics_period")) {
      at.wiring.database().update("delete from " + table);
    }
  }

  private String closed() {
    at.as("cs1");
    String number = at.register(general());
    at.judge(number, Validity.VALID);
    at.resolve(number);
    at.as("cs2").answer(number, Satisfaction.SATISFIED);
    at.close(number);
    return number;
  }

  private String status(String number) {
    at.as("chief1");
    return at.read(number).status().name();
  }

  private int sign(CalendarPeriod period) {
    at.as("chief1");
    return sign(period, "secret");
  }

  private int sign(CalendarPeriod period, String password) {
    return desk.sign("GD01", period, null, password, "10.0.0.1", this::print);
  }

  /** A paper of two chunks that shows what it was printed from. */
  private List<SignedPaper> print(SigningDraft draft) {
    printed++;
    String text = draft.seal() + draft.view().process().signedBy().username() + printed;
    byte[] pdf = (text + "%".repeat(300_000)).getBytes(UTF_8);
    return List.of(new SignedPaper("weekly-register", pdf));
  }

  private PeriodView read(CalendarPeriod period) {
    at.as("chief1");
    return statistics.read(GD01, period);
  }

  @Test
  @Rule("STAT-2")
  @Rule("HD-7")
  void signingArchivesWhatHadEndedByThenAndNothingElse() {
    String done = closed();
    at.as("cs1");
    String gone = at.register(general());
    at.withdraw(gone);
    String open = at.register(general());
    at.wiring.clock().set(WEEK.endsAt(at.staff.office("GD01").time()).minusMillis(1));
    String lastMoment = closed();
    at.later(Duration.ofMillis(1));
    String tooLate = closed();
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    assertTrue(sign(WEEK) >= 3);
    assertEquals(
        List.of("ARCHIVED", "ARCHIVED", "ARCHIVED", "REGISTERED", "CLOSED"),
        List.of(status(done), status(gone), status(lastMoment), status(open), status(tooLate)));
    assertEquals("GD01/2026-W48", at.last(done, "ARCHIVED").why());
    assertEquals("chief1", at.last(done, "ARCHIVED").actor().username());
    PeriodView.Process process = read(WEEK).process();
    assertEquals(PeriodState.SIGNED, process.state());
    assertEquals("chief1", process.signedBy().username());
    assertTrue(process.intact());
    assertNotNull(process.archivedAt());
    assertEquals(List.of(), statistics.corrections("GD01", WEEK), "the archive is no correction");
    at.wiring.clock().set(MONDAY_AFTER.plus(Duration.ofDays(7)));
    sweep.untilNothingIsDue();
    sign(NEXT);
    assertEquals("ARCHIVED", status(tooLate));
    assertFalse(
        numbers(NEXT, Part.ENDED).contains(tooLate), "it was received and ended in the same week");
  }

  private List<String> numbers(CalendarPeriod period, Part part) {
    at.as("chief1");
    return statistics.records(GD01, period, part, Chosen.ALL, null, 200).items().stream()
        .map(it -> it.line().number())
        .toList();
  }

  @Test
  @Rule("STAT-2")
  void theRegisterHasWhatWasReceivedAndWhatEndedOfEarlierWeeks() {
    at.as("cs1");
    String early = at.register(general());
    at.judge(early, Validity.VALID);
    at.resolve(early);
    at.wiring.clock().set(MONDAY_AFTER);
    at.as("cs2").answer(early, Satisfaction.SATISFIED);
    at.close(early);
    String own = closed();
    at.wiring.clock().set(MONDAY_AFTER.plus(Duration.ofDays(7)));
    sweep.untilNothingIsDue();
    for (int i = 0; i < 2; i++) {
      assertTrue(numbers(WEEK, Part.RECEIVED).contains(early));
      assertTrue(numbers(NEXT, Part.RECEIVED).contains(own));
      assertTrue(numbers(NEXT, Part.ENDED).contains(early));
      assertFalse(numbers(NEXT, Part.ENDED).contains(own));
      if (i == 0) {
        sign(NEXT);
      }
    }
  }

  @Test
  @Rule("STAT-2")
  void whatChangesLaterIsListedAndChangesNothingSigned() {
    at.as("cs1");
    String number = at.register(general());
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    sign(WEEK);
    PeriodView signed = read(WEEK);
    at.as("cs1").judge(number, Validity.INVALID);
    at.register(general().receivedAt(SettableClock.START.plusSeconds(60)));
    sweep.untilNothingIsDue();
    PeriodView later = read(WEEK);
    assertEquals(signed.total(), later.total());
    assertEquals(signed.groups(), later.groups());
    assertTrue(later.process().intact());
    List<Correction> corrections = statistics.corrections("GD01", WEEK);
    assertEquals(2, corrections.size());
    Correction changed =
        corrections.stream().filter(it -> it.signed() != null).findFirst().orElseThrow();
    assertEquals(number, changed.number());
    assertEquals("UNDETERMINED", changed.signed().validity());
    assertEquals("INVALID", changed.now().validity());
    assertEquals(
        later.total().of(Tally.RECEIVED),
        numbers(WEEK, Part.RECEIVED).size(),
        "a signed number opens what it counted");
  }

  @Test
  @Rule("STAT-2")
  void aCopyThatSomebodyEditsShows() {
    closed();
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    sign(WEEK);
    assertTrue(read(WEEK).process().intact());
    at.wiring.database().update("update statistics_case set validity = 'INVALID'");
    assertFalse(read(WEEK).process().intact());
  }

  private void signWhileOneMoreComesIn() {
    desk.sign(
        "GD01",
        WEEK,
        read(WEEK).process().version(),
        "secret",
        "10.0.0.1",
        draft -> {
          at.as("cs1").register(general().receivedAt(SettableClock.START.plusSeconds(90)));
          at.as("chief1");
          return print(draft);
        });
  }

  /** Nobody waits for a page until two thousand lines and more are compared. */
  @Test
  @Rule("STAT-2")
  void aLargeCopyIsComparedWhenAsked() {
    closed();
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    sign(WEEK);
    at.wiring.database().update("update statistics_period set cases = 2000");
    assertTrue(read(WEEK).process().intact());
    at.wiring.database().update("update statistics_period set cases = 2001");
    PeriodView.Process shown = read(WEEK).process();
    assertTrue(shown.isLeftAlone());
    assertNull(shown.intact());
    shown.papers().forEach(it -> assertNull(it.intact()));
    PeriodView.Process compared = statistics.verified("GD01", WEEK);
    assertTrue(compared.intact());
    compared.papers().forEach(it -> assertTrue(it.intact()));
    at.wiring.database().update("update statistics_case set validity = 'INVALID'");
    assertFalse(statistics.verified("GD01", WEEK).intact());
  }

  @Test
  @Rule("STAT-2")
  void whoSignsALargePeriodThatChangedSeesTheChangeAtOnce() {
    closed();
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    at.wiring.database().update("update statistics_period set cases = 2001");
    PeriodView seen = read(WEEK);
    at.as("cs1").register(general().receivedAt(SettableClock.START.plusSeconds(60)));
    at.as("chief1");
    assertThrows(
        StaleVersion.class,
        () -> desk.sign("GD01", WEEK, seen.process().version(), "secret", "10.0.0.1", this::print));
    assertEquals(seen.total().of(Tally.RECEIVED) + 1, read(WEEK).total().of(Tally.RECEIVED));
    at.wiring.database().update("update statistics_period set cases = 2001");
    assertThrows(EditConflict.class, this::signWhileOneMoreComesIn);
    assertEquals(seen.total().of(Tally.RECEIVED) + 2, read(WEEK).total().of(Tally.RECEIVED));
  }

  @Test
  @Rule("STAT-2")
  void whoMayNotAndWhatCannotBeIsRefusedWithItsReason() {
    closed();
    at.as("chief1");
    assertThrows(NotFound.class, () -> sign(WEEK, "secret"), "not built yet");
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    for (String wrong : List.of("head1", "manager1", "cs1", "gm", "admin")) {
      at.as(wrong);
      NotAllowed refused = assertThrows(NotAllowed.class, () -> sign(WEEK, "secret"), wrong);
      assertEquals("STAT-2", refused.rule().orElseThrow());
    }
    at.as("chief2");
    assertThrows(NotFound.class, () -> sign(WEEK, "secret"));
    at.as("chief1");
    assertThrows(InvalidInput.class, () -> sign(WEEK, " "));
    RuleViolation wrongPassword = assertThrows(RuleViolation.class, () -> sign(WEEK, "guess"));
    assertEquals("password", wrongPassword.fields().get(0).field());
    assertEquals(PeriodState.BUILT, read(WEEK).process().state());
    sign(WEEK);
    IllegalTransition twice = assertThrows(IllegalTransition.class, () -> sign(WEEK));
    assertEquals("STAT-2", twice.rule().orElseThrow());
  }

  @Test
  @Rule("STAT-2")
  void guessingThePasswordIsThrottled() {
    closed();
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    at.as("chief1");
    for (int i = 0; i < 5; i++) {
      assertThrows(RuleViolation.class, () -> sign(WEEK, "guess"));
    }
    assertThrows(TooOften.class, () -> sign(WEEK), "also with the right one");
  }

  @Test
  @Rule("STAT-1")
  void customerServiceChecksBeforeItGoesUp() {
    closed();
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    at.as("head1");
    assertThrows(NotAllowed.class, () -> desk.check("GD01", WEEK));
    at.as("cs1");
    desk.check("GD01", WEEK);
    assertEquals(PeriodState.CHECKED, read(WEEK).process().state());
    assertEquals("cs1", read(WEEK).process().checkedBy().username());
    assertEquals(
        Set.of(Role.HEAD_STEWARD, Role.CHIEF_STEWARD),
        Reception.roles(at.last("GD01/2026-W48", "PERIOD_CHECKED")));
    sign(WEEK);
    at.as("cs1");
    assertThrows(IllegalTransition.class, () -> desk.check("GD01", WEEK));
    assertThrows(RuleViolation.class, () -> checkOfAMonth());
  }

  private void checkOfAMonth() {
    at.wiring.clock().set(Instant.parse("2026-12-01T01:00:00Z"));
    sweep.untilNothingIsDue();
    at.as("cs1");
    desk.check("GD01", MONTH);
  }

  @Test
  @Rule("STAT-4")
  void aMonthIsAnalysedReportedAndOnlyThenSigned() {
    closed();
    at.wiring.clock().set(Instant.parse("2026-12-01T01:00:00Z"));
    sweep.untilNothingIsDue();
    RuleViolation early = assertThrows(RuleViolation.class, () -> sign(MONTH));
    assertEquals("STAT-4", early.rule().orElseThrow());
    at.as("head1");
    assertThrows(InvalidInput.class, () -> desk.analyse("GD01", MONTH, " "));
    at.as("manager1");
    assertThrows(NotAllowed.class, () -> desk.analyse("GD01", MONTH, "本月平稳"));
    at.as("head1");
    desk.analyse("GD01", MONTH, "本月平稳");
    assertEquals(
        Set.of(Role.CHIEF_STEWARD, Role.OFFICE_MANAGER),
        Reception.roles(at.last("GD01/2026-11", "PERIOD_REPORTED")));
    assertEquals("本月平稳", read(MONTH).process().analysis());
    assertEquals("2026-12-05", read(MONTH).process().dueOn().toString());
    sign(MONTH);
    assertEquals(PeriodState.SIGNED, read(MONTH).process().state());
  }

  @Test
  @Rule("STAT-2")
  void thePaperIsKeptAsItWasSignedAndNeverPrintedAnew() {
    String number = closed();
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    assertThrows(NotFound.class, () -> registers.paper("GD01", WEEK, "weekly-register"));
    sign(WEEK);
    PeriodView.Process process = read(WEEK).process();
    byte[] kept = registers.paper("GD01", WEEK, "weekly-register").pdf();
    assertTrue(new String(kept, UTF_8).startsWith(process.sha256() + "chief1"), "what was copied");
    PaperRow row = process.papers().get(0);
    assertEquals(Papers.sha256(kept), row.sha256());
    assertEquals(kept.length, row.bytes());
    assertTrue(row.intact());
    assertEquals(
        row.sha256(),
        at.last("GD01/2026-W48", "PERIOD_SIGNED").changes().stream()
            .filter(it -> it.what().equals("paper.weekly-register"))
            .findFirst()
            .orElseThrow()
            .to());
    at.as("cs1").judge(at.register(general()), Validity.INVALID);
    at.as("chief1");
    assertArrayEquals(kept, registers.paper("GD01", WEEK, "weekly-register").pdf());
    assertEquals(1, printed, number);
    assertThrows(NotFound.class, () -> registers.paper("GD01", WEEK, "statistics"));
    at.as("chief2");
    assertThrows(NotFound.class, () -> registers.paper("GD01", WEEK, "weekly-register"));
    at.wiring
        .database()
        .update("update statistics_paper_chunk set content = ? where seq = 1", new byte[] {1});
    at.as("chief1");
    assertFalse(read(WEEK).process().papers().get(0).intact());
    RuleViolation changed =
        assertThrows(RuleViolation.class, () -> registers.paper("GD01", WEEK, "weekly-register"));
    assertEquals("refusal.paperChanged", changed.explanation().key());
  }

  @Test
  @Rule("STAT-2")
  @Rule("X-2")
  void whatChangesBeforeTheSignatureIsLookedAtFirst() {
    String number = closed();
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    long seen = read(WEEK).process().version();
    at.as("cs1").register(general().receivedAt(SettableClock.START.plusSeconds(60)));
    at.as("chief1");
    assertThrows(
        StaleVersion.class, () -> desk.sign("GD01", WEEK, seen, "secret", "10.0.0.1", this::print));
    assertThrows(EditConflict.class, this::signWhileOneMoreComesIn);
    assertEquals(PeriodState.BUILT, read(WEEK).process().state());
    assertEquals(0, at.rows("statistics_case"));
    assertEquals(0, at.rows("statistics_paper"));
    assertEquals("CLOSED", status(number));
    sign(WEEK);
    assertEquals(
        read(WEEK).total().of(Tally.RECEIVED),
        at.wiring.database().count("statistics_case where part = 'RECEIVED'"));
  }

  @Test
  @Rule("STAT-2")
  void asManyAsThereAreAreArchivedBatchByBatch() {
    String done = closed();
    String columns =
        at
            .wiring
            .database()
            .rows(
                "select column_name from information_schema.columns where table_name in"
                    + " ('complaint', 'COMPLAINT') and column_name not in"
                    + " ('id', 'ID', 'number', 'NUMBER')")
            .stream()
            .map(it -> ((String) it.get(0)).toLowerCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining(", "));
    for (int i = 0; i < 450; i++) {
      at.wiring
          .database()
          .update(
              "insert into complaint (id, number, "
                  + columns
                  + ") select ?, ?, "
                  + columns
                  + " from complaint where number = ?",
              7_000_000L + i,
              "TS-GD01-20261123-9%05d".formatted(i),
              done);
    }
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    assertTrue(sign(WEEK) >= 200, "the signer waits for some of them only");
    sweep.untilNothingIsDue();
    assertEquals(
        450, at.wiring.database().count("complaint where status = 'ARCHIVED' and id >= 7000000"));
    assertEquals("ARCHIVED", status(done));
    assertNotNull(read(WEEK).process().archivedAt());
    assertEquals(List.of(), statistics.corrections("GD01", WEEK));
    at.wiring.database().update("delete from statistics_case");
    at.wiring.database().update("delete from complaint where id >= 7000000");
  }

  @Test
  @Rule("STAT-4")
  @Rule("X-7")
  void anAnalysisNamesNoPhones() {
    closed();
    at.wiring.clock().set(Instant.parse("2026-12-01T01:00:00Z"));
    sweep.untilNothingIsDue();
    at.as("head1");
    InvalidInput refused =
        assertThrows(
            InvalidInput.class, () -> desk.analyse("GD01", MONTH, "业户 138-0000-0001 多次来电"));
    assertEquals("analysis", refused.fields().get(0).field());
    desk.analyse("GD01", MONTH, "2026-11-23 起 TS-GD01-20261123-000007 等 3 件，损失 520.00 元");
  }

  @Test
  @Rule("STAT-4")
  void theReportIsAskedForOnTheFifthAndMissedFromTheSixth() {
    closed();
    at.wiring.clock().set(Instant.parse("2026-12-04T15:59:59Z"));
    sweep.untilNothingIsDue();
    assertEquals(List.of(), reminders);
    at.wiring.clock().set(Instant.parse("2026-12-04T16:00:00Z"));
    sweep.untilNothingIsDue();
    sweep.untilNothingIsDue();
    assertEquals(List.of("ANALYSIS_DUE to head1 of GD01 2026-11 2026-12-05"), reminders);
    at.wiring.clock().set(Instant.parse("2026-12-05T16:00:00Z"));
    sweep.untilNothingIsDue();
    sweep.untilNothingIsDue();
    assertEquals(
        Set.of(
            "ANALYSIS_DUE to head1 of GD01 2026-11 2026-12-05",
            "ANALYSIS_OVERDUE to head1 of GD01 2026-11 2026-12-05",
            "ANALYSIS_OVERDUE to chief1 of GD01 2026-11 2026-12-05"),
        Set.copyOf(reminders));
    assertEquals(3, reminders.size());
  }

  void hear(@jakarta.enterprise.event.Observes Reminder reminder) {
    if (reminder.act().startsWith("ANALYSIS") && reminder.args().get(0).equals("GD01")) {
      List<String> words = new ArrayList<>();
      reminder.args().forEach(it -> words.add(it.toString()));
      reminders.add(
          reminder.act()
              + " to "
              + username(reminder.staffId())
              + " of "
              + String.join(" ", words));
    }
  }

  private String username(Long id) {
    return (String)
        at.wiring.database().rows("select username from staff where id = ?", id).get(0).get(0);
  }

  @Test
  @Rule("STAT-2")
  void whatIsInterruptedIsArchivedByTheNextSweep() {
    String done = closed();
    at.wiring.clock().set(MONDAY_AFTER);
    sweep.untilNothingIsDue();
    sign(WEEK);
    at.wiring.database().update("update statistics_period set archived_at = null");
    at.wiring.database().update("update complaint set status = 'CLOSED' where number = ?", done);
    sweep.untilNothingIsDue();
    assertEquals("ARCHIVED", status(done));
    assertEquals("system", at.last(done, "ARCHIVED").actor().username());
    assertNotNull(read(WEEK).process().archivedAt());
  }
}
