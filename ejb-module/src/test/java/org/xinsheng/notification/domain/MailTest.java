package org.xinsheng.notification.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.notification.domain.MailState.DEAD;
import static org.xinsheng.notification.domain.MailState.SENDING;
import static org.xinsheng.notification.domain.MailState.SENT;
import static org.xinsheng.notification.domain.MailState.WAITING;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinsheng.shared.IllegalTransition;

class MailTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:15:00Z");
  private static final Instant OVER = NOW.plus(Mail.LEASE);

  private enum Verb {
    BEGIN(mail -> mail.begin(OVER)),
    SENT(mail -> mail.sent(OVER)),
    FAILED(mail -> mail.failed("no", false, OVER)),
    PERHAPS(mail -> mail.failed("no", true, OVER)),
    GIVE_UP(mail -> mail.giveUp("no")),
    AGAIN(mail -> mail.again(OVER));

    private final Consumer<Mail> act;

    Verb(Consumer<Mail> act) {
      this.act = act;
    }
  }

  private static Mail fresh() {
    return new Mail(new Errand(1L, Way.EMAIL, Errand.NO_WEBHOOK), "<1@anju.example>", NOW);
  }

  private static Mail in(MailState state) {
    Map<MailState, Consumer<Mail>> ways = new EnumMap<>(MailState.class);
    ways.put(WAITING, mail -> {});
    ways.put(SENDING, mail -> mail.begin(NOW));
    ways.put(SENT, ways.get(SENDING).andThen(mail -> mail.sent(NOW)));
    ways.put(DEAD, ways.get(SENDING).andThen(mail -> mail.giveUp("no")));
    Mail mail = fresh();
    ways.get(state).accept(mail);
    assertEquals(state, mail.state());
    return mail;
  }

  @ParameterizedTest
  @CsvSource({
    "WAITING, BEGIN,   SENDING",
    "WAITING, SENT,    SENT",
    "WAITING, FAILED,",
    "WAITING, PERHAPS,",
    "WAITING, GIVE_UP,",
    "WAITING, AGAIN,",
    "SENDING, BEGIN,   SENDING",
    "SENDING, SENT,    SENT",
    "SENDING, FAILED,  WAITING",
    "SENDING, PERHAPS, SENDING",
    "SENDING, GIVE_UP, DEAD",
    "SENDING, AGAIN,",
    "SENT,    BEGIN,",
    "SENT,    SENT,    SENT",
    "SENT,    FAILED,",
    "SENT,    PERHAPS,",
    "SENT,    GIVE_UP,",
    "SENT,    AGAIN,",
    "DEAD,    BEGIN,",
    "DEAD,    SENT,",
    "DEAD,    FAILED,",
    "DEAD,    PERHAPS,",
    "DEAD,    GIVE_UP,",
    "DEAD,    AGAIN,   WAITING",
  })
  void everyVerbInEveryState(MailState from, Verb verb, MailState to) {
    Mail mail = in(from);
    if (to == null) {
      assertThrows(IllegalTransition.class, () -> verb.act.accept(mail));
      assertEquals(from, mail.state());
    } else {
      verb.act.accept(mail);
      assertEquals(to, mail.state());
    }
  }

  @Test
  void nobodyElseBeginsWhileItIsOnItsWay() {
    Mail mail = in(SENDING);
    assertFalse(mail.isDue(OVER.minusMillis(1)));
    assertThrows(IllegalTransition.class, () -> mail.begin(OVER.minusMillis(1)));
    mail.begin(OVER);
    assertEquals(2, mail.tries());
  }

  @Test
  void whatMayHaveArrivedTakesInNothingMore() {
    Mail mail = in(SENDING);
    assertFalse(mail.takesMore());
    mail.failed("connection reset", true, OVER);
    assertFalse(mail.takesMore());
    mail.begin(OVER);
    mail.failed("550 no such user", false, OVER);
    assertTrue(mail.takesMore());
    assertEquals(2, mail.failures());
  }

  @Test
  void aLongFailureIsCut() {
    Mail mail = in(SENDING);
    mail.failed("x".repeat(1000), false, OVER);
    assertEquals(500, mail.lastFailure().length());
  }

  @Test
  void whatIsOverIsNeverDue() {
    assertNull(in(SENT).nextTryAt());
    assertNull(in(DEAD).nextTryAt());
    assertFalse(in(DEAD).isDue(Instant.MAX));
  }

  @Test
  void itBeginsAnewWithoutItsFailures() {
    Mail mail = in(DEAD);
    mail.again(OVER);
    assertEquals(0, mail.failures());
    assertTrue(mail.isDue(OVER));
    assertEquals("<1@anju.example>", mail.messageId());
  }
}
