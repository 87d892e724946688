package org.xinsheng.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.io.StringReader;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.audit.AuditTrail;
import org.xinsheng.deadline.DeadlineFixture;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.NoticeTopic;
import org.xinsheng.notification.domain.Told;
import org.xinsheng.notification.domain.Way;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.Texts;
import org.xinsheng.shared.platform.RealTime;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Notices as a gateway gets them, from a server on this machine. */
@OnBothDatabases
class WebhookJpaTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final String SECRET = "0123456789abcdef";

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final PostOffice office = new PostOffice();
  private final GatewayServer gateway = new GatewayServer();
  private final WebhookDesk desk;
  private final OutboxSweep sweep;
  private int facts;

  WebhookJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.staff = DemoStaff.in(wiring);
    wiring
        .setting("xinsheng.node", "a")
        .setting("xinsheng.webhook.private", "true")
        .setting("xinsheng.webhook.timeout", "PT3S")
        .setting("xinsheng.webhook.tries", "3")
        .setting("xinsheng.mail.host", "127.0.0.1")
        .setting("xinsheng.mail.port", String.valueOf(office.port()))
        .setting("xinsheng.mail.security", "none")
        .setting("xinsheng.mail.from", "xinsheng@anju.example")
        .setting("xinsheng.base-url", "https://xinsheng.anju.example");
    wiring.use(
        acting,
        new RealTime() {
          @Override
          public Instant now() {
            return wiring.clock().now();
          }
        });
    wiring.observing(AuditTrail.class);
    this.desk = wiring.bean(WebhookDesk.class);
    this.sweep = wiring.bean(OutboxSweep.class);
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("outbox", "mail", "notice", "webhook")) {
      wiring.database().update("delete from " + table);
    }
    wiring
        .database()
        .update(
            "update staff set email = null, mail_wanted = false, mail_digest = false,"
                + " gateway_wanted = true");
    wiring.clock().set(RECEIVED);
    acting.actor(staff.actor("admin"));
    office.open();
  }

  @AfterEach
  void close() {
    office.close();
    gateway.close();
  }

  private NewWebhook hook(Set<NoticeTopic> topics, Set<String> offices, Set<Role> roles) {
    return new NewWebhook("短信", gateway.url(), SECRET, topics, offices, roles, true);
  }

  private Long everything() {
    return desk.add(hook(null, null, null));
  }

  private void tell(String act, List<Serializable> args, String... usernames) {
    facts++;
    Told told =
        new Told("fact/" + System.nanoTime(), act, DeadlineFixture.complaint(), args, RECEIVED);
    wiring.tx(
        () ->
            wiring
                .bean(Postbox.class)
                .put(
                    staff.ids(usernames).stream()
                        .map(id -> new Notice(id, told, false, wiring.clock().now()))
                        .toList()));
  }

  private void tell(String... usernames) {
    tell("REGISTERED", List.of("TS-GD01-20261123-00000" + (facts + 1)), usernames);
  }

  private void wishMail(String username, boolean digest) {
    wiring.tx(
        () -> {
          Staff person = wiring.entities().find(Staff.class, staff.id(username));
          person.wishMail(true, username + "@anju.example");
          person.wishDigest(digest);
        });
  }

  private void runAfter(Duration pause) {
    wiring.clock().set(wiring.clock().now().plus(pause));
    sweep.untilNothingIsDue();
  }

  private List<Object> dispatch() {
    return wiring.database().rows("select state, tries, failures from mail order by id").get(0);
  }

  private static JsonObject json(GatewayServer.Call call) {
    return Json.createReader(new StringReader(call.body())).readObject();
  }

  /** As docs/webhook.md tells a gateway to do it. */
  private static String signed(GatewayServer.Call call) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    byte[] digest =
        mac.doFinal((call.header("Xinsheng-Timestamp") + "." + call.body()).getBytes(UTF_8));
    return "sha256=" + String.format("%064x", new BigInteger(1, digest));
  }

  @Test
  @Rule("DL-12")
  void aNoticeReachesTheGatewayOnceAndSigned() throws Exception {
    everything();
    tell("head1");
    sweep.untilNothingIsDue();
    runAfter(LONG);
    assertEquals(1, gateway.calls().size());
    GatewayServer.Call call = gateway.calls().get(0);
    assertEquals(signed(call), call.header("Xinsheng-Signature"));
    assertEquals(String.valueOf(RECEIVED.getEpochSecond()), call.header("Xinsheng-Timestamp"));
    JsonObject body = json(call);
    assertEquals(call.header("Idempotency-Key"), body.getString("id"));
    assertEquals("head1", body.getJsonObject("recipient").getString("username"));
    assertEquals("心声：新投诉 TS-GD01-20261123-000001 请您处理或知悉。", body.getString("text"));
    JsonObject notice = body.getJsonArray("notices").getJsonObject(0);
    assertEquals("REGISTERED", notice.getString("act"));
    assertEquals("COMPLAINT", notice.getString("subject"));
    assertTrue(
        notice.getString("url").startsWith("https://xinsheng.anju.example/complaint/case.xhtml"));
    assertEquals(List.of("SENT", 1, 0), dispatch());
  }

  @Test
  void severalAtOnceAreOneCall() {
    everything();
    tell("head1");
    tell("head1");
    sweep.untilNothingIsDue();
    assertEquals(1, gateway.calls().size());
    assertEquals(2, json(gateway.calls().get(0)).getInt("count"));
  }

  @Test
  void whatFailsIsTriedAgainUnchangedAndLaterEachTime() {
    everything();
    gateway.willAnswer(503, 500);
    tell("head1");
    sweep.untilNothingIsDue();
    tell("head1");
    sweep.untilNothingIsDue();
    assertEquals(1, gateway.calls().size(), "not before its pause is over");
    runAfter(Duration.ofMinutes(1));
    assertEquals(2, gateway.calls().size());
    runAfter(LONG);
    assertEquals(3, gateway.calls().size());
    assertEquals(List.of("SENT", 3, 2), dispatch());
    List<GatewayServer.Call> calls = gateway.calls();
    assertEquals(calls.get(0).body(), calls.get(2).body());
    assertEquals(calls.get(0).header("Idempotency-Key"), calls.get(2).header("Idempotency-Key"));
    runAfter(LONG);
    assertEquals(4, gateway.calls().size(), "what came meanwhile");
    assertNotEquals(
        json(calls.get(0)).getString("id"), json(gateway.calls().get(3)).getString("id"));
  }

  @Test
  void whatNeverGetsThroughIsGivenUpAndMayBeginAnew() {
    everything();
    gateway.willAnswer(503, 503, 503);
    tell("head1");
    sweep.untilNothingIsDue();
    runAfter(LONG);
    runAfter(LONG);
    assertEquals(List.of("DEAD", 3, 3), dispatch());
    assertEquals(0, wiring.bean(OutboxDesk.class).sendAllAgain(Way.EMAIL));
    assertEquals(1, wiring.bean(OutboxDesk.class).sendAllAgain(Way.WEBHOOK));
    sweep.untilNothingIsDue();
    assertEquals(List.of("SENT", 4, 0), dispatch());
  }

  @Test
  void whatTheGatewayDoesNotWantIsGivenUpAtOnce() {
    everything();
    gateway.willAnswer(422);
    tell("head1");
    sweep.untilNothingIsDue();
    assertEquals(List.of("DEAD", 1, 1), dispatch());
    MailRow row = wiring.tx(() -> wiring.bean(OutboxQueries.class).dead(null, 1)).items().get(0);
    assertEquals("IOException: HTTP 422", row.lastFailure());
    assertEquals("短信", row.webhook());
  }

  @Test
  void redirectsAreNotFollowed() {
    everything();
    gateway.willAnswer(302);
    tell("head1");
    sweep.untilNothingIsDue();
    assertEquals(List.of("/hook"), gateway.calls().stream().map(GatewayServer.Call::path).toList());
    assertEquals(List.of("SENDING", 1, 1), dispatch());
  }

  @Test
  void whoDoesNotAnswerInTimeIsAskedAgainLater() {
    everything();
    gateway.letWait();
    tell("head1");
    sweep.untilNothingIsDue();
    assertEquals(List.of("SENDING", 1, 1), dispatch());
    gateway.goOn();
    runAfter(LONG);
    assertEquals(List.of("SENT", 2, 1), dispatch());
  }

  @Test
  void aGatewayThatIsAwayHoldsUpNobodyElse() {
    wishMail("head1", false);
    desk.add(new NewWebhook("坏的", "http://127.0.0.1:1/", SECRET, null, null, null, true));
    everything();
    tell("head1", "cs1");
    sweep.untilNothingIsDue();
    assertEquals(2, gateway.calls().size());
    assertEquals(1, office.received().size());
    assertEquals(
        1L,
        ((Number)
                wiring
                    .database()
                    .rows("select count(*) from mail where failures > 0")
                    .get(0)
                    .get(0))
            .longValue(),
        "the second is not even tried");
    assertEquals(
        "IOException: ConnectException, no connection",
        wiring.database().rows("select last_failure from mail where failures > 0").get(0).get(0));
  }

  @Test
  void eachGatewayGetsWhatItWants() {
    desk.add(hook(Set.of(NoticeTopic.OVERDUE), null, null));
    desk.add(hook(null, Set.of("GD02"), null));
    desk.add(hook(null, null, Set.of(Role.CUSTOMER_SERVICE)));
    tell("head1");
    sweep.untilNothingIsDue();
    assertEquals(0, gateway.calls().size());
    tell("DEADLINE_BREACHED", List.of("TS-1", "x", RECEIVED), "head1");
    sweep.untilNothingIsDue();
    assertEquals(1, gateway.calls().size(), "overdue");
    tell("head2");
    sweep.untilNothingIsDue();
    assertEquals(2, gateway.calls().size(), "works there");
    tell("cs1");
    sweep.untilNothingIsDue();
    assertEquals(3, gateway.calls().size(), "holds the post");
    tell("gm");
    sweep.untilNothingIsDue();
    assertEquals(3, gateway.calls().size(), "works in no office");
  }

  @Test
  void whoDoesNotWantItIsNotReachedAndWhatIsOffIsNotCalled() {
    Long id = everything();
    wiring.database().update("update staff set gateway_wanted = false where username = 'head1'");
    tell("head1");
    assertEquals(0, wiring.database().count("outbox"));
    tell("cs1");
    assertEquals(1, wiring.database().count("outbox"));
    desk.change(id, null, new NewWebhook("短信", gateway.url(), null, null, null, null, false));
    sweep.untilNothingIsDue();
    assertEquals(0, gateway.calls().size());
    assertEquals(0, wiring.database().count("outbox"), "nobody would ever take it");
    tell("cs1");
    assertEquals(0, wiring.database().count("outbox"));
  }

  @Test
  @Rule("X-3")
  void namesPhonesAndWordsStayBehindTheSignIn() {
    everything();
    tell(
        "OPINION_HEARD",
        List.of("TS-GD01-20261123-000009", "e", "王芳 13800000001 说保洁差"),
        "assistant1");
    sweep.untilNothingIsDue();
    String body = gateway.calls().get(0).body();
    assertFalse(body.contains("13800000001"), body);
    assertFalse(body.contains("王芳"), body);
    assertTrue(body.contains("TS-GD01-20261123-000009"), body);
    assertTrue(body.contains(Payload.HIDDEN), body);
  }

  @Test
  void aDigestWaitsForTheNextMorning() {
    Instant morning = Instant.parse("2026-11-24T08:00:00+08:00");
    wishMail("head1", true);
    everything();
    tell("head1");
    sweep.untilNothingIsDue();
    assertEquals(1, gateway.calls().size(), "a gateway is told at once");
    assertEquals(1L, (long) wiring.tx(() -> wiring.bean(OutboxQueries.class).held()));
    tell("head1");
    wiring.clock().set(morning.minusMillis(1));
    sweep.untilNothingIsDue();
    assertEquals(0, office.received().size());
    tell("head1");
    wiring.clock().set(morning);
    sweep.untilNothingIsDue();
    assertEquals(
        List.of("心声：您有 3 条新通知"), office.received().stream().map(PostOffice::subject).toList());
    tell("head1");
    sweep.untilNothingIsDue();
    runAfter(Duration.ofHours(23));
    assertEquals(1, office.received().size(), "told at eight: tomorrow");
    runAfter(LONG);
    assertEquals(2, office.received().size());
  }

  @Test
  @Rule("X-1")
  @Rule("X-2")
  void changesAreOnRecordWithoutTheSecretAndConflictsShow() {
    Long id = everything();
    WebhookRow seen = wiring.bean(WebhookQueries.class).one(id);
    desk.change(
        id,
        seen.version(),
        new NewWebhook("短信二", gateway.url(), "another secret 123", null, null, null, true));
    assertThrows(StaleVersion.class, () -> desk.change(id, seen.version(), hook(null, null, null)));
    String trail =
        wiring
            .database()
            .rows("select changes from audit_entry where act like 'WEBHOOK%'")
            .toString();
    assertTrue(trail.contains("短信二"), trail);
    assertFalse(trail.contains("another secret 123"), trail);
    assertFalse(trail.contains(SECRET), trail);
    tell("head1");
    sweep.untilNothingIsDue();
    assertTrue(gateway.calls().get(0).header("Xinsheng-Signature").startsWith("sha256="));
  }

  @Test
  void aTrialCallsAtOnceAndSaysWhatCameOfIt() throws Exception {
    Long id = everything();
    WebhookTrial trial = wiring.bean(WebhookTrial.class);
    gateway.willAnswer(200, 500);
    assertTrue(trial.of(id, Texts.CHINESE).delivered());
    assertEquals("IOException: HTTP 500", trial.of(id, Texts.ENGLISH).failure());
    GatewayServer.Call call = gateway.calls().get(0);
    assertTrue(json(call).getBoolean("test"));
    assertEquals(signed(call), call.header("Xinsheng-Signature"));
    assertTrue(
        wiring.database().rows("select 1 from audit_entry where act = 'WEBHOOK_TRIED'").size() > 1);
  }

  @Test
  void whatLeadsInsideIsNotEvenCalledWhereItIsNotAllowed() {
    everything();
    wiring.setting("xinsheng.webhook.private", "false");
    wiring.use(wiring.wired(new WebhookSettings()));
    WebhookCaller careful = wiring.wired(new WebhookCaller());
    WebhookRow row = wiring.bean(WebhookQueries.class).all().get(0);
    NotDelivered why = assertThrows(NotDelivered.class, () -> careful.post(row, SECRET, "1", "{}"));
    assertEquals(NotDelivered.Reason.NO_SERVER, why.reason());
    WebhookRow named = new WebhookRow(1L, 0, "n", "https://localhost.:9/", row.wish(), true);
    assertThrows(NotDelivered.class, () -> careful.post(named, SECRET, "1", "{}"));
    assertEquals(0, gateway.calls().size());
  }

  @Test
  void aDescriptionIsCheckedAsAWhole() {
    InvalidInput why =
        assertThrows(
            InvalidInput.class,
            () ->
                desk.add(
                    new NewWebhook(
                        " ", "ftp://x.example/", "short", null, Set.of("GD99"), null, null)));
    assertEquals(
        Set.of("name", "url", "secret", "offices"),
        why.fields().stream().map(FieldError::field).collect(Collectors.toSet()));
    assertEquals(0, wiring.database().count("webhook"));
  }

  @Test
  void onlyAdministratorsMay() {
    Long id = everything();
    for (String username : List.of("cs1", "gm", "head1")) {
      acting.actor(staff.actor(username));
      assertThrows(NotAllowed.class, () -> desk.add(hook(null, null, null)));
      assertThrows(NotAllowed.class, () -> desk.change(id, null, hook(null, null, null)));
      assertThrows(NotAllowed.class, () -> wiring.bean(WebhookQueries.class).all());
      assertThrows(NotAllowed.class, () -> wiring.bean(WebhookTrial.class).of(id, Texts.CHINESE));
    }
  }
}
