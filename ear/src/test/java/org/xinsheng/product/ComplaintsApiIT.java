package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Complaints over HTTP: registering, finding, who sees and who may do what. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintsApiIT {

  private final ApiClient api;
  private final ApiClient cs1;

  ComplaintsApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
  }

  private String take(ObjectNode body) {
    return "/complaints/" + cs1.post("/complaints", body).expect(201).text("/number");
  }

  @Test
  @Rule("DL-1")
  void registeringAnswersTheComplaintAndWhereItIs() {
    ApiAnswer taken =
        cs1.post(
                "/complaints",
                Bodies.importantComplaint().put("receivedAt", "2026-01-05T09:15:00+08:00"))
            .expect(201);
    assertTrue(taken.text("/number").matches("TS-GD01-20260105-\\d{6,}"), taken.body());
    assertTrue(taken.header("Location").endsWith("/api/v1/complaints/" + taken.text("/number")));
    assertEquals("2026-01-05T12:15:00+08:00", taken.text("/replyDueAt"));
    assertEquals("2026-01-08T09:15:00+08:00", taken.text("/resolutionDueAt"));
    assertEquals("REGISTERED", taken.text("/status"));
    assertEquals("cs1", taken.text("/firstContact/username"));
    assertEquals("UNDETERMINED", taken.text("/validity"));
    assertTrue(taken.at("/lossAmount").isNull());
    for (String absent : Set.of("/id", "/time", "/deadlines/0/open")) {
      assertTrue(taken.at(absent).isMissingNode(), absent);
    }
    for (String list : Set.of("/followUps", "/assignments", "/extensionRequests", "/slips")) {
      assertTrue(taken.at(list).isArray(), list);
    }
    JsonNode deadline = taken.at("/deadlines/0");
    assertEquals("REPLY", deadline.path("kind").asText());
    assertTrue(deadline.has("metAt"));
    assertEquals("\"" + taken.at("/version").asText() + "\"", taken.header("ETag"));
  }

  @Test
  @Rule("X-2")
  void whoeverSawAnOlderVersionIsRefused() {
    String path = take(Bodies.generalComplaint());
    String seen = cs1.get(path).expect(200).header("ETag");
    ApiClient careful = cs1.header("If-Match", seen);
    careful.post(path + "/reply", Map.of("text", "第一次")).expect(200);
    careful.post(path + "/reply", Map.of("text", "第二次")).expectRule(412, "X-2");
    assertEquals(1, cs1.get(path).expect(200).at("/replies").size());
    cs1.header("If-Match", "\"abc\"").post(path + "/reply", Map.of("text", "x")).expect(412);
    cs1.header("If-Match", "*").post(path + "/reply", Map.of("text", "x")).expect(200);
    String now = cs1.get(path).expect(200).header("ETag");
    cs1.header("If-None-Match", now).get(path).expect(304);
  }

  @Test
  @Rule("ORG-2")
  void anotherOfficeDoesNotExist() {
    String path = take(Bodies.generalComplaint());
    ApiClient cs3 = api.as("cs3");
    cs3.get(path).expect(404);
    cs3.get(path + "/audit").expect(404);
    cs3.get(path + "/audit/verification").expect(404);
    cs3.post(path + "/reply", Map.of("text", "x")).expect(404);
    assertEquals(0, cs3.get("/complaints?office=GD01").expect(200).at("/items").size());
    assertEquals(
        0,
        cs3.get("/complaints/duplicates?phone=13800000001&category=CLEANING")
            .expect(200)
            .at("/items")
            .size());
    cs3.post("/complaints", Bodies.generalComplaint()).expect(404);
    assertEquals(0, cs3.get("/customers?office=GD01&unit=3-1-1202").at("/items").size());
    assertEquals(0, cs3.get("/staff?office=GD01").expect(200).at("/items").size());
    cs3.get("/offices/GD01").expect(404);
    api.as("branchgm").get(path).expect(200);
    api.as("gm").get(path).expect(200);
  }

  @Test
  @Rule("ORG-2")
  void aStewardSeesTheirZoneAndWhatTheyTookThemselves() {
    String path = take(Bodies.generalComplaint());
    api.as("steward1").get(path).expect(200);
    api.as("steward2").get(path).expect(404);
    ApiAnswer own = api.as("steward2").post("/complaints", Bodies.generalComplaint()).expect(201);
    api.as("steward2").get("/complaints/" + own.text("/number")).expect(200);
  }

  @Test
  @Rule("HD-13")
  @Rule("X-3")
  void thePersonComplainedAboutNeitherHandlesNorLearnsWhoComplained() {
    String path = take(Bodies.importantComplaint().put("subjectStaff", "head1"));
    ApiClient head1 = api.as("head1");
    ApiAnswer seen = head1.get(path).expect(200);
    assertNotEquals("head1", seen.text("/handler/username"));
    assertTrue(seen.at("/customer").isNull(), seen.body());
    head1.post(path + "/reply", Map.of("text", "x")).expectRule(422, "HD-13");
    head1.post(path + "/validity", Map.of("validity", "INVALID")).expectRule(422, "HD-13");
    head1.post(path + "/resolution", Bodies.result()).expectRule(422, "HD-13");
  }

  @Test
  @Rule("HD-15")
  void onlyThoseConcernedAct() {
    String path = take(Bodies.importantComplaint());
    api.as("sec1").post(path + "/reply", Map.of("text", "x")).expectRule(403, "HD-15");
    api.as("cs1").post(path + "/resolution", Bodies.result()).expectRule(403, "HD-15");
    api.as("cashier1").post(path + "/loss", Map.of("amount", "1.00")).expectRule(403, "HD-15");
    String major = take(Bodies.majorComplaint());
    api.as("head1").post(major + "/resolution", Bodies.result()).expectRule(403, "HD-15");
    api.as("chief1").post(major + "/resolution", Bodies.result()).expect(200);
  }

  @Test
  @Rule("SEV-5")
  @Rule("SEV-9")
  void loweringIsForThoseAbove() {
    String path = take(Bodies.importantComplaint());
    Map<String, Object> lower = Map.of("severity", "GENERAL", "reason", "设施所限");
    cs1.post(path + "/severity", lower).expectRule(403, "SEV-5");
    assertEquals(
        "GENERAL", api.as("head1").post(path + "/severity", lower).expect(200).text("/severity"));
    cs1.post(path + "/severity", Map.of("severity", "MAJOR", "reason", "x"))
        .expectRule(422, "SEV-5");
    Map<String, Object> raise =
        Map.of("severity", "MAJOR", "criterion", "REPUTATION_DAMAGE", "reason", "上了新闻");
    ApiAnswer raised = cs1.post(path + "/severity", raise).expect(200);
    assertEquals("chief1", raised.text("/handler/username"));
    api.as("head1").post(path + "/severity", lower).expectRule(403, "SEV-9");
  }

  @Test
  @Rule("FU-2")
  void whoeverRecordedTheResultDoesNotFollowItUp() {
    String path = take(Bodies.generalComplaint());
    cs1.post(path + "/resolution", Bodies.result()).expect(200);
    assertTrue(inCallList(path), "the open round stands in the call list");
    cs1.post(path + "/follow-ups", Bodies.followUp("SATISFIED")).expectRule(422, "FU-2");
    api.as("sec1").post(path + "/follow-ups", Bodies.followUp("SATISFIED")).expectRule(403, "FU-2");
    api.as("cs2").post(path + "/follow-ups", Bodies.followUp("SATISFIED")).expect(200);
    assertFalse(inCallList(path));
  }

  private boolean inCallList(String path) {
    String after = "";
    while (true) {
      ApiAnswer page = cs1.get("/follow-ups?due=true&limit=200" + after).expect(200);
      for (JsonNode round : page.at("/items")) {
        if (path.endsWith(round.path("number").asText())) {
          return true;
        }
      }
      if (page.at("/next").isNull()) {
        return false;
      }
      after = "&after=" + page.text("/next");
    }
  }

  @Test
  @Rule("FU-5")
  @Rule("FU-8")
  void theOfficeManagerConcludesWhatSatisfiesNobody() {
    String path = take(Bodies.generalComplaint());
    Map<String, Object> why = Map.of("reason", "已当面说明，不属投诉");
    ApiClient manager = api.as("manager1");
    manager.post(path + "/follow-ups/conclusion", why).expectRule(409, "HD-7");
    cs1.post(path + "/resolution", Bodies.result()).expect(200);
    cs1.post(path + "/follow-ups/conclusion", why).expectRule(403, "HD-15");
    manager.post(path + "/follow-ups/conclusion", Map.of()).expect(400);
    manager.post(path + "/follow-ups/conclusion", why).expectRule(422, "FU-5");
    api.as("cs2").post(path + "/follow-ups", Bodies.followUp("NEUTRAL")).expect(200);
    manager.post(path + "/follow-ups/conclusion", why).expectRule(422, "FU-8");
    cs1.post(path + "/validity", Map.of("validity", "INVALID")).expect(200);
    ApiAnswer concluded = manager.post(path + "/follow-ups/conclusion", why).expect(200);
    assertEquals("RESOLVED", concluded.text("/status"));
    assertEquals("CONCLUDED", concluded.text("/followUps/0/state"));
    assertEquals("EXPLAINED", concluded.text("/followUps/0/conclusion/ending"));
    cs1.post(path + "/closure", null).expect(200);
    Map<String, Object> yes = Map.of("given", true, "reason", "同意");
    cs1.post(path + "/final-decision/consent", yes).expectRule(403, "FU-8");
  }

  @Test
  @Rule("FU-0")
  @Rule("FU-6")
  void aVisitIsAgreedReportedOnAndCountedInTheLedger() {
    ApiClient manager = api.as("manager1");
    long done = manager.get("/follow-ups/ledger?office=GD01").expect(200).at("/done").asLong();
    String path = take(Bodies.generalComplaint());
    cs1.post(path + "/resolution", Bodies.result()).expect(200);
    ApiClient cs2 = api.as("cs2");
    String visitAt = Instant.now().plus(Duration.ofDays(400)).toString();
    Map<String, Object> late = Map.of("visitAt", visitAt, "withWhom", "王芳", "material", "照片");
    cs2.post(path + "/follow-ups/appointment", late).expectRule(422, "FU-6");
    cs2.post(path + "/follow-ups/appointment", Map.of("withWhom", "王芳")).expect(400);
    Map<String, Object> door =
        Map.of(
            "mode",
            "DOOR",
            "reached",
            true,
            "satisfaction",
            "SATISFIED",
            "visit",
            Map.of("reported", "已修复", "readBack", true, "improvement", "无"));
    cs2.post(path + "/follow-ups", door).expect(400);
    Map<String, Object> bare = Map.of("mode", "DOOR", "reached", true, "satisfaction", "SATISFIED");
    cs2.post(path + "/follow-ups", bare).expect(200);
    ApiAnswer after = manager.get("/follow-ups/ledger?office=GD01").expect(200);
    assertEquals(done + 1, after.at("/done").asLong(), after.body());
    assertEquals("GD01", after.text("/items/0/office"));
    manager.get("/follow-ups/ledger?from=2026-02-01&to=2026-01-01").expectRule(422, "FU-0");
    manager.get("/follow-ups/ledger?from=soon").expect(400);
  }

  @Test
  @Rule("HD-1")
  void aResultNamesWhatItsCauseNeeds() {
    String path = take(Bodies.generalComplaint());
    ApiAnswer refused =
        cs1.post(
                path + "/resolution",
                Map.of(
                    "cause", "MUNICIPAL",
                    "result", "x",
                    "causeAnalysis", "x",
                    "correctiveMeasure", "x"))
            .expectRule(422, "HD-1");
    Set<String> fields = new HashSet<>();
    refused.at("/errors").forEach(error -> fields.add(error.path("field").asText()));
    assertEquals(Set.of("explanation", "thirdPartyContact"), fields);
    assertEquals("REGISTERED", cs1.get(path).text("/status"));
  }

  @Test
  @Rule("INT-15")
  void aProbableDuplicateIsPointedOutAndCanBeLinked() {
    String first = take(Bodies.generalComplaint());
    String second = take(Bodies.generalComplaint());
    JsonNode found =
        cs1.get("/complaints/duplicates?unit=3-1-1202&category=CLEANING").expect(200).at("/items");
    assertTrue(found.size() >= 2);
    assertEquals("138****0001", found.at("/0/phone").asText());
    String number = first.substring("/complaints/".length());
    ApiAnswer linked = cs1.post(second + "/links", Map.of("number", number)).expect(200);
    assertEquals(number, linked.text("/linkedTo"));
    cs1.post(second + "/links", Map.of("number", "TS-GD01-20260101-999999")).expect(400);
  }

  @Test
  void listsPageWithoutGapsAndInOrder() {
    for (int i = 0; i < 5; i++) {
      take(Bodies.generalComplaint());
    }
    for (String sort : Set.of("received", "due", "severity", "number")) {
      Set<String> seen = new HashSet<>();
      String after = "";
      for (int page = 0; page < 3; page++) {
        ApiAnswer answer = cs1.get("/complaints?limit=2&sort=" + sort + after).expect(200);
        answer.at("/items").forEach(it -> assertTrue(seen.add(it.path("number").asText()), sort));
        after = "&after=" + answer.text("/next");
      }
      assertTrue(seen.size() >= 5, sort + ": " + seen);
    }
  }

  @Test
  void filtersNarrowTheList() {
    String path = take(Bodies.majorComplaint().put("receivedAt", "2026-02-03T10:00:00+08:00"));
    String day = "/complaints?receivedFrom=2026-02-03&receivedTo=2026-02-03";
    assertEquals(1, cs1.get(day).expect(200).at("/items").size());
    assertEquals(1, cs1.get(day + "&severity=MAJOR&office=GD01").at("/items").size());
    assertEquals(0, cs1.get(day + "&severity=GENERAL").at("/items").size());
    assertEquals(0, cs1.get(day + "&status=CLOSED").at("/items").size());
    assertEquals(0, cs1.get(day + "&category=PARKING").at("/items").size());
    assertEquals(
        1,
        cs1.get("/complaints?receivedFrom=2026-02-03T10:00:00%2B08:00&receivedTo=2026-02-03")
            .expect(200)
            .at("/items")
            .size());
    String number = path.substring("/complaints/".length());
    assertEquals(number, cs1.get("/complaints?q=" + number).text("/items/0/number"));
  }

  @Test
  void theAuditTrailPagesAndIsIntact() {
    String path = take(Bodies.generalComplaint());
    cs1.post(path + "/reply", Map.of("text", "已回复")).expect(200);
    ApiAnswer first = cs1.get(path + "/audit?limit=1").expect(200);
    assertEquals("REGISTERED", first.text("/items/0/act"));
    assertEquals("API", first.text("/items/0/source"));
    ApiAnswer next = cs1.get(path + "/audit?limit=200&after=" + first.text("/next")).expect(200);
    assertEquals(first.at("/items/0/hash"), next.at("/items/0/prevHash"));
    assertTrue(cs1.get(path + "/audit/verification").at("/intact").asBoolean());
  }

  @Test
  @Rule("SEV-10")
  void aHighLossAsksWhetherItIsMajorAndNeedsItsSlip() {
    ApiClient head1 = api.as("head1");
    String path = take(Bodies.importantComplaint().put("lossAmount", "500.00"));
    ApiAnswer asked = cs1.get(path).expect(200);
    assertEquals("MAJOR_LOSS_OR_INJURY", asked.text("/majorAnswers/1/criterion"), asked.body());
    assertTrue(asked.at("/majorAnswers/1/answer").isNull());
    Map<String, Object> no =
        Map.of("criterion", "MAJOR_LOSS_OR_INJURY", "answer", false, "reason", "可以修复");
    head1.post(path + "/major-answers", Map.of("majorAnswers", Set.of(no))).expect(200);
    head1.post(path + "/major-answers", no).expectRule(422, "SEV-10");
    head1.post(path + "/resolution", Bodies.result()).expectRule(422, "NCR-9");
    ApiAnswer yes =
        cs1.post(
                take(Bodies.generalComplaint().put("lossAmount", "500.00")) + "/major-answers",
                Map.of("criterion", "MAJOR_LOSS_OR_INJURY", "answer", true, "reason", "住院"))
            .expect(200);
    assertEquals("MAJOR", yes.text("/severity"));
    assertEquals("chief1", yes.text("/handler/username"));
  }
}
