package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;
import org.xinsheng.attachment.Files;

/** Over HTTP: an owner without an account, the desk that takes it, and strangers who try. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Rule("INT-18")
class PortalApiIT {

  private final ApiClient api;
  private final ApiClient cs1;
  private final ApiClient admin;

  PortalApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
    this.admin = api.as("admin");
  }

  private static Map<String, Object> matter() {
    Map<String, Object> matter = new HashMap<>();
    matter.put("office", "GD01");
    matter.put("anonymous", true);
    matter.put("category", "CLEANING");
    matter.put("content", "楼道三天没有打扫 😀𠮷");
    return matter;
  }

  private ApiAnswer complained() {
    return api.post("/public/complaints", matter()).expect(201);
  }

  private static Duration between(ApiAnswer answer, String from, String to) {
    return Duration.between(instant(answer.text(from)), instant(answer.text(to)));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  @Test
  @Rule("INT-17")
  @Rule("FU-1")
  void fromThePortalToTheResultAndTheRating() {
    ApiAnswer received = complained();
    String number = received.text("/number");
    String code = received.text("/code");
    assertTrue(number.startsWith("TS-GD01-"), number);
    assertTrue(code.matches("\\w{4}-\\w{4}-\\w{4}-\\w{4}"), code);
    String own = "/public/complaints/" + number;
    ApiAnswer open = api.get(own + "?code=" + code).expect(200);
    assertEquals("REGISTERED", open.text("/status"));
    ApiAnswer seen = cs1.get("/complaints/" + number).expect(200);
    assertEquals("GENERAL", seen.text("/severity"));
    assertEquals("UNTAKEN", seen.text("/webState"));
    assertTrue(seen.at("/firstContact").isNull());
    assertEquals(Duration.ofHours(1), between(seen, "/receivedAt", "/replyDueAt"));
    assertTrue(cs1.get("/web-cases?office=GD01").expect(200).json().toString().contains(number));
    api.as("cs3").post("/complaints/" + number + "/take", null).expect(404);
    admin.post("/complaints/" + number + "/take", null).expectRule(403, "INT-3");
    cs1.post(
            "/complaints/" + number + "/classification",
            Map.of("criteria", List.of("FACILITY_LIMIT")))
        .expect(403);
    ApiAnswer taken = cs1.post("/complaints/" + number + "/take", null).expect(200);
    assertEquals("cs1", taken.text("/firstContact/username"));
    api.as("cs2").post("/complaints/" + number + "/take", null).expectRule(409, "INT-18");
    cs1.post("/complaints/" + number + "/resolution", Bodies.result()).expectRule(422, "INT-18");
    cs1.post("/complaints/" + number + "/classification", Map.of("criteria", List.of()))
        .expectRule(422, "SEV-4");
    cs1.post("/complaints/" + number + "/classification", Map.of("criteria", List.of("NONE")))
        .expect(400);
    ApiAnswer classified =
        cs1.post(
                "/complaints/" + number + "/classification",
                Map.of("criteria", List.of("SERVICE_AT_FAULT")))
            .expect(200);
    assertEquals("IMPORTANT", classified.text("/severity"));
    assertEquals("head1", classified.text("/handler/username"));
    assertEquals(Duration.ofHours(3), between(classified, "/receivedAt", "/replyDueAt"));
    assertEquals(Duration.ofDays(3), between(classified, "/receivedAt", "/resolutionDueAt"));
    api.post(own + "/rating?code=" + code, Map.of("satisfaction", "SATISFIED"))
        .expectRule(409, "INT-18");
    api.post(own + "/chase?code=" + code, null).expect(200);
    cs1.post("/complaints/" + number + "/reply", Map.of("text", "明天上午打扫")).expect(200);
    api.as("head1").post("/complaints/" + number + "/resolution", Bodies.result()).expect(200);
    ApiAnswer done = api.get(own + "?code=" + code).expect(200);
    assertEquals("明天上午打扫", done.text("/reply/text"));
    assertFalse(done.text("/result/text").isEmpty());
    for (String secret : List.of("李婷", "黄晓梅", "cs1", "head1", "firstContact", "criteria")) {
      assertFalse(done.body().contains(secret), secret);
    }
    ApiAnswer rated =
        api.post(
                own + "/rating?code=" + code,
                Map.of("satisfaction", "DISSATISFIED", "opinion", "还是很脏"))
            .expect(200);
    assertEquals("DISSATISFIED", rated.text("/rating"));
    assertEquals("RESOLVED", rated.text("/status"));
    api.post(own + "/rating?code=" + code, Map.of("satisfaction", "SATISFIED"))
        .expectRule(422, "INT-18");
  }

  @Test
  @Rule("INT-1")
  void whatTurnedOutToBeOfAnotherKindSaysUnderWhichNumberItGoesOn() {
    ApiAnswer received = complained();
    String number = received.text("/number");
    String own = "/public/complaints/" + number;
    String code = "?code=" + received.text("/code");
    cs1.post("/complaints/" + number + "/take", null).expect(200);
    String repair =
        cs1.post(
                "/complaints/" + number + "/conversion", Map.of("kind", "REPAIR", "reason", "实为报修"))
            .expect(200)
            .text("/convertedTo/number");
    ApiAnswer moved = api.get(own + code).expect(200);
    assertEquals("CONVERTED", moved.text("/status"));
    assertEquals("REPAIR", moved.text("/goesOnAs/kind"));
    assertEquals(repair, moved.text("/goesOnAs/number"));
    String status = cs1.get("/repairs/" + repair).expect(200).text("/status");
    assertEquals(status, moved.text("/goesOnAs/status"), "at night it is on its way at once");
    assertFalse(moved.body().contains("实为报修"), "the reason is the office's");
    ApiAnswer refused = api.post(own + "/chase" + code, null).expectRule(422, "INT-1");
    assertTrue(refused.text("/detail").contains(repair), refused.text("/detail"));
    api.post(own + "/rating" + code, Map.of("satisfaction", "SATISFIED")).expectRule(422, "INT-1");
    assertFalse(api.get(own + "?code=0000").expect(404).body().contains(repair));
    api.get("/public/complaints/" + repair + code).expect(404);
  }

  @Test
  void whateverDoesNotOpenItIsAnsweredAlike() {
    ApiAnswer mine = complained();
    ApiAnswer other = complained();
    String number = mine.text("/number");
    String never = number.replaceAll("\\d{6}$", "999998");
    ApiAnswer wrong =
        api.get("/public/complaints/" + number + "?code=" + other.text("/code")).expect(404);
    ApiAnswer unknown =
        api.get("/public/complaints/" + never + "?code=" + other.text("/code")).expect(404);
    assertEquals(
        wrong.body().replace(number, "x"), unknown.body().replace(never, "x"), "told nothing");
    String hostile = "%27%20or%201%3D1%20--";
    for (String path :
        List.of(
            number,
            number + "?code=",
            number + "?code=" + hostile,
            hostile + "?code=1",
            "%00?code=%00",
            "..%2F..%2Fcomplaints?code=1",
            "x".repeat(500) + "?code=" + "y".repeat(2000))) {
      int status = api.get("/public/complaints/" + path).status();
      assertTrue(List.of(400, 401, 404, 429).contains(status), path + " " + status);
    }
    String suggested = api.post("/public/suggestions", matter()).expect(201).text("/number");
    api.get("/public/complaints/" + suggested + "?code=x").expect(404);
    api.post("/public/complaints/" + never + "/chase?code=x", null).expect(404);
    api.post("/public/complaints/" + never + "/rating?code=x", Map.of("satisfaction", "NEUTRAL"))
        .expect(404);
  }

  @Test
  void whatIsNotWrittenProperlyIsRefused() {
    api.post("/public/complaints", "").expect(400);
    api.post("/public/complaints", "null").expect(400);
    api.post("/public/complaints", "{").expect(400);
    Map<String, Object> matter = matter();
    matter.put("office", "GD99");
    api.post("/public/complaints", matter).expect(404);
    matter = matter();
    matter.put("content", "长".repeat(10_001));
    api.post("/public/complaints", matter).expect(400);
    matter.put("content", "a\u0000b");
    api.post("/public/complaints", matter).expect(400);
    matter = matter();
    matter.put("severity", "MAJOR");
    api.post("/public/complaints", matter).expect(400);
    matter = matter();
    matter.put("website", "http://spam.example");
    api.post("/public/complaints", matter).expect(400);
    matter = matter();
    matter.put("anonymous", false);
    api.post("/public/complaints", matter).expect(400);
  }

  @Test
  void theSameKeyCreatesOnce() {
    ApiClient keyed = api.header("Idempotency-Key", "portal-" + System.nanoTime());
    ApiAnswer first = keyed.post("/public/complaints", matter()).expect(201);
    ApiAnswer again = keyed.post("/public/complaints", matter()).expect(201);
    assertEquals(first.body(), again.body());
    Map<String, Object> changed = matter();
    changed.put("content", "另一件事");
    keyed.post("/public/complaints", changed).expect(422);
  }

  @Test
  @Rule("X-4")
  void photosComeWithTheCodeAndNothingElseDoes() {
    ApiAnswer received = complained();
    String path = "/public/complaints/" + received.text("/number") + "/attachments?code=";
    send(path + received.text("/code"), "门口.jpg", Files.picture("jpg")).expect(201);
    send(path + "0000", "a.jpg", Files.picture("jpg")).expect(404);
    send(path + received.text("/code"), "a.jpg", "<script>alert(1)</script>".getBytes())
        .expect(415);
    ApiAnswer seen = cs1.get("/attachments?record=" + received.text("/number")).expect(200);
    assertEquals(1, seen.at("/items").size());
    assertTrue(seen.at("/items/0/addedBy").isNull());
  }

  private ApiAnswer send(String path, String name, byte[] content) {
    return new FormUpload().file(name, content).sendAs(api, path);
  }

  @Test
  @Rule("ORG-5")
  void thePublishedAddressLeadsToTheOfficesPageForWhoeverComes()
      throws IOException, InterruptedException {
    HttpClient browser =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    String root = api.address().toString().replaceFirst("(https?://[^/]+).*", "$1");
    for (String page :
        List.of("/portal?office=GD01", "/portal/new.xhtml?office=GD01&kind=COMPLAINT")) {
      HttpResponse<String> answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(root + page)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), page);
      assertTrue(answer.body().contains("翠湖花园"), page);
    }
    ApiAnswer offices = api.get("/public/offices").expect(200);
    assertEquals("GD01", offices.text("/items/0/office"));
  }

  @Test
  @Rule("ORG-4")
  void theCalendarIsReadByAllAndKeptByAdministrators() {
    ApiAnswer calendar = cs1.get("/offices/GD02/calendar").expect(404);
    assertEquals(404, calendar.status());
    ApiAnswer own = cs1.get("/offices/GD01/calendar").expect(200);
    assertEquals("08:30", own.text("/week/MONDAY/0/from"));
    Map<String, Object> body =
        Map.of(
            "week",
            Map.of("MONDAY", List.of(Map.of("from", "08:30", "to", "24:00"))),
            "days",
            List.of(Map.of("date", "2027-10-01", "spans", List.of(), "note", "国庆节")));
    cs1.put("/offices/GD01/calendar", body).expect(403);
    ApiAnswer changed = admin.put("/offices/GD02/calendar", body).expect(200);
    assertEquals("24:00", changed.text("/week/MONDAY/0/to"));
    assertEquals("国庆节", changed.text("/days/0/note"));
    admin.header("If-Match", "\"0\"").put("/offices/GD02/calendar", body).expect(412);
    admin.put("/offices/GD02/calendar", Map.of("week", Map.of("MOONDAY", List.of()))).expect(400);
    admin.put("/offices/GD02/calendar", Map.of("week", Map.of())).expect(400);
  }

  @Test
  @Rule("INT-2")
  void theDeskAcknowledgesWhatWasTakenOffHours() {
    String office = "/handovers?office=GD01";
    cs1.get(office).expect(200);
    cs1.get("/handovers?office=GD02").expect(200);
    assertEquals(0, cs1.get("/handovers?office=GD02").expect(200).at("/items").size());
    cs1.get("/handovers?limit=x").expect(400);
    cs1.post("/handovers/TS-GD01-20261101-999999/acknowledgement", null).expect(404);
    cs1.post("/handovers/acknowledgement", Map.of("office", "GD02")).expect(404);
    cs1.post("/handovers/acknowledgement", Map.of()).expect(404);
    Instant night = OffsetDateTime.parse("2026-11-20T22:00:00+08:00").toInstant();
    String number =
        api.as("duty1")
            .post("/complaints", Bodies.generalComplaint().put("receivedAt", night.toString()))
            .expect(201)
            .text("/number");
    ApiAnswer seen = cs1.get("/complaints/" + number).expect(200);
    assertEquals("MONITORING_CENTRE", seen.text("/desk"));
    assertTrue(seen.at("/deadlines").toString().contains("HANDOVER"));
    assertTrue(cs1.get(office).expect(200).at("/items").toString().contains(number));
    api.as("head1")
        .post("/handovers/" + number + "/acknowledgement", null)
        .expectRule(403, "INT-2");
    cs1.post("/handovers/" + number + "/acknowledgement", null).expect(200);
    cs1.post("/handovers/" + number + "/acknowledgement", null).expectRule(422, "INT-2");
    assertFalse(cs1.get(office).expect(200).at("/items").toString().contains(number));
    cs1.post("/handovers/acknowledgement", Map.of("office", "GD01")).expect(200);
  }
}
