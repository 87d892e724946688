package org.xinsheng.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;

import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.DeadlineFixture;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.notification.domain.Mail;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.Told;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Texts;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** E-mails as their recipients get them, from a mail server on this machine. */
@OnBothDatabases
class OutboxJpaTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final Wiring wiring;
  private final DemoStaff staff;
  private final PostOffice office = new PostOffice();
  private final Slow postman = new Slow();
  private final Postbox postbox;
  private final OutboxSweep sweep;
  private int facts;

  /** Lets a test stop the world while a mail is on its way. */
  private static final class Slow extends Postman {

    private Runnable meanwhile = () -> {};
    private Runnable afterwards = () -> {};

    @Override
    public void deliver(Letter letter) throws NotDelivered {
      Runnable now = meanwhile;
      meanwhile = () -> {};
      now.run();
      super.deliver(letter);
      Runnable then = afterwards;
      afterwards = () -> {};
      then.run();
    }
  }

  /** Ends this thread's work as kill -9 would, as far as the product can tell. */
  private static final class Killed extends Error {

    private static final long serialVersionUID = 1L;
  }

  OutboxJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.staff = DemoStaff.in(wiring);
    wiring
        .setting("xinsheng.node", "a")
        .setting("xinsheng.mail.host", "127.0.0.1")
        .setting("xinsheng.mail.port", String.valueOf(office.port()))
        .setting("xinsheng.mail.security", "none")
        .setting("xinsheng.mail.from", "xinsheng@anju.example")
        .setting("xinsheng.mail.tries", "3")
        .setting("xinsheng.base-url", "https://xinsheng.anju.example");
    wiring.use(
        new RealTime() {
          @Override
          public Instant now() {
            return wiring.clock().now();
          }
        });
    wiring.use(postman);
    wiring.wired(postman);
    wiring.observing(Inbox.class, DeadlineNotices.class);
    this.postbox = wiring.bean(Postbox.class);
    this.sweep = wiring.bean(OutboxSweep.class);
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("outbox", "mail", "notice", "escalation", "deadline")) {
      wiring.database().update("delete from " + table);
    }
    wiring.database().update("update staff set email = null, mail_wanted = false");
    wiring.clock().set(RECEIVED);
    wish("head1", Texts.CHINESE);
    office.open();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void wish(String username, Locale language) {
    wiring.tx(
        () -> {
          Staff person = wiring.entities().find(Staff.class, staff.id(username));
          person.wishMail(true, username + "@anju.example");
          person.speak(language);
        });
  }

  private void tell(String... usernames) {
    facts++;
    Told told =
        new Told(
            "fact/" + facts,
            "REGISTERED",
            DeadlineFixture.complaint(),
            List.of("TS-GD01-20261123-00000" + facts),
            RECEIVED);
    wiring.tx(
        () ->
            postbox.put(
                staff.ids(usernames).stream()
                    .map(id -> new Notice(id, told, false, wiring.clock().now()))
                    .toList()));
  }

  private void runAfter(Duration pause) {
    wiring.clock().set(wiring.clock().now().plus(pause));
    sweep.untilNothingIsDue();
  }

  private List<Object> mail() {
    return wiring.database().rows("select state, tries, failures from mail order by id").get(0);
  }

  @Test
  @Rule("DL-12")
  void aNoticeGoesOutOnceToWhomWantsIt() {
    tell("head1", "cs1");
    sweep.untilNothingIsDue();
    sweep.untilNothingIsDue();
    runAfter(LONG);
    assertEquals(1, office.received().size());
    MimeMessage message = office.received().get(0);
    assertTrue(PostOffice.header(message, "To").contains("<head1@anju.example>"));
    assertEquals("心声：新投诉 TS-GD01-20261123-000001 请您处理或知悉。", PostOffice.subject(message));
    assertEquals("auto-generated", PostOffice.header(message, "Auto-Submitted"));
    assertEquals(List.of("SENT", 1, 0), mail());
  }

  @Test
  void itReadsInTheLanguageOfItsRecipientAndLeadsToTheRecord() {
    wish("head1", Texts.ENGLISH);
    tell("head1");
    sweep.untilNothingIsDue();
    List<String> parts = PostOffice.parts(office.received().get(0));
    assertTrue(parts.get(0).startsWith("Dear 黄晓梅,\n\nNew complaint TS-GD01-20261123-000001"));
    String link = "https://xinsheng.anju.example/complaint/case.xhtml?number=";
    assertTrue(parts.get(0).contains("\n" + link), parts.get(0));
    assertTrue(parts.get(1).contains("<a href=\"" + link), parts.get(1));
    assertTrue(parts.get(1).contains("<html lang=\"en\">"));
  }

  @Test
  void severalGoAsOneDigest() {
    tell("head1");
    tell("head1");
    tell("head1");
    sweep.untilNothingIsDue();
    assertEquals(1, office.received().size());
    MimeMessage digest = office.received().get(0);
    assertEquals("心声：您有 3 条新通知", PostOffice.subject(digest));
    String text = PostOffice.parts(digest).get(0);
    for (int fact = 1; fact <= 3; fact++) {
      assertTrue(text.contains("TS-GD01-20261123-00000" + fact), text);
    }
  }

  @Test
  void aLongDigestSaysHowManyMoreThereAre() {
    for (int i = 0; i < Letters.LISTED + 2; i++) {
      tell("head1");
    }
    sweep.untilNothingIsDue();
    String text = PostOffice.parts(office.received().get(0)).get(0);
    assertTrue(text.contains("另有 2 条通知"), text);
    assertTrue(text.contains("https://xinsheng.anju.example/notice/list.xhtml"), text);
  }

  @Test
  void whileMailIsOffNothingPilesUp() {
    wiring.setting("xinsheng.mail.host", ConfigProperty.UNCONFIGURED_VALUE);
    MailSettings settings = wiring.wired(new MailSettings());
    assertFalse(settings.isOn());
    wiring.use(settings);
    wiring.use(wiring.wired(new WaysOut()));
    Postbox quiet = wiring.wired(new Postbox());
    Told told = new Told("off", "REGISTERED", DeadlineFixture.complaint(), List.of("1"), RECEIVED);
    wiring.tx(() -> quiet.put(List.of(new Notice(staff.id("head1"), told, false, RECEIVED))));
    assertEquals(1, wiring.database().count("notice"));
    assertEquals(0, wiring.database().count("outbox"));
  }

  @Test
  void whatIsUndoneIsNotSent() {
    assertThrows(
        IllegalStateException.class,
        () ->
            wiring.tx(
                () -> {
                  tell("head1");
                  wiring.entities().flush();
                  throw new IllegalStateException("undo");
                }));
    sweep.untilNothingIsDue();
    assertEquals(List.of(), office.received());
    assertEquals(0, wiring.database().count("outbox"));
  }

  @Test
  @Rule("DL-12")
  void aFactIsOnePerRecipientAndOnePerWayOut() {
    tell("head1");
    facts--;
    assertThrows(PersistenceException.class, () -> tell("head1"));
    assertThrows(
        IllegalStateException.class,
        () ->
            wiring
                .database()
                .update(
                    "insert into outbox (id, notice_id, channel, recipient_id, created_at)"
                        + " select id + 1, notice_id, channel, recipient_id, created_at from outbox"));
    assertEquals(1, wiring.database().count("outbox"));
  }

  @Test
  void aServerThatIsAwayIsAskedAgainLaterAndLater() {
    wish("manager1", Texts.CHINESE);
    office.close();
    tell("head1", "manager1");
    sweep.untilNothingIsDue();
    assertEquals(1, wiring.database().count("mail"), "the second is not even tried");
    assertEquals(List.of("WAITING", 1, 1), mail());
    sweep.untilNothingIsDue();
    assertEquals(1, mail().get(1), "not before its pause is over");
    office.open();
    tell("head1");
    runAfter(LONG);
    assertEquals(2, office.received().size(), office.recipients().toString());
    assertEquals(List.of("SENT", 2, 1), mail());
    assertTrue(
        office.received().stream().anyMatch(it -> PostOffice.subject(it).equals("心声：您有 2 条新通知")),
        "what came meanwhile goes with it");
  }

  @Test
  void aMailIsGivenUpAndMayBeginAnew() {
    office.close();
    tell("head1");
    sweep.untilNothingIsDue();
    runAfter(LONG);
    runAfter(LONG);
    assertEquals(List.of("DEAD", 3, 3), mail());
    assertTrue(
        wiring
            .database()
            .rows("select last_failure from mail")
            .get(0)
            .get(0)
            .toString()
            .startsWith("ConnectException: "));
    office.open();
    runAfter(LONG);
    assertEquals(List.of(), office.received());
    tell("head1");
    runAfter(LONG);
    assertEquals(1, office.received().size(), "a dead letter holds up no other");

    wiring.tx(
        () ->
            wiring
                .entities()
                .createQuery(
                    "select m from Mail m where m.nextTryAt is null and m.sentAt is null",
                    Mail.class)
                .getSingleResult()
                .again(wiring.clock().now()));
    sweep.untilNothingIsDue();
    assertEquals(2, office.received().size());
  }

  @Test
  void anAddressThatIsNoneIsGivenUpAtOnce() {
    wiring.database().update("update staff set email = 'no address' where email is not null");
    tell("head1");
    sweep.untilNothingIsDue();
    assertEquals(List.of("DEAD", 1, 1), mail());
  }

  @Test
  void aNoticeThatCannotBeWrittenDelaysNoOther() {
    wish("manager1", Texts.CHINESE);
    tell("head1", "manager1");
    wiring
        .database()
        .update("update notice set args = 'broken' where recipient_id = ?", staff.id("head1"));
    sweep.untilNothingIsDue();
    assertEquals(1, office.received().size());
    assertTrue(office.recipients().get(0).contains("<manager1@anju.example>"));
  }

  @Test
  void twoDeliveriesAtOnceSendOnce() throws Exception {
    tell("head1");
    CountDownLatch onItsWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    postman.meanwhile =
        () -> {
          onItsWay.countDown();
          await(goOn);
        };
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> run = other.submit(sweep::untilNothingIsDue);
      await(onItsWay);
      tell("head1");
      sweep.untilNothingIsDue();
      assertEquals(List.of(), office.received());
      goOn.countDown();
      run.get(20, TimeUnit.SECONDS);
    } finally {
      other.shutdownNow();
    }
    assertEquals(1, office.received().size());
    sweep.untilNothingIsDue();
    assertEquals(2, office.received().size(), "what came meanwhile goes with the next run");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aSenderWhoDiesIsReplacedUnderTheSameNumber() {
    tell("head1");
    postman.afterwards =
        () -> {
          throw new Killed();
        };
    assertThrows(Killed.class, sweep::untilNothingIsDue);
    tell("head1");
    runAfter(Mail.LEASE.minusMillis(1));
    assertEquals(1, office.received().size(), "it may still be at it");
    runAfter(Duration.ofMillis(1));
    assertEquals(2, office.received().size());
    MimeMessage first = office.received().get(0);
    MimeMessage again = office.received().get(1);
    assertEquals(PostOffice.header(first, "Message-ID"), PostOffice.header(again, "Message-ID"));
    assertEquals(PostOffice.parts(first).get(0), PostOffice.parts(again).get(0));
    runAfter(LONG);
    assertEquals(3, office.received().size());
    assertNotEquals(
        PostOffice.header(first, "Message-ID"),
        PostOffice.header(office.received().get(2), "Message-ID"));
  }

  @Test
  void afterADowntimeEverybodyGetsOneDigestAtMost() {
    for (String username : List.of("chief1", "branchgm", "gm")) {
      wish(username, Texts.CHINESE);
    }
    for (int i = 0; i < 5; i++) {
      NewDeadline reply =
          new NewDeadline(
              DeadlineKind.REPLY,
              DeadlineFixture.complaint(),
              staff.place("GD01", "3-1-1202", "CLEANING"),
              1,
              RECEIVED,
              DeadlineFixture.DUE,
              DeadlineFixture.GENERAL,
              1);
      wiring.tx(() -> wiring.bean(DeadlineDesk.class).open(reply));
    }
    wiring.clock().set(DeadlineFixture.DUE.plus(Duration.ofDays(3)).plusMillis(1));
    sweep.untilNothingIsDue();
    assertEquals(List.of(), office.received(), "supervision catches up first");
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    sweep.untilNothingIsDue();
    runAfter(LONG);
    assertEquals(4, office.received().size());
    assertEquals(4, office.recipients().stream().distinct().count());
    assertTrue(wiring.database().count("notice") >= 20);
  }

  @Test
  void whoWantsNoMailAnyMoreGetsNone() {
    tell("head1");
    office.close();
    sweep.untilNothingIsDue();
    tell("head1");
    wiring.database().update("update staff set mail_wanted = false");
    office.open();
    runAfter(LONG);
    assertEquals(List.of(), office.received());
    assertEquals(0, wiring.database().count("outbox"));
    assertEquals(0, wiring.database().count("mail"));
    assertEquals(2, wiring.database().count("notice"));
  }

  @Test
  void noNameBecomesAHeader() {
    wiring
        .database()
        .update("update staff set name = 'Li\r\nBcc: thief@example.com' where username = 'head1'");
    try {
      Told told =
          new Told(
              "headers",
              "REGISTERED",
              DeadlineFixture.complaint(),
              List.of("1\r\nBcc: thief@example.com\r\n\r\nBody"),
              RECEIVED);
      wiring.tx(() -> postbox.put(List.of(new Notice(staff.id("head1"), told, false, RECEIVED))));
      sweep.untilNothingIsDue();
      assertEquals(1, office.received().size());
      assertEquals(null, PostOffice.header(office.received().get(0), "Bcc"));
      assertFalse(PostOffice.subject(office.received().get(0)).contains("\n"));
    } finally {
      wiring.database().update("update staff set name = '黄晓梅' where username = 'head1'");
    }
  }

  @Test
  void whatArrivedAMonthAgoIsForgottenTheNoticeStays() {
    tell("head1");
    sweep.untilNothingIsDue();
    runAfter(Duration.ofDays(30));
    assertEquals(1, wiring.database().count("mail"));
    runAfter(Duration.ofMillis(1));
    assertEquals(0, wiring.database().count("mail"));
    assertEquals(0, wiring.database().count("outbox"));
    assertEquals(1, wiring.database().count("notice"));
  }
}
