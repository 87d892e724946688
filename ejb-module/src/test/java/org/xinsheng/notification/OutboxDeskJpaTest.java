package org.xinsheng.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.audit.AuditTrail;
import org.xinsheng.notification.domain.Errand;
import org.xinsheng.notification.domain.Mail;
import org.xinsheng.notification.domain.MailState;
import org.xinsheng.notification.domain.OutboxGroup;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class OutboxDeskJpaTest {

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final OutboxDesk desk;
  private final OutboxQueries queries;

  OutboxDeskJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.staff = DemoStaff.in(wiring);
    wiring.use(acting).observing(AuditTrail.class);
    this.desk = wiring.bean(OutboxDesk.class);
    this.queries = wiring.bean(OutboxQueries.class);
  }

  @BeforeEach
  void empty() {
    wiring.database().update("delete from outbox");
    wiring.database().update("delete from mail");
    acting.actor(staff.actor("admin"));
  }

  private Long dead(String username) {
    Long id = failing(username);
    wiring.database().update("update mail set state = 'DEAD', next_try_at = null where id = ?", id);
    return id;
  }

  private Long failing(String username) {
    return wiring.tx(
        () -> {
          String number = "<" + System.nanoTime() + "@anju.example>";
          Mail mail =
              new Mail(
                  new Errand(staff.id(username), Way.EMAIL, Errand.NO_WEBHOOK), number, RECEIVED);
          mail.begin(RECEIVED);
          mail.failed("550 no such user", false, RECEIVED.plusSeconds(60));
          wiring.entities().persist(mail);
          return mail.id();
        });
  }

  private OutboxState state() {
    return wiring.tx(queries::state);
  }

  @Test
  void countsWhatWaitsFailsAndWasGivenUp() {
    assertEquals(new OutboxState(false, 0, null, 0, 0, 0), state());
    failing("head1");
    dead("gm");
    dead("cs1");
    assertEquals(new OutboxState(false, 0, null, 0, 1, 2), state());
  }

  @Test
  void deadLettersArePagedWithTheirErrorAndWithoutTheirAddress() {
    Long first = dead("head1");
    Long second = dead("gm");
    failing("cs1");
    Page<MailRow> page = wiring.tx(() -> queries.dead(null, 1));
    assertEquals(List.of(first), page.items().stream().map(MailRow::id).toList());
    assertEquals("head1", page.items().get(0).username());
    assertEquals("550 no such user", page.items().get(0).lastFailure());
    assertNull(page.items().get(0).nextTryAt());
    Page<MailRow> next = wiring.tx(() -> queries.dead(page.next(), 1));
    assertEquals(List.of(second), next.items().stream().map(MailRow::id).toList());
    assertNull(next.next());
  }

  @Test
  void failingOnesSayWhenTheyAreTriedAgain() {
    failing("head1");
    dead("gm");
    List<MailRow> rows = wiring.tx(() -> queries.failing(null, 50)).items();
    assertEquals(1, rows.size());
    assertEquals(MailState.WAITING, rows.get(0).state());
    assertNotNull(rows.get(0).nextTryAt());
  }

  @Test
  @Rule("X-1")
  void whoSendsAgainStandsInTheTrail() {
    Long id = dead("head1");
    desk.sendAgain(id);
    assertEquals(new OutboxState(false, 0, null, 1, 0, 0), state());
    assertTrue(
        wiring.database().rows("select 1 from audit_entry where act = 'MAIL_SENT_AGAIN'").size()
            > 0);
    assertThrows(IllegalTransition.class, () -> desk.sendAgain(id));
    assertThrows(NotFound.class, () -> desk.sendAgain(-1L));
  }

  @Test
  void allMayBeSentAgainAtOnce() {
    dead("head1");
    dead("gm");
    failing("cs1");
    assertEquals(2, desk.sendAllAgain(null));
    assertEquals(0, desk.sendAllAgain(null));
    assertEquals(new OutboxState(false, 0, null, 2, 1, 0), state());
  }

  @Test
  void theListIsByStateAndWayTheNewestFirst() {
    Long first = dead("head1");
    Long second = dead("gm");
    Long waiting = failing("cs1");
    assertEquals(List.of(second, first), ids(OutboxGroup.DEAD, Way.EMAIL, null));
    assertEquals(List.of(second, first), ids(OutboxGroup.DEAD, null, null));
    assertEquals(List.of(), ids(OutboxGroup.DEAD, Way.WEBHOOK, null));
    assertEquals(List.of(waiting), ids(OutboxGroup.WAITING, null, null));
    assertEquals(List.of(), ids(OutboxGroup.SENT, null, null));
    Page<MailRow> page = wiring.tx(() -> queries.page(OutboxGroup.DEAD, null, null, 1));
    assertEquals(List.of(second), page.items().stream().map(MailRow::id).toList());
    assertEquals(List.of(first), ids(OutboxGroup.DEAD, null, page.next()));
  }

  private List<Long> ids(OutboxGroup group, Way way, String after) {
    return wiring.tx(() -> queries.page(group, way, after, 50)).items().stream()
        .map(MailRow::id)
        .toList();
  }

  @Test
  void onlyAdministratorsMay() {
    Long id = dead("head1");
    for (String username : List.of("cs1", "gm", "head1")) {
      acting.actor(staff.actor(username));
      assertThrows(NotAllowed.class, queries::state);
      assertThrows(NotAllowed.class, () -> queries.dead(null, 1));
      assertThrows(NotAllowed.class, () -> queries.failing(null, 1));
      assertThrows(NotAllowed.class, () -> queries.page(OutboxGroup.DEAD, null, null, 1));
      assertThrows(NotAllowed.class, queries::held);
      assertThrows(NotAllowed.class, () -> desk.sendAgain(id));
      assertThrows(NotAllowed.class, () -> desk.sendAllAgain(null));
    }
  }
}
