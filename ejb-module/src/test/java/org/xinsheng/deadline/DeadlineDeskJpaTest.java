package org.xinsheng.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.DUE;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;
import static org.xinsheng.deadline.DeadlineFixture.WANG;
import static org.xinsheng.deadline.domain.DeadlineKind.REPLY;
import static org.xinsheng.deadline.domain.DeadlineKind.RESOLUTION;

import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class DeadlineDeskJpaTest {

  private final Wiring wiring;
  private final DeadlineDesk desk;
  private final List<DeadlineFact> heard = new ArrayList<>();
  private final SubjectRef complaint = DeadlineFixture.complaint();

  DeadlineDeskJpaTest(Wiring wiring) {
    this.wiring = wiring.hearing(this);
    this.desk = wiring.bean(DeadlineDesk.class);
  }

  void hear(@Observes DeadlineFacts event) {
    heard.addAll(event.facts());
  }

  private List<DeadlineRow> rows() {
    return wiring
        .tx(
            () ->
                wiring
                    .bean(DeadlineQueries.class)
                    .of(SubjectType.COMPLAINT, List.of(complaint.id())))
        .getOrDefault(complaint.id(), List.of());
  }

  private void openBoth() {
    wiring.tx(
        () -> desk.open(DeadlineFixture.reply(complaint), DeadlineFixture.resolution(complaint)));
  }

  @Test
  @Rule("DL-19")
  void opensInOrderAndTellsWhatItOpened() {
    List<Change> changes =
        wiring.tx(
            () ->
                desk.open(DeadlineFixture.reply(complaint), DeadlineFixture.resolution(complaint)));
    assertEquals(List.of(REPLY, RESOLUTION), rows().stream().map(DeadlineRow::kind).toList());
    DeadlineRow reply = rows().get(0);
    assertEquals(RECEIVED, reply.startsAt());
    assertEquals(DUE, reply.dueAt());
    assertEquals(DUE, reply.originalDueAt());
    assertEquals(DeadlineState.RUNNING, reply.state());
    assertTrue(changes.contains(Change.of(name("state"), null, "RUNNING")));
    assertTrue(changes.contains(Change.of(name("dueAt"), null, DUE)));
  }

  /** How the trail calls the first deadline. */
  private String name(String what) {
    return "deadline.REPLY.1." + rows().get(0).id() + "." + what;
  }

  @Test
  void worksOnlyInsideTheOwnersTransaction() {
    assertThrows(EJBTransactionRequiredException.class, () -> desk.nextDue(complaint));
  }

  @Test
  @Rule("DL-18")
  void doneInTimeEndsOnlyItsKind() {
    openBoth();
    List<Change> changes = wiring.tx(() -> desk.done(complaint, REPLY, DUE, DUE, WANG));
    assertEquals(
        List.of(DeadlineState.MET, DeadlineState.RUNNING),
        rows().stream().map(DeadlineRow::state).toList());
    assertTrue(changes.contains(Change.of(name("state"), "RUNNING", "MET")));
    assertEquals(Optional.of(RECEIVED.plus(Duration.ofDays(2))), nextDue());
  }

  @Test
  @Rule("DL-12")
  void doneLateRecordsWhatTheSweepHasNotSeenYet() {
    openBoth();
    Instant late = DUE.plus(Duration.ofHours(25));
    wiring.tx(() -> desk.done(complaint, REPLY, late, late, WANG));
    DeadlineRow reply = rows().get(0);
    assertEquals(DeadlineState.BREACHED, reply.state());
    assertEquals(DUE, reply.breachedAt());
    assertEquals(late, reply.doneAt());
    assertEquals(List.of(Role.HEAD_STEWARD, Role.CHIEF_STEWARD), reply.escalatedTo());
    assertEquals(
        List.of(DUE, DUE.plus(DeadlineFixture.DAY)),
        heard.stream().filter(DeadlineFact::escalates).map(DeadlineFact::at).toList());
  }

  @Test
  @Rule("DL-16")
  void aLateEntryAnnulsButRemovesNothing() {
    openBoth();
    Instant late = DUE.plus(Duration.ofHours(25));
    wiring.tx(() -> desk.done(complaint, REPLY, late, late, WANG));
    Instant now = late.plusSeconds(60);
    wiring.tx(() -> desk.done(complaint, REPLY, DUE, now, WANG));
    DeadlineRow reply = rows().get(0);
    assertEquals(DeadlineState.MET, reply.state());
    assertEquals(DUE, reply.doneAt());
    assertEquals(DUE, reply.breachedAt());
    assertTrue(reply.annulled());
    assertTrue(reply.enteredLate());
    assertEquals(List.of(Role.HEAD_STEWARD, Role.CHIEF_STEWARD), reply.escalatedTo());
    assertEquals(
        List.of(List.of(7L, "王芳", "ENTERED_LATE")),
        wiring
            .database()
            .rows(
                "select annulled_by, annulled_by_name, annulled_why from deadline where id = ?",
                reply.id()));
  }

  @Test
  void nextDueIsTheEarliestStillOwed() {
    openBoth();
    assertEquals(Optional.of(DUE), nextDue());
    wiring.tx(() -> desk.cancel(complaint, Set.of(REPLY), RECEIVED));
    assertEquals(Optional.of(RECEIVED.plus(Duration.ofDays(2))), nextDue());
    wiring.tx(() -> desk.cancel(complaint, Set.of(RESOLUTION), RECEIVED));
    assertEquals(Optional.empty(), nextDue());
  }

  private Optional<Instant> nextDue() {
    return wiring.tx(() -> desk.nextDue(complaint));
  }
}
