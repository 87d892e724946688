package org.xinsheng.repair.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinsheng.Rule;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Contact;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.Source;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** What every act does in every state, for repairs and service requests. */
@Rule("REC-5")
@Rule("INT-21")
@Rule("INT-1")
class JobTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-23T01:15:00Z");
  private static final Instant SENT = RECEIVED.plusSeconds(600);
  private static final Instant DONE_AT = RECEIVED.plusSeconds(3600);
  private static final Instant NOW = RECEIVED.plusSeconds(7200);
  private static final Actor LI =
      new Actor(2L, "cs1", "李婷", 1L, 1L, null, List.of(), Set.of(), Source.PAGE);

  private static final SubjectRef NEXT =
      new SubjectRef(SubjectType.COMPLAINT, 9L, "TS-GD01-20261123-000009");

  /** From each state, in the order of the enum: the state that follows, {@code -} refuses. */
  private static final Map<JobKind, Map<JobAct, String>> OUTCOMES =
      Map.of(
          JobKind.REPAIR,
          Map.of(
              JobAct.DISPATCH, "PP----",
              JobAct.COMPLETION, "-D----",
              JobAct.FOLLOW_UP, "--C---",
              JobAct.CLOSURE, "------",
              JobAct.FIRST_CONTACT_CHANGE, "RPD---",
              JobAct.CANCELLATION, "XX----",
              JobAct.CONVERSION, "VV----"),
          JobKind.SERVICE_REQUEST,
          Map.of(
              JobAct.DISPATCH, "PP----",
              JobAct.COMPLETION, "-D----",
              JobAct.FOLLOW_UP, "------",
              JobAct.CLOSURE, "--C---",
              JobAct.FIRST_CONTACT_CHANGE, "RPD---",
              JobAct.CANCELLATION, "XX----",
              JobAct.CONVERSION, "VV----"));

  private static final Map<JobAct, Consumer<Job>> VERBS =
      Map.of(
          JobAct.DISPATCH, it -> it.dispatch(to(SENT, SENT.plusSeconds(1)), "ENGINEERING", LI, NOW),
          JobAct.COMPLETION, it -> it.done(work(DONE_AT), LI, NOW),
          JobAct.FOLLOW_UP, it -> it.closedByFollowUp(LI, NOW, NOW),
          JobAct.CLOSURE, it -> it.ownerTold("电话", LI, NOW, NOW),
          JobAct.FIRST_CONTACT_CHANGE, it -> it.handOver(3L, false, "休假", LI, NOW),
          JobAct.CANCELLATION, it -> it.cancel("重复", LI, NOW),
          JobAct.CONVERSION, it -> it.goesOnAs(NEXT, "实为投诉", LI, NOW));

  private static Dispatched to(Instant at, Instant due) {
    return new Dispatched(7L, 8L, null, at, 2L, due, false);
  }

  private static JobWork work(Instant at) {
    return new JobWork("已更换阀芯", "阀芯一个", 8L, at);
  }

  private static Job registered(JobKind kind, Instant received) {
    return new Job(
        kind,
        new Contact(
            new Place(1L, 1L, null, null),
            Channel.HOTLINE,
            Desk.CUSTOMER_SERVICE,
            received,
            NOW,
            new Caller(false, "王芳", "+8613800000001", null, null),
            null,
            "厨房水管漏水",
            null,
            null,
            2L,
            false,
            1),
        new Fault(null, null, null));
  }

  private static Job in(JobKind kind, JobStatus status) {
    Job job = registered(kind, RECEIVED);
    switch (status) {
      case REGISTERED -> {}
      case DISPATCHED -> VERBS.get(JobAct.DISPATCH).accept(job);
      case DONE -> {
        VERBS.get(JobAct.DISPATCH).accept(job);
        VERBS.get(JobAct.COMPLETION).accept(job);
      }
      case CLOSED -> {
        VERBS.get(JobAct.DISPATCH).accept(job);
        VERBS.get(JobAct.COMPLETION).accept(job);
        VERBS.get(kind.isFollowedUp() ? JobAct.FOLLOW_UP : JobAct.CLOSURE).accept(job);
      }
      case CANCELLED -> VERBS.get(JobAct.CANCELLATION).accept(job);
      case CONVERTED -> VERBS.get(JobAct.CONVERSION).accept(job);
    }
    return job;
  }

  static Stream<Arguments> everyActInEveryState() {
    return OUTCOMES.entrySet().stream()
        .flatMap(
            kind ->
                kind.getValue().entrySet().stream()
                    .flatMap(
                        act ->
                            Arrays.stream(JobStatus.values())
                                .map(
                                    status ->
                                        Arguments.of(
                                            kind.getKey(),
                                            act.getKey(),
                                            status,
                                            act.getValue().charAt(status.ordinal())))));
  }

  @ParameterizedTest
  @MethodSource
  void everyActInEveryState(JobKind kind, JobAct act, JobStatus status, char expected) {
    Job job = in(kind, status);
    if (expected == '-') {
      IllegalTransition refusal =
          assertThrows(IllegalTransition.class, () -> VERBS.get(act).accept(job));
      assertEquals(kind.rule(), refusal.rule().orElseThrow());
      assertEquals(status.name(), refusal.from());
      assertEquals(status, job.status());
      assertFalse(act.isOf(kind) && act.isPossibleIn(status));
    } else {
      VERBS.get(act).accept(job);
      assertTrue(act.isOf(kind) && act.isPossibleIn(status));
      assertEquals(
          Map.of(
                  'R', JobStatus.REGISTERED,
                  'P', JobStatus.DISPATCHED,
                  'D', JobStatus.DONE,
                  'C', JobStatus.CLOSED,
                  'X', JobStatus.CANCELLED,
                  'V', JobStatus.CONVERTED)
              .get(expected),
          job.status());
    }
  }

  @Test
  void anUnsatisfiedOwnerSendsItBackToTheSamePeopleAndItCannotBeCancelledThen() {
    Job job = in(JobKind.REPAIR, JobStatus.DONE);
    job.sendBack(NOW.plusSeconds(86400), LI, NOW, NOW);
    assertEquals(JobStatus.DISPATCHED, job.status());
    assertEquals(8L, job.assigneeId());
    assertEquals(NOW, job.roundBeganAt());
    assertEquals(2, job.promises());
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> job.cancel("算了", LI, NOW));
    assertEquals("REC-5", refusal.rule().orElseThrow());
    assertThrows(RuleViolation.class, () -> job.goesOnAs(NEXT, "实为投诉", LI, NOW));
    job.done(work(NOW), LI, NOW);
    assertEquals(2, job.round());
  }

  @Test
  void itIsDoneNotBeforeItsDispatchAndNotInTheFuture() {
    assertThrows(
        RuleViolation.class,
        () -> in(JobKind.REPAIR, JobStatus.DISPATCHED).done(work(SENT.minusMillis(1)), LI, NOW));
    in(JobKind.REPAIR, JobStatus.DISPATCHED).done(work(SENT), LI, NOW);
    in(JobKind.REPAIR, JobStatus.DISPATCHED).done(work(NOW), LI, NOW);
    assertThrows(
        RuleViolation.class,
        () -> in(JobKind.REPAIR, JobStatus.DISPATCHED).done(work(NOW.plusMillis(1)), LI, NOW));
  }

  @Test
  void itIsDispatchedNotBeforeItsReceiptAndPromisedLater() {
    Job job = registered(JobKind.REPAIR, RECEIVED);
    assertThrows(
        RuleViolation.class,
        () -> job.dispatch(to(RECEIVED.minusMillis(1), NOW), "ENGINEERING", LI, NOW));
    assertThrows(RuleViolation.class, () -> job.dispatch(to(SENT, SENT), "ENGINEERING", LI, NOW));
    job.dispatch(to(RECEIVED, RECEIVED.plusMillis(1)), "ENGINEERING", LI, NOW);
    assertEquals(JobStatus.DISPATCHED, job.status());
  }

  @Test
  @Rule("INT-8")
  void whatIsSolvedAtOncePassesThroughDispatched() {
    Job job = registered(JobKind.REPAIR, RECEIVED);
    var facts = job.solvedAtOnce(work(RECEIVED), LI, NOW);
    assertEquals(JobStatus.DONE, job.status());
    assertEquals(
        List.of("REGISTERED>DISPATCHED", "DISPATCHED>DONE"),
        facts.changes().stream()
            .filter(it -> it.what().equals("status"))
            .map(it -> it.from() + ">" + it.to())
            .toList());
  }

  @Test
  @Rule("INT-14")
  void nothingIsReceivedInTheFuture() {
    registered(JobKind.REPAIR, NOW);
    assertThrows(RuleViolation.class, () -> registered(JobKind.REPAIR, NOW.plusMillis(1)));
  }

  @Test
  @Rule("HD-13")
  void whoDidItAndWhoRecordedItAreItsSolvers() {
    assertEquals(Set.of(8L, 2L), in(JobKind.REPAIR, JobStatus.DONE).solvers());
    assertEquals(Set.of(), in(JobKind.REPAIR, JobStatus.DISPATCHED).solvers());
  }
}
