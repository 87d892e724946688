package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;
import static org.xinsheng.complaint.domain.Severity.GENERAL;
import static org.xinsheng.complaint.domain.Severity.IMPORTANT;
import static org.xinsheng.complaint.domain.Severity.MAJOR;
import static org.xinsheng.deadline.domain.DeadlineKind.FOLLOW_UP;
import static org.xinsheng.deadline.domain.DeadlineKind.RECTIFICATION;
import static org.xinsheng.deadline.domain.DeadlineKind.REPLY;
import static org.xinsheng.deadline.domain.DeadlineKind.RESOLUTION;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.CasePolicy;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.domain.Pace;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.followup.FollowUpAct;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.policy.Policies;
import org.xinsheng.policy.PolicyDesk;
import org.xinsheng.policy.PolicyQueries;
import org.xinsheng.policy.PolicyRow;
import org.xinsheng.policy.PolicyRow.PolicyStatus;
import org.xinsheng.policy.PolicyStart;
import org.xinsheng.policy.PolicyView;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("DL-11")
class PolicyJpaTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private static final Map<String, String> STRICTER =
      Map.of(
          "limit.MAJOR.reply", "PT12H",
          "limit.MAJOR.resolution", "P5D",
          "limit.IMPORTANT.reply", "PT2H",
          "limit.IMPORTANT.resolution", "P2D",
          "limit.GENERAL.resolution", "PT36H",
          "promise.FOLLOW_UP", "PT6H",
          "loss.slip-threshold", "300.00",
          "warning.percent", "50");

  private final Wiring wiring;
  private final Reception at;
  private final PolicyDesk desk;

  PolicyJpaTest(Wiring wiring) {
    this.wiring = wiring.setting("xinsheng.node", "a");
    at = new Reception(wiring);
    desk = wiring.bean(PolicyDesk.class);
  }

  @BeforeEach
  void freshStart() {
    wiring.database().update("delete from policy_value");
    wiring.database().update("delete from policy_version");
    wiring.tx(() -> wiring.wired(new PolicyStart()));
    at.as("cs1");
  }

  private Instant effectiveIn(Duration time, Map<String, String> changes) {
    Instant from = at.now().plus(time);
    at.as("admin");
    Map<String, String> really = new HashMap<>(changes);
    really.put("birthday.ahead", "PT99M");
    desk.newVersion(from, really, "加快处理");
    at.as("cs1");
    return from;
  }

  private long rows() {
    return wiring.database().count("policy_version");
  }

  private Duration limit(String number, org.xinsheng.deadline.domain.DeadlineKind kind) {
    var clock = at.clock(number, kind);
    return Duration.between(clock.startsAt(), clock.dueAt());
  }

  @Test
  void theFirstVersionIsTheStandardWrittenOnceHoweverManyNodesStart() throws Exception {
    Callable<Void> node =
        () -> {
          wiring.newTx(() -> wiring.wired(new PolicyStart()));
          return null;
        };
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      for (var done : nodes.invokeAll(List.of(node, node, node))) {
        done.get();
      }
    } finally {
      nodes.shutdown();
    }
    assertEquals(
        1L, wiring.database().rows("select number from policy_version where number = 1").size());
    PolicyValues first = wiring.wired(new Policies()).under(1);
    assertEquals(Limits.STANDARD, Limits.of(first));
    assertEquals(Promises.STANDARD, Promises.of(first));
    assertEquals(Pace.STANDARD, Pace.of(first));
    assertEquals(
        first.byName().size(),
        wiring.database().rows("select name from policy_value where version = 1").size());
  }

  @Test
  void theEffectiveInstantItselfBelongsToTheNewVersion() {
    Instant from = effectiveIn(HOUR, STRICTER);
    wiring.clock().set(from.minusMillis(1));
    String before = at.register(important());
    wiring.clock().set(from);
    String after = at.register(important());
    assertEquals(Duration.ofHours(3), limit(before, REPLY));
    assertEquals(Duration.ofHours(2), limit(after, REPLY));
    assertEquals(Duration.ofDays(2), limit(after, RESOLUTION));
  }

  @Test
  @Rule("INT-14")
  void whatIsEnteredLateFallsUnderThePolicyOfItsRegistration() {
    Instant from = effectiveIn(HOUR, STRICTER);
    wiring.clock().set(from.plus(HOUR));
    String late = at.register(important().receivedAt(from.minus(HOUR)));
    assertEquals(Duration.ofHours(2), limit(late, REPLY));
  }

  @Test
  @Rule("DL-5")
  @Rule("DL-4")
  void aCaseKeepsItsVersionThroughRaiseLowerAndReopening() {
    String old = at.as("cs1").register(general());
    Instant from = effectiveIn(Duration.ofMinutes(10), STRICTER);
    wiring.clock().set(from);
    String young = at.register(general());
    assertEquals(Duration.ofDays(2), limit(old, RESOLUTION));
    assertEquals(Duration.ofHours(36), limit(young, RESOLUTION));
    for (String number : List.of(old, young)) {
      at.as("head1").raise(number, MAJOR, Criterion.REPUTATION_DAMAGE);
      at.as("chief1").lower(number, IMPORTANT);
    }
    assertEquals(Duration.ofDays(3), limit(old, RESOLUTION));
    assertEquals(Duration.ofDays(2), limit(young, RESOLUTION));
    for (String number : List.of(old, young)) {
      at.as("head1").resolve(number);
    }
    assertEquals(Duration.ofHours(24), limit(old, FOLLOW_UP));
    assertEquals(Duration.ofHours(6), limit(young, FOLLOW_UP));
    for (String number : List.of(old, young)) {
      at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
    }
    assertEquals(Duration.ofDays(3), limit(old, RECTIFICATION));
    assertEquals(Duration.ofDays(2), limit(young, RECTIFICATION));
  }

  @Test
  @Rule("SEV-6")
  void theMonthMarkKnowsTheCasesOwnLimits() {
    Instant from = effectiveIn(HOUR, STRICTER);
    wiring.clock().set(from);
    String number = at.register(general());
    wiring.clock().advance(Duration.ofDays(40));
    wiring.bean(MonthMarkSweep.class).untilNothingIsDue();
    assertEquals(MAJOR, at.read(number).severity());
    assertEquals(Duration.ofDays(5), limit(number, RESOLUTION));
    assertEquals(Duration.ofHours(12), limit(number, REPLY));
  }

  @Test
  @Rule("DL-6")
  @Rule("DL-7")
  void aDeadlineKeepsItsOwnWarningAndPace() {
    String old = at.as("cs1").register(major());
    Instant from =
        effectiveIn(
            Duration.ofMinutes(1), Map.of("warning.percent", "50", "rung.interval", "PT6H"));
    wiring.clock().set(from);
    String young = at.register(major());
    wiring.clock().set(from.plus(Duration.ofHours(31)));
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    Instant started = at.clock(old, REPLY).startsAt();
    assertEquals(started.plus(Duration.ofHours(18)), at.clock(old, REPLY).warnedAt());
    assertEquals(from.plus(Duration.ofHours(12)), at.clock(young, REPLY).warnedAt());
    assertEquals(List.of(Role.BRANCH_GENERAL_MANAGER), at.clock(old, REPLY).escalatedTo());
    assertEquals(
        List.of(Role.BRANCH_GENERAL_MANAGER, Role.GENERAL_MANAGER),
        at.clock(young, REPLY).escalatedTo());
  }

  @Test
  @Rule("SEV-10")
  void theThresholdIsTheCasesOwn() {
    String old = at.as("cs1").register(general());
    wiring.clock().set(effectiveIn(HOUR, STRICTER));
    String young = at.register(general());
    for (String number : List.of(old, young)) {
      at.as("cs1").handling.recordLoss(number, null, Money.of("300.00"));
    }
    assertEquals(1, at.read(old).majorAnswers().size());
    assertEquals(2, at.read(young).majorAnswers().size());
  }

  @Test
  @Rule("DL-1")
  void postsAreReadFromTheVersionToo() {
    wiring.clock().set(effectiveIn(HOUR, Map.of("limit.IMPORTANT.handler", "CHIEF_STEWARD")));
    assertEquals("chief1", at.read(at.register(important())).handler().username());
  }

  @Test
  @Rule("DL-8")
  void whoApprovesMoreTimeIsReadFromTheCasesVersion() {
    wiring.clock().set(effectiveIn(HOUR, Map.of("limit.GENERAL.overtime", "CHIEF_STEWARD")));
    ExtensionApprovers approvers = wiring.bean(ExtensionApprovers.class);
    var asked = new ExtensionApprovers.Waiting(GENERAL, 1, null, null, null);
    assertEquals(Role.HEAD_STEWARD, approvers.role(asked));
    var young = new ExtensionApprovers.Waiting(GENERAL, 2, null, null, null);
    assertEquals(Role.CHIEF_STEWARD, approvers.role(young));
  }

  @Test
  void whatIsPossibleIsAnsweredForCasesOfEveryVersion() {
    wiring.clock().set(effectiveIn(HOUR, STRICTER));
    String number = at.register(general());
    wiring.using(FollowUpAct.class, ExtensionAct.class, ExtensionDecisionAct.class);
    assertTrue(wiring.bean(PossibleActs.class).of(number).size() > 10);
  }

  @ParameterizedTest
  @CsvSource({
    "limit.MAJOR.reply, PT0S",
    "limit.MAJOR.reply, -PT1H",
    "limit.MAJOR.reply, P367D",
    "limit.MAJOR.reply, 24",
    "limit.MAJOR.breachRung, STEWARD",
    "limit.MAJOR.breachRung, ''",
    "limit.MAJOR.overtime, NOBODY",
    "ladder.FORWARD, ''",
    "ladder.FORWARD, 'HEAD_STEWARD,HEAD_STEWARD'",
    "ladder.FORWARD, 'HEAD_STEWARD,'",
    "warning.percent, 0",
    "warning.percent, 100",
    "warning.percent, 7.5",
    "repetition.cases, 0",
    "loss.slip-threshold, 0.00",
    "loss.slip-threshold, 500.001",
    "quiet.STEWARD, 22:00",
    "quiet.STEWARD, 22:00-22:00",
    "quiet.STEWARD, 22:00-24:30",
    "quiet.STEWARD, 9:00-10:00",
    "quiet.OWNER, 22:00-07:00",
    "limit.SEVERE.reply, PT1H",
  })
  void aWrongValueIsRefusedByItsName(String name, String value) {
    long before = rows();
    at.as("admin");
    RuleViolation why =
        assertThrows(
            RuleViolation.class,
            () -> desk.newVersion(at.now().plus(HOUR), Map.of(name, value), "试试"));
    assertEquals("DL-11", why.rule().orElseThrow());
    assertEquals("changes." + name, why.fields().get(0).field());
    assertEquals(before, rows());
  }

  @ParameterizedTest
  @CsvSource({
    "limit.MAJOR.reply, P366D",
    "limit.GENERAL.handler, ''",
    "warning.percent, 99",
    "loss.slip-threshold, 0.01",
    "'ladder.FORWARD', 'HEAD_STEWARD'",
    "quiet.STEWARD, 22:00-07:00",
    "quiet.STEWARD, 12:00-13:30",
  })
  void aSensibleValueIsTaken(String name, String value) {
    Instant from = effectiveIn(Duration.ofDays(1), Map.of(name, value));
    assertEquals(value, wiring.wired(new Policies()).at(from).text(name));
    wiring.clock().set(from);
  }

  @Test
  void neitherThePastNorBeforeTheLastNorNothing() {
    at.as("admin");
    Map<String, String> change = Map.of("birthday.ahead", "P7D");
    Instant now = at.now();
    assertEquals(
        "effectiveFrom",
        assertThrows(RuleViolation.class, () -> desk.newVersion(now.minusMillis(1), change, "早"))
            .fields()
            .get(0)
            .field());
    desk.newVersion(now, change, "立即");
    assertThrows(
        RuleViolation.class, () -> desk.newVersion(now, Map.of("birthday.ahead", "P8D"), "同时"));
    assertThrows(RuleViolation.class, () -> desk.newVersion(now.plus(HOUR), change, "没变"));
    assertThrows(InvalidInput.class, () -> desk.newVersion(now.plus(HOUR), Map.of(), "空"));
    assertThrows(InvalidInput.class, () -> desk.newVersion(now.plus(HOUR), change, " "));
    wiring.clock().advance(HOUR);
  }

  @Test
  void onlyAnAdministratorMakesVersions() {
    for (String other : List.of("cs1", "chief1", "manager1")) {
      at.as(other);
      assertThrows(
          NotAllowed.class,
          () -> desk.newVersion(at.now().plus(HOUR), Map.of("birthday.ahead", "P9D"), "试试"),
          other);
    }
  }

  @Test
  @Rule("X-2")
  void whoeverSawAnOlderVersionIsToldAndTheFirstStays() {
    PolicyQueries queries = wiring.bean(PolicyQueries.class);
    long seen = queries.last();
    effectiveIn(HOUR, Map.of("limit.MAJOR.reply", "PT10H"));
    at.as("admin");
    Map<String, String> other = Map.of("birthday.ahead", "P7D");
    Instant later = at.now().plus(HOUR.multipliedBy(2));
    long before = rows();
    assertThrows(StaleVersion.class, () -> desk.newVersion(seen, later, other, "试试"));
    assertThrows(StaleVersion.class, () -> desk.preview(seen, later, other));
    assertEquals(before, rows());
    desk.newVersion(seen + 1, later, other, "试试");
    assertEquals(before + 1, rows());
  }

  @Test
  void aPreviewShowsWhatWouldChangeAndKeepsNothing() {
    at.as("admin");
    long before = rows();
    Instant from = at.now().plus(HOUR);
    PolicyView view =
        desk.preview(
            null, from, Map.of("limit.MAJOR.reply", "PT10H", "quiet.STEWARD", "22:00-07:00"));
    assertEquals(
        List.of("PT24H → PT10H", " → 22:00-07:00"),
        view.changes().stream().map(it -> it.before() + " → " + it.value()).toList());
    assertEquals(from, view.version().effectiveFrom());
    assertEquals(before, rows());
    assertThrows(
        RuleViolation.class, () -> desk.preview(null, from, Map.of("limit.MAJOR.reply", "24")));
    assertThrows(
        RuleViolation.class,
        () -> desk.preview(null, at.now().minusMillis(1), Map.of("birthday.ahead", "P7D")));
    at.as("gm");
    assertThrows(NotAllowed.class, () -> desk.preview(null, from, Map.of("birthday.ahead", "P7D")));
  }

  @Test
  @Rule("X-1")
  void aVersionIsAuditedAndShown() {
    Instant from = effectiveIn(HOUR, Map.of("limit.MAJOR.reply", "PT10H"));
    PolicyQueries queries = wiring.bean(PolicyQueries.class);
    PolicyRow row = queries.versions().get(0);
    assertEquals(PolicyStatus.FUTURE, row.status());
    assertEquals("加快处理", row.why());
    PolicyView view = queries.one(row.version());
    assertEquals(
        "PT24H",
        view.sections().stream()
            .flatMap(it -> it.lines().stream())
            .filter(it -> it.item().name().equals("limit.MAJOR.reply"))
            .findFirst()
            .orElseThrow()
            .before());
    assertTrue(
        at.last("" + row.version(), "POLICY_MADE").changes().stream()
            .anyMatch(it -> it.what().equals("limit.MAJOR.reply") && "PT10H".equals(it.to())));
    wiring.clock().set(from);
    assertEquals(PolicyStatus.IN_EFFECT, queries.versions().get(0).status());
    assertThrows(NotFound.class, () -> queries.one(row.version() + 1));
  }

  @Test
  void theStandardOfACaseIsThatOfItsParts() {
    assertEquals(1, CasePolicy.STANDARD.version());
    assertEquals(GENERAL, at.as("cs1").read(at.register(general())).severity());
  }
}
