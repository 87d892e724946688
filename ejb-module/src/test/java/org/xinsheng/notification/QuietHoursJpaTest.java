package org.xinsheng.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.major;
import static org.xinsheng.deadline.domain.DeadlineKind.REPLY;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.WarnedOfComplaints;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.Told;
import org.xinsheng.organisation.RoleHeld;
import org.xinsheng.organisation.RolesHeld;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.policy.PolicyDesk;
import org.xinsheng.policy.PolicyStart;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** The head steward rests from ten in the evening to seven; what happens then is told at seven. */
@OnBothDatabases
@Rule("DL-13")
class QuietHoursJpaTest {

  private static final Instant EVENING = Instant.parse("2026-11-23T22:00:00+08:00");
  private static final Instant MORNING = Instant.parse("2026-11-24T07:00:00+08:00");
  private static final String NIGHT = "22:00-07:00";

  /** Counts how often the database is asked for roles. */
  private static final class Counted extends RolesHeld {

    private int asked;

    @Override
    public Map<Long, List<RoleHeld>> of(Collection<Long> people, Instant at) {
      asked++;
      return super.of(people, at);
    }
  }

  private final Wiring wiring;
  private final Reception at;
  private final PostOffice office = new PostOffice();
  private final Counted roles = new Counted();

  QuietHoursJpaTest(Wiring wiring) {
    this.wiring =
        wiring
            .setting("xinsheng.node", "a")
            .setting("xinsheng.mail.host", "127.0.0.1")
            .setting("xinsheng.mail.port", String.valueOf(office.port()))
            .setting("xinsheng.mail.security", "none")
            .setting("xinsheng.mail.from", "xinsheng@anju.example");
    wiring.use(
        new RealTime() {
          @Override
          public Instant now() {
            return wiring.clock().now();
          }
        });
    wiring.use(wiring.wired(roles));
    at = new Reception(wiring);
    wiring.using(WarnedOfComplaints.class).observing(Inbox.class, DeadlineNotices.class);
  }

  @BeforeEach
  void freshStart() {
    for (String table :
        List.of("outbox", "mail", "notice", "escalation", "policy_value", "policy_version")) {
      wiring.database().update("delete from " + table);
    }
    wiring.database().update("update deadline set next_check_at = null");
    wiring.database().update("update staff set email = null, mail_wanted = false");
    wiring.tx(() -> wiring.wired(new PolicyStart()));
    wiring.tx(
        () ->
            wiring
                .entities()
                .find(Staff.class, at.staff.id("head1"))
                .wishMail(true, "head1@anju.example"));
    office.open();
  }

  @AfterEach
  void close() {
    office.close();
    wiring.database().update("delete from delegation");
  }

  private void rest(Map<String, String> hours) {
    at.as("admin");
    Map<String, String> changes = new HashMap<>();
    hours.forEach((role, span) -> changes.put("quiet." + role, span));
    wiring.bean(PolicyDesk.class).newVersion(at.now(), changes, "夜间少打扰");
    at.as("cs1");
  }

  private void headRests() {
    rest(Map.of("HEAD_STEWARD", NIGHT));
  }

  private void tell(SubjectRef subject, String... usernames) {
    var told =
        new Told(
            "fact/" + System.nanoTime(),
            "REGISTERED",
            subject,
            List.of(subject.number()),
            at.now());
    wiring.tx(
        () ->
            wiring
                .bean(Postbox.class)
                .put(
                    at.staff.ids(usernames).stream()
                        .map(id -> new Notice(id, told, false, at.now()))
                        .toList()));
  }

  private static SubjectRef suggestion() {
    return new SubjectRef(SubjectType.SUGGESTION, 1L, "JY-GD01-20261123-000001");
  }

  private Instant quietUntil(String username) {
    NoticeRow row = inbox(username).get(0);
    return row.quietUntil();
  }

  private List<NoticeRow> inbox(String username) {
    at.as(username);
    List<NoticeRow> rows =
        wiring.tx(() -> wiring.bean(NoticeQueries.class).mine(false, null, 50)).items();
    at.as("cs1");
    return rows;
  }

  private int bell(String username) {
    at.as(username);
    int unread = wiring.tx(() -> wiring.bean(NoticeQueries.class).unread());
    at.as("cs1");
    return unread;
  }

  private int mails() {
    wiring.bean(OutboxSweep.class).untilNothingIsDue();
    return office.received().size();
  }

  @Test
  void withoutQuietHoursNothingWaitsAndNothingIsAsked() {
    wiring.clock().set(EVENING.plusSeconds(3600));
    tell(suggestion(), "head1");
    assertNull(quietUntil("head1"));
    assertEquals(1, bell("head1"));
    assertEquals(1, mails());
    assertEquals(0, roles.asked);
  }

  @Test
  void whatIsToldInThemWaitsForTheirEnd() {
    headRests();
    wiring.clock().set(EVENING);
    tell(suggestion(), "head1", "cs1");
    assertEquals(MORNING, quietUntil("head1"));
    assertNull(quietUntil("cs1"));
    assertEquals(1, roles.asked, "once for all recipients");
    for (Instant night : List.of(EVENING, MORNING.minusMillis(1))) {
      wiring.clock().set(night);
      assertEquals(0, bell("head1"));
      assertEquals(0, mails());
    }
    assertEquals(1, bell("cs1"));
    wiring.clock().set(MORNING);
    assertEquals(1, bell("head1"));
    assertEquals(1, mails());
    assertEquals(1, mails(), "once");
  }

