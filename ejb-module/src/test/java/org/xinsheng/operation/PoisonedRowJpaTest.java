package org.xinsheng.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.DUE;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.audit.AuditTrail;
import org.xinsheng.complaint.MonthMarksPutOff;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.DeadlineFixture;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.DeadlinesPutOff;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.notification.DeadlineNotices;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.timer.PutOffRow;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/**
 * Rows that cannot be processed, whatever is wrong with them: they delay no other, an administrator
 * sees them, and once the cause is mended they are made up for.
 */
@OnBothDatabases
@Rule("DL-9")
@Rule("DL-14")
class PoisonedRowJpaTest {

  private static final Instant NOTICED = DUE.plusMillis(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final PutOffDesk desk;

  PoisonedRowJpaTest(Wiring wiring) {
    this.wiring = wiring.setting("xinsheng.node", "a");
    this.staff = DemoStaff.in(wiring);
    wiring
        .use(acting)
        .using(DeadlinesPutOff.class, MonthMarksPutOff.class)
        .observing(AuditTrail.class, DeadlineNotices.class);
    this.desk = wiring.bean(PutOffDesk.class);
  }

  @BeforeEach
  void empty() {
    for (String table :
        List.of("outbox", "mail", "notice", "escalation", "deadline", "sweep_setback")) {
      wiring.database().update("delete from " + table);
    }
    wiring.clock().set(RECEIVED);
    acting.actor(staff.actor("admin"));
  }

  private Long open() {
    SubjectRef complaint = DeadlineFixture.complaint();
    NewDeadline reply =
        new NewDeadline(
            DeadlineKind.REPLY,
            complaint,
            staff.place("GD01", "3-1-1202", "CLEANING"),
            1,
            RECEIVED,
            DUE,
            DeadlineFixture.GENERAL,
            1);
    wiring.tx(() -> wiring.bean(DeadlineDesk.class).open(reply));
    return number("select max(id) from deadline");
  }

  private Long number(String sql, Object... values) {
    return ((Number) wiring.database().rows(sql, values).get(0).get(0)).longValue();
  }

  private void sweepAt(Instant now) {
    wiring.clock().set(now);
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
  }

  private void sweepFiveTimes() {
    for (int minute = 0; minute < 5; minute++) {
      sweepAt(NOTICED.plus(MINUTE.multipliedBy(minute)));
    }
  }

  private String state(Long id) {
    return (String)
        wiring.database().rows("select state from deadline where id = ?", id).get(0).get(0);
  }

  private Map<Long, PutOffRow> shown() {
    return wiring.tx(() -> desk.rows(50)).stream()
        .collect(Collectors.toMap(PutOffRow::id, Function.identity()));
  }

  @Test
  void delaysNoOtherIsSeenAndMadeUpFor() {
    Long before = open();
    Long cannotBeWritten = open();
    Long cannotBeRead = open();
    Long after = open();
    wiring
        .database()
        .update(
            "insert into escalation (id, deadline_id, lap, rung, role, at)"
                + " values (-1, ?, 0, 1, 'HEAD_STEWARD', current_timestamp)",
            cannotBeWritten);
    wiring.database().update("update deadline set kind = 'BROKEN' where id = ?", cannotBeRead);

    sweepAt(NOTICED);
    assertEquals("BREACHED", state(before));
    assertEquals("BREACHED", state(after));
    assertEquals(Set.of(cannotBeRead), shown().keySet(), "what cannot be read is put off at once");

    sweepFiveTimes();
    assertEquals(2, wiring.tx(desk::count));
    PutOffRow written = shown().get(cannotBeWritten);
    assertEquals("REPLY", written.kind());
    assertEquals(5, written.failures());
    assertEquals(NOTICED, written.since());
    assertEquals(NOTICED.plus(MINUTE.multipliedBy(19)), written.nextTryAt());
    assertTrue(shown().get(cannotBeRead).lastFailure().contains("BROKEN"));

    wiring.database().update("delete from escalation where id = -1");
    wiring.database().update("update deadline set kind = 'REPLY' where id = ?", cannotBeRead);
    desk.tryAgain(DeadlineSweep.NAME, cannotBeWritten);
    desk.tryAgain(DeadlineSweep.NAME, cannotBeRead);
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(Map.of(), shown());
    assertEquals("BREACHED", state(cannotBeWritten));
    assertEquals("BREACHED", state(cannotBeRead));
    assertEquals(4, wiring.database().count("escalation"));
    assertEquals(4, number("select count(distinct fact) from notice"));
  }

  @Test
  @Rule("X-1")
  void whoTriesAgainStandsInTheTrail() {
    Long bad = open();
    wiring.database().update("update deadline set kind = 'BROKEN' where id = ?", bad);
    sweepAt(NOTICED);
    long entries = number("select count(*) from audit_entry where act = 'TRIED_AGAIN'");
    desk.tryAgain(DeadlineSweep.NAME, bad);
    assertEquals(entries + 1, number("select count(*) from audit_entry where act = 'TRIED_AGAIN'"));
  }

  @Test
  void whatIsNotPutOffCannotBeTriedAgain() {
    Long good = open();
    assertThrows(NotFound.class, () -> desk.tryAgain(DeadlineSweep.NAME, good));
    assertThrows(NotFound.class, () -> desk.tryAgain(DeadlineSweep.NAME, -1L));
    assertThrows(NotFound.class, () -> desk.tryAgain("no sweep", good));
  }

  @Test
  void onlyAdministratorsMay() {
    for (String username : List.of("cs1", "gm", "manager1")) {
      acting.actor(staff.actor(username));
      assertThrows(NotAllowed.class, desk::count);
      assertThrows(NotAllowed.class, () -> desk.rows(1));
      assertThrows(NotAllowed.class, () -> desk.tryAgain(DeadlineSweep.NAME, 1L));
    }
  }
}
