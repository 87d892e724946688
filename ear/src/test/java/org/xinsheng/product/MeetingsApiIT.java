package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: meetings and the contact log (HD-3, INT-12). */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingsApiIT {

  private final ApiClient api;
  private final ApiClient cs1;

  MeetingsApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
  }

  private static Map<String, Object> held(String convenor, Object attendees) {
    return Map.of(
        "heldAt",
        Instant.now().toString(),
        "convenor",
        convenor,
        "attendees",
        attendees,
        "analysis",
        "巡查不到位",
        "decision",
        "更换承包商");
  }

  private String take() {
    return "/complaints/"
        + cs1.post("/complaints", Bodies.generalComplaint()).expect(201).text("/number");
  }

  @Test
  @Rule("HD-3")
  @Rule("HD-7")
  void theManagersMeetingBeginsTheWorkAndIsShownWithTheCase() {
    String path = take();
    cs1.post(path + "/meetings", Map.of()).expect(400);
    cs1.post(path + "/meetings", held("head1", List.of("eng1"))).expectRule(422, "HD-3");
    api.as("cs2")
        .post(path + "/meetings", held("manager1", List.of("eng1")))
        .expectRule(403, "HD-15");
    ApiAnswer met =
        cs1.post(path + "/meetings", held("manager1", List.of("eng1", "清洁公司王工"))).expect(200);
    assertEquals("IN_PROGRESS", met.text("/status"));
    assertEquals("manager1", met.text("/meetings/0/convenor/username"));
    assertEquals("邓涛", met.text("/meetings/0/attendees/0/name"));
    assertTrue(met.at("/meetings/0/attendees/1/username").isNull());
    assertEquals("更换承包商", met.text("/meetings/0/decision"));
    ApiAnswer once = cs1.post(path + "/meetings", held("林建平", "邓涛、曾芳")).expect(200);
    assertEquals(2, once.at("/meetings/1/attendees").size());
    String number = once.text("/meetings/1/number");
    assertEquals("COMPLAINT", cs1.get("/meetings/" + number).expect(200).text("/subject/type"));
  }

  @Test
  @Rule("INT-12")
  void whoWasContactedIsShownWithTheCase() {
    String path = take();
    cs1.post(path + "/contacts", Map.of("party", "自来水公司")).expect(400);
    ApiAnswer shown =
        cs1.post(path + "/contacts", Map.of("party", "自来水公司", "text", "今晚抢修")).expect(200);
    assertEquals("自来水公司", shown.text("/contacts/0/party"));
    assertEquals("今晚抢修", shown.text("/contacts/0/text"));
    assertEquals("cs1", shown.text("/contacts/0/by/username"));
    assertEquals("REGISTERED", shown.text("/status"));
  }

  @Test
  @Rule("HD-3")
  void aMeetingIsConvenedMinutedAndTurnedIntoActions() {
    ApiClient manager = api.as("manager1");
    Map<String, Object> call =
        Map.of(
            "office",
            "GD01",
            "topic",
            "电梯维保",
            "heldAt",
            Instant.now().plus(1, ChronoUnit.DAYS).toString(),
            "attendees",
            List.of("eng1"));
    cs1.post("/meetings", call).expectRule(403, "HD-3");
    ApiAnswer convened = manager.post("/meetings", call).expect(201);
    assertEquals("CONVENED", convened.text("/status"));
    String path = "/meetings/" + convened.text("/number");
    manager.post(path + "/minutes", Map.of("decision", "x")).expectRule(422, "HD-3");
    Map<String, Object> minutes = Map.of("decision", "更换", "heldAt", Instant.now().toString());
    assertEquals("HELD", manager.post(path + "/minutes", minutes).expect(200).text("/status"));
    manager.post(path + "/minutes", minutes).expectRule(409, "HD-3");
    ApiAnswer acting =
        manager
            .post(
                path + "/actions",
                Map.of("action", "订货", "responsible", "eng1", "dueOn", "2099-01-31"))
            .expect(200);
    assertEquals("2099-01-31", acting.text("/actions/0/dueOn"));
    String action = path + "/actions/" + acting.at("/actions/0/id").asText() + "/completion";
    cs1.post(action, Map.of("done", "x")).expectRule(403, "HD-3");
    ApiAnswer done = api.as("eng1").post(action, Map.of("done", "已订货")).expect(200);
    assertEquals("已订货", done.text("/actions/0/done"));
    ApiAnswer list = manager.get("/meetings?office=GD01&status=HELD").expect(200);
    assertTrue(list.at("/items").size() > 0);
    api.as("manager2").get(path).expect(404);
  }

  @Test
  @Rule("HD-11")
  void theManagersChecksAreShownWithTheCase() {
    String path = take();
    cs1.post(path + "/resolution", Bodies.result()).expect(200);
    Map<String, Object> missing = Map.of("remarks", "仍有积水", "effective", false);
    cs1.post(path + "/effect-check", missing).expectRule(403, "HD-11");
    ApiClient manager = api.as("manager1");
    manager.post(path + "/effect-check", Map.of("effective", true)).expect(400);
    ApiAnswer checked = manager.post(path + "/effect-check", missing).expect(200);
    assertEquals("仍有积水", checked.text("/effectChecks/0/remarks"));
    assertEquals("false", checked.text("/effectChecks/0/effective"));
    assertEquals("manager1", checked.text("/effectChecks/0/by/username"));
  }

  @Test
  @Rule("INT-15")
  void linkedCasesShowBothWays() {
    String earlier = take();
    String later = take();
    String number = earlier.substring("/complaints/".length());
    ApiAnswer linked = cs1.post(later + "/links", Map.of("number", number)).expect(200);
    assertEquals(number, linked.text("/linkedTo"));
    assertEquals(
        later.substring("/complaints/".length()),
        cs1.get(earlier).expect(200).text("/linkedFrom/0"));
    cs1.post(earlier + "/links", Map.of("number", number)).expectRule(422, "INT-15");
    cs1.post(earlier + "/links", Map.of("number", "TS-GD01-20000101-000001")).expect(400);
  }
}