  @Test
  void justBeforeTheyBeginAndAtTheirEndItIsAtOnce() {
    headRests();
    for (Instant awake : List.of(EVENING.minusMillis(1), MORNING)) {
      wiring.clock().set(awake);
      tell(suggestion(), "head1");
      assertNull(quietUntil("head1"));
    }
    assertEquals(2, bell("head1"));
  }

  @Test
  @Rule("DL-12")
  @Rule("DL-7")
  void aBreachIsRecordedAtItsInstantAndToldInTheMorning() {
    headRests();
    wiring.clock().set(EVENING.plusSeconds(60));
    String number = at.register(general());
    Instant due = at.clock(number, REPLY).dueAt();
    wiring.clock().set(due.plusMillis(1));
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
    assertEquals(due, at.clock(number, REPLY).breachedAt());
    NoticeRow breach =
        inbox("head1").stream()
            .filter(it -> it.act().equals("DEADLINE_BREACHED"))
            .findFirst()
            .orElseThrow();
    assertEquals(due, breach.at());
    assertEquals(MORNING, breach.quietUntil());
    assertEquals(0, bell("head1"));
    wiring.clock().set(MORNING);
    assertTrue(bell("head1") > 0);
  }

  @Test
  @Rule("HD-14")
  void majorNotifiesAtOnceFromTheMomentItBecomesMajor() {
    headRests();
    wiring.clock().set(EVENING);
    String grave = at.register(major());
    assertNull(quietUntil("head1"));
    String slight = at.register(general());
    int before = bell("head1");
    assertEquals(before, bell("head1"));
    at.as("chief1").raise(slight, Severity.MAJOR, Criterion.REPUTATION_DAMAGE);
    assertNull(quietUntil("head1"), "raised to major");
    assertEquals(before + 1, bell("head1"));
    assertTrue(inbox("head1").stream().anyMatch(it -> it.subject().number().equals(grave)));
  }

  @Test
  @Rule("INT-21")
  void anEmergencyWaitsForNobody() {
    headRests();
    wiring.clock().set(EVENING);
    tell(new SubjectRef(SubjectType.EMERGENCY, 1L, "QZ-GD01-20261123-000001"), "head1");
    assertNull(quietUntil("head1"));
    assertEquals(1, bell("head1"));
    assertEquals(1, mails());
  }

  @Test
  void whoIsAwakeInOneRoleIsAwake() {
    rest(Map.of("CUSTOMER_SERVICE", NIGHT));
    wiring.clock().set(EVENING);
    tell(suggestion(), "cs1", "cshead1");
    assertEquals(MORNING, quietUntil("cs1"));
    assertNull(quietUntil("cshead1"), "is head of the department, too");
  }

  @Test
  void theFirstRoleToWakeWakesThePerson() {
    rest(Map.of("CUSTOMER_SERVICE", NIGHT, "DEPARTMENT_HEAD", "21:00-05:30"));
    wiring.clock().set(EVENING);
    tell(suggestion(), "cshead1");
    assertEquals(Instant.parse("2026-11-24T05:30:00+08:00"), quietUntil("cshead1"));
  }

  @Test
  @Rule("ORG-6")
  void whoStandsInForSomebodyAwakeIsAwake() {
    headRests();
    wiring.clock().set(EVENING);
    at.staff.isAbsent("cs1", "head1", Role.CUSTOMER_SERVICE);
    tell(suggestion(), "head1");
    assertNull(quietUntil("head1"));
  }

  @Test
  void whoHoldsNoPostRestsAsAnEmployee() {
    rest(Map.of("EMPLOYEE", NIGHT));
    wiring.clock().set(EVENING);
    tell(suggestion(), "worker1", "head1");
    assertEquals(MORNING, quietUntil("worker1"));
    assertNull(quietUntil("head1"));
  }

  @Test
  @Rule("DL-15")
  void theHoursAreThoseOfTheOfficeWhereTheRoleIsHeld() {
    wiring.database().update("update office set time_zone = 'Asia/Urumqi' where code = 'GD02'");
    try {
      rest(Map.of("HEAD_STEWARD", NIGHT));
      wiring.clock().set(EVENING);
      tell(suggestion(), "head1", "head2");
      assertEquals(MORNING, quietUntil("head1"));
      assertNull(quietUntil("head2"), "eight in the evening there");
    } finally {
      wiring.database().update("update office set time_zone = 'Asia/Shanghai' where code = 'GD02'");
    }
  }

  @Test
  @Rule("DL-11")
  void thePolicyInEffectWhenItIsToldDecides() {
    at.as("admin");
    wiring
        .bean(PolicyDesk.class)
        .newVersion(EVENING.plusSeconds(60), Map.of("quiet.HEAD_STEWARD", NIGHT), "明日起");
    at.as("cs1");
    wiring.clock().set(EVENING.plusSeconds(60).minusMillis(1));
    tell(suggestion(), "head1");
    assertNull(quietUntil("head1"));
    wiring.clock().set(EVENING.plusSeconds(60));
    tell(suggestion(), "head1");
    assertEquals(MORNING, quietUntil("head1"));
  }

  @Test
  void whatCameByDayIsSentWhileTheRestOfTheNightWaits() {
    headRests();
    wiring.clock().set(EVENING.minusMillis(1));
    tell(suggestion(), "head1");
    wiring.clock().set(EVENING);
    tell(suggestion(), "head1");
    assertEquals(1, mails());
    assertEquals(
        1,
        wiring.database().rows("select id from outbox where mail_id is null").size(),
        "the other waits");
    wiring.clock().set(MORNING.plus(Duration.ofHours(1)));
    assertEquals(2, mails());
  }
}
