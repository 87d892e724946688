package org.xinsheng.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.CallQueries;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.RoundView;
import org.xinsheng.followup.domain.Ending;
import org.xinsheng.followup.domain.FollowUpState;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("REC-5")
class JobDeskJpaTest {

  private static final String PHONE = "13800000123";

  private final Reception at;
  private final JobDesk desk;
  private final JobReading reading;
  private final JobQueries queries;

  JobDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    desk = wiring.bean(JobDesk.class);
    reading = wiring.bean(JobReading.class);
    queries = wiring.bean(JobQueries.class);
  }

  private static NewJob job(Instant appointment, NewDispatch to, NewJob.OnTheSpot spot) {
    return new NewJob(
        "GD01",
        Channel.HOTLINE,
        null,
        false,
        new NewMatter.Customer("王芳", PHONE, "3-1-1202"),
        "ENGINEERING",
        "厨房水管漏水",
        null,
        "水已漫到走廊",
        appointment,
        2,
        true,
        to,
        spot);
  }

  private String registered(JobKind kind) {
    return desk.register(kind, job(null, null, null));
  }

  private static NewDispatch to(String department, String username, Instant agreed) {
    return new NewDispatch(department, username, "请带配件", agreed, null);
  }

  private String dispatched(JobKind kind) {
    String number = registered(kind);
    desk.dispatch(kind, number, null, to("ENGINEERING", "worker1", null));
    return number;
  }

  private String done(JobKind kind) {
    String number = dispatched(kind);
    at.as("worker1");
    desk.complete(kind, number, null, new NewCompletion("已更换阀芯", "阀芯一个", null, null));
    return number;
  }

  private List<DeadlineRow> clocks(String number, DeadlineKind kind) {
    return reading.read(null, number).deadlines().stream().filter(it -> it.kind() == kind).toList();
  }

  private List<RoundView> rounds(String number) {
    Long id = reading.read(null, number).id();
    return at.wiring.bean(FollowUpQueries.class).of(new SubjectRef(SubjectType.REPAIR, id, number));
  }

  private JobStatus status(String number) {
    return reading.read(null, number).status();
  }

  @Test
  @Rule("FU-1")
  void fromTheFaultToTheSatisfiedOwner() {
    String number = registered(JobKind.REPAIR);
    assertTrue(number.matches("BX-GD01-\\d{8}-\\d{6}"), number);
    assertEquals(List.of(), reading.read(null, number).deadlines());
    assertNull(reading.read(null, number).dispatch());
    desk.dispatch(JobKind.REPAIR, number, null, to("ENGINEERING", "worker1", null));
    Instant sent = at.now();
    assertEquals(at.staff.ids("worker1", "eng1"), at.people(number, "JOB_DISPATCHED"));
    assertEquals(
        sent.plus(Duration.ofHours(24)), clocks(number, DeadlineKind.FORWARD).get(0).dueAt());
    at.as("worker1").later(Duration.ofHours(2));
    assertEquals(List.of(number), numbers(queries.mine(50), number));
    desk.complete(JobKind.REPAIR, number, null, new NewCompletion("已更换阀芯", "阀芯一个", null, null));
    assertEquals(List.of(), numbers(queries.mine(50), number));
    assertEquals(DeadlineState.MET, clocks(number, DeadlineKind.FORWARD).get(0).state());
    JobView done = reading.read(JobKind.REPAIR, number);
    assertEquals("worker1", done.lastResult().doneBy().username());
    assertEquals(
        at.now().plus(Duration.ofHours(24)), clocks(number, DeadlineKind.FOLLOW_UP).get(0).dueAt());
    at.as("cs1").later(Duration.ofHours(1));
    at.answer(number, Satisfaction.SATISFIED);
    assertEquals(JobStatus.CLOSED, status(number));
    assertEquals(FollowUpState.SATISFIED, rounds(number).get(0).state());
    assertEquals(DeadlineState.MET, clocks(number, DeadlineKind.FOLLOW_UP).get(0).state());
  }

  private static List<String> numbers(List<JobRow> rows, String number) {
    return rows.stream().map(JobRow::number).filter(number::equals).toList();
  }

  @Test
  @Rule("FU-3")
  @Rule("FU-9")
  void anUnsatisfiedOwnerOpensAnotherDayAndAnotherRound() {
    String number = done(JobKind.REPAIR);
    at.as("cs1").later(Duration.ofHours(1));
    at.answer(number, Satisfaction.NEUTRAL);
    assertEquals(JobStatus.DISPATCHED, status(number));
    assertEquals(at.staff.ids("worker1", "cs1"), at.people(number, "JOB_RETURNED"));
    DeadlineRow again = clocks(number, DeadlineKind.FORWARD).get(1);
    assertEquals(at.now().plus(Duration.ofHours(24)), again.dueAt());
    assertEquals(2, again.round());
    at.later(Duration.ofHours(3));
    at.as("worker1");
    desk.complete(JobKind.REPAIR, number, null, new NewCompletion("重新密封", null, null, null));
    assertEquals(2, reading.read(null, number).results().size());
    assertEquals(
        List.of(FollowUpState.DISSATISFIED, FollowUpState.OPEN),
        rounds(number).stream().map(RoundView::state).toList());
    at.as("cs1");
    at.answer(number, Satisfaction.VERY_SATISFIED);
    assertEquals(JobStatus.CLOSED, status(number));
  }

  @Test
  @Rule("FU-5")
  void threeAttemptsOnTwoDaysAndTheManagerMayConclude() {
    String number = done(JobKind.REPAIR);
    at.as("cs1");
    at.notReached(number, null);
    at.later(Duration.ofMinutes(10));
    at.notReached(number, null);
    RuleViolation tooFew =
        assertThrows(RuleViolation.class, () -> at.as("manager1").conclude(number));
    assertEquals("FU-5", tooFew.rule().orElseThrow());
    at.later(Duration.ofDays(1));
    at.as("cs1").notReached(number, null);
    assertThrows(NotAllowed.class, () -> at.conclude(number));
    at.as("manager1").conclude(number);
    assertEquals(JobStatus.CLOSED, status(number));
    assertEquals(Ending.UNREACHABLE, rounds(number).get(0).conclusion().ending());
  }

  @Test
  @Rule("FU-2")
  @Rule("HD-13")
  void neitherWhoDidItNorWhoRecordedItAsksTheOwner() {
    String number = dispatched(JobKind.REPAIR);
    at.as("cs1");
    desk.complete(JobKind.REPAIR, number, null, new NewCompletion("已修好", null, null, null));
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> at.answer(number, Satisfaction.SATISFIED));
    assertEquals("FU-2", refusal.rule().orElseThrow());
    assertEquals("FU-2", state(number, JobAct.FOLLOW_UP).rule());
    CallQueries calls = at.wiring.bean(CallQueries.class);
    assertFalse(lists(calls, number), "not on the list of who recorded it");
    at.as("cs2");
    assertTrue(lists(calls, number));
    assertEquals("厨房水管漏水", calls.one(number).orElseThrow().gist());
    at.answer(number, Satisfaction.SATISFIED);
  }

  private static boolean lists(CallQueries calls, String number) {
    return calls.due(true, null, null, Page.MOST).items().stream()
        .anyMatch(it -> it.number().equals(number));
  }

  private JobActState state(String number, JobAct act) {
    return reading.acts(number).stream().filter(it -> it.act() == act).findFirst().orElseThrow();
  }

  @Test
  void theTimeAgreedWithTheOwnerReplacesTheDay() {
    Instant tomorrow = at.now().plus(Duration.ofHours(30));
    String number = desk.register(JobKind.REPAIR, job(tomorrow, null, null));
    desk.dispatch(JobKind.REPAIR, number, null, to("ENGINEERING", null, null));
    assertEquals(tomorrow, clocks(number, DeadlineKind.FORWARD).get(0).dueAt());
    assertEquals("eng1", reading.read(null, number).dispatch().assignee().username());
    String other = registered(JobKind.REPAIR);
    Instant soon = at.now().plus(Duration.ofHours(3));
    desk.dispatch(JobKind.REPAIR, other, null, to("ENGINEERING", null, soon));
    assertEquals(soon, clocks(other, DeadlineKind.FORWARD).get(0).dueAt());
    String third = registered(JobKind.REPAIR);
    assertThrows(
        RuleViolation.class,
        () -> desk.dispatch(JobKind.REPAIR, third, null, to("ENGINEERING", null, at.now())));
  }

  @Test
  void handingOnGainsNoTime() {
    String number = dispatched(JobKind.REPAIR);
    Instant due = clocks(number, DeadlineKind.FORWARD).get(0).dueAt();
    at.later(Duration.ofHours(5));
    desk.dispatch(JobKind.REPAIR, number, null, to("SECURITY", null, null));
    List<DeadlineRow> clocks = clocks(number, DeadlineKind.FORWARD);
    assertEquals(
        List.of(DeadlineState.CANCELLED, DeadlineState.RUNNING),
        clocks.stream().map(DeadlineRow::state).toList());
    assertEquals(due, clocks.get(1).dueAt());
  }

  @Test
  @Rule("INT-2")
  void byNightItIsDispatchedInTheSameAct() {
    at.wiring.clock().set(Instant.parse("2026-11-23T15:00:00Z"));
    at.as("duty1");
    String number =
        desk.register(JobKind.REPAIR, job(null, to("ENGINEERING", "worker1", null), null));
    JobView view = reading.read(null, number);
    assertEquals(Desk.MONITORING_CENTRE, view.desk());
    assertEquals(JobStatus.DISPATCHED, view.status());
    assertEquals("worker1", view.dispatch().assignee().username());
  }

  @Test
  @Rule("INT-8")
  void whatIsSolvedOnTheSpotIsStillFollowedUp() {
    NewJob.OnTheSpot spot = new NewJob.OnTheSpot(true, "已指导业户关阀", null, null);
    String number = desk.register(JobKind.REPAIR, job(null, null, spot));
    assertEquals(JobStatus.DONE, status(number));
    assertEquals(FollowUpState.OPEN, rounds(number).get(0).state());
    assertThrows(
        RuleViolation.class,
        () ->
            desk.register(
                JobKind.REPAIR, job(null, null, new NewJob.OnTheSpot(false, "已关阀", null, null))));
  }

  @Test
  @Rule("INT-21")
  void aServiceRequestEndsWhenTheOwnerWasTold() {
    String number = done(JobKind.SERVICE_REQUEST);
    assertTrue(number.startsWith("FW-"), number);
    assertEquals(JobStatus.DONE, status(number));
    assertEquals(List.of(), clocks(number, DeadlineKind.FOLLOW_UP));
    assertThrows(NotFound.class, () -> at.as("cs1").answer(number, Satisfaction.SATISFIED));
    assertThrows(NotFound.class, () -> reading.read(JobKind.REPAIR, number));
    assertThrows(
        InvalidInput.class, () -> desk.close(JobKind.SERVICE_REQUEST, number, null, " ", null));
    desk.close(JobKind.SERVICE_REQUEST, number, null, "电话告知王女士", null);
    assertEquals(JobStatus.CLOSED, status(number));
    assertEquals("电话告知王女士", reading.read(null, number).ownerTold().how());
  }

  @Test
  void whatIsCancelledIsPromisedNoMore() {
    String number = dispatched(JobKind.REPAIR);
    desk.cancel(JobKind.REPAIR, number, null, "业户自行修好");
    assertEquals(JobStatus.CANCELLED, status(number));
    assertEquals(DeadlineState.CANCELLED, clocks(number, DeadlineKind.FORWARD).get(0).state());
    assertThrows(
        IllegalTransition.class,
        () -> desk.dispatch(JobKind.REPAIR, number, null, to("SECURITY", null, null)));
  }

  @Test
  @Rule("HD-15")
  void everyPostDoesItsOwnPart() {
    String number = dispatched(JobKind.REPAIR);
    List<String> all =
        List.of(
            "cs1",
            "cs2",
            "duty1",
            "foreman1",
            "eng1",
            "clean1",
            "worker1",
            "cashier1",
            "assistant1",
            "steward1",
            "head1",
            "chief1",
            "manager1");
    Map<JobAct, Set<String>> may =
        Map.of(
            JobAct.DISPATCH,
                Set.of(
                    "cs1",
                    "cs2",
                    "duty1",
                    "foreman1",
                    "eng1",
                    "worker1",
                    "head1",
                    "chief1",
                    "manager1"),
            JobAct.COMPLETION,
                Set.of("cs1", "cs2", "duty1", "eng1", "worker1", "head1", "chief1", "manager1"),
            JobAct.CANCELLATION, Set.of("cs1", "cs2", "duty1", "head1", "chief1", "manager1"),
            JobAct.FOLLOW_UP_BY, Set.of("manager1"));
    may.forEach(
        (act, people) ->
            assertEquals(
                people,
                all.stream()
                    .filter(
                        it -> {
                          at.as(it);
                          return !state(number, act).forOthers();
                        })
                    .collect(Collectors.toSet()),
                act.name()));
    at.as("cashier1");
    assertThrows(NotAllowed.class, () -> desk.cancel(JobKind.REPAIR, number, null, "不需要"));
  }

  @Test
  @Rule("ORG-2")
  void whatIsOutOfScopeDoesNotExist() {
    String number = dispatched(JobKind.REPAIR);
    for (String outside : List.of("manager2", "steward2", "cs3")) {
      at.as(outside);
      assertThrows(NotFound.class, () -> reading.read(null, number), outside);
      assertThrows(NotFound.class, () -> desk.cancel(JobKind.REPAIR, number, null, "why"), outside);
    }
    for (String inside : List.of("steward1", "worker1", "branchgm", "gm")) {
      at.as(inside);
      assertEquals(number, reading.read(null, number).number(), inside);
    }
  }

  @Test
  @Rule("X-3")
  void thePhoneIsMaskedForThoseWhoHaveNothingToDoWithTheOwner() {
    String number = dispatched(JobKind.REPAIR);
    at.as("cashier1");
    assertEquals("138****0123", reading.read(null, number).customer().phone());
    at.as("worker1");
    assertEquals(PHONE, reading.read(null, number).customer().phone());
    reading.read(null, number);
    assertEquals(
        1,
        at.audit(number).stream().filter(it -> "PHONE_SHOWN".equals(it.get(0))).count(),
        "once a day");
  }

  @Test
  @Rule("X-2")
  void whoReadAnOlderVersionIsRefused() {
    String number = registered(JobKind.REPAIR);
    long seen = reading.read(null, number).version();
    desk.dispatch(JobKind.REPAIR, number, seen, to("ENGINEERING", null, null));
    assertThrows(
        StaleVersion.class,
        () -> desk.dispatch(JobKind.REPAIR, number, seen, to("SECURITY", null, null)));
  }

  @Test
  void listsGoPageByPageAndByStatus() {
    Instant from = at.later(Duration.ofDays(3));
    List<String> three =
        List.of(registered(JobKind.REPAIR), registered(JobKind.REPAIR), registered(JobKind.REPAIR));
    JobFilter since = new JobFilter("GD01", null, null, null, from, null, false);
    Page<JobRow> first = queries.page(JobKind.REPAIR, since, JobSort.RECEIVED, null, 2);
    Page<JobRow> second = queries.page(JobKind.REPAIR, since, JobSort.RECEIVED, first.next(), 2);
    assertEquals(
        List.of(three.get(2), three.get(1)), first.items().stream().map(JobRow::number).toList());
    assertEquals(List.of(three.get(0)), second.items().stream().map(JobRow::number).toList());
    desk.dispatch(JobKind.REPAIR, three.get(0), null, to("ENGINEERING", "worker1", null));
    JobFilter theirs =
        new JobFilter("GD01", JobStatus.DISPATCHED, "ENGINEERING", null, from, null, false);
    assertEquals(
        List.of(three.get(0)),
        queries.page(JobKind.REPAIR, theirs, JobSort.DUE, null, 9).items().stream()
            .map(JobRow::number)
            .toList());
    JobFilter overdue = new JobFilter("GD01", null, null, null, from, null, true);
    assertEquals(List.of(), queries.page(JobKind.REPAIR, overdue, JobSort.DUE, null, 9).items());
    at.later(Duration.ofHours(24));
    assertEquals(List.of(), queries.page(JobKind.REPAIR, overdue, JobSort.DUE, null, 9).items());
    at.later(Duration.ofMillis(1));
    assertEquals(1, queries.page(JobKind.REPAIR, overdue, JobSort.DUE, null, 9).items().size());
  }

  @Test
  void wrongFieldsAreNamedTogether() {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                desk.register(
                    JobKind.REPAIR,
                    new NewJob(
                        "GD01",
                        null,
                        null,
                        false,
                        null,
                        null,
                        " ",
                        null,
                        null,
                        null,
                        100,
                        null,
                        new NewDispatch(null, null, null, null, null),
                        null)));
    assertEquals(
        Set.of("channel", "content", "ringsBeforeAnswer", "customer", "dispatch.department"),
        refusal.fields().stream().map(it -> it.field()).collect(Collectors.toSet()));
  }

  @Test
  @Rule("INT-2")
  void byNightARepairGoesToItsDepartmentAtOnceAndAServiceRequestWaits() {
    at.wiring.clock().set(Instant.parse("2026-11-23T13:00:00Z"));
    at.as("duty1");
    String repair = registered(JobKind.REPAIR);
    assertEquals(JobStatus.DISPATCHED, status(repair));
    assertEquals("ENGINEERING", reading.read(null, repair).dispatch().department());
    assertTrue(
        Reception.roles(at.last(repair, "JOB_DISPATCHED"))
            .contains(org.xinsheng.shared.Role.DUTY_OFFICER));
    assertEquals(JobStatus.REGISTERED, status(registered(JobKind.SERVICE_REQUEST)));
    at.wiring.clock().set(Instant.parse("2026-11-24T02:00:00Z"));
    assertEquals(JobStatus.REGISTERED, status(registered(JobKind.REPAIR)), "by day");
  }
}
