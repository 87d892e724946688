package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: a repair to the satisfied owner, a service request to the owner who was told. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairsApiIT {

  private final ApiClient api;
  private final ApiClient cs1;
  private final ApiClient worker1;

  RepairsApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
    this.worker1 = api.as("worker1");
  }

  private static Map<String, Object> fault() {
    Map<String, Object> body = new HashMap<>();
    body.put("office", "GD01");
    body.put("channel", "HOTLINE");
    body.put("customer", Map.of("name", "王芳", "phone", "13800000001", "unit", "3-1-1202"));
    body.put("category", "ENGINEERING");
    body.put("content", "厨房水管漏水");
    body.put("receivedAt", yesterdayMorning()); // by night it would go on its way by itself (INT-2)
    return body;
  }

  private static String yesterdayMorning() {
    return ZonedDateTime.now(ZoneId.of("Asia/Shanghai"))
        .minusDays(1)
        .truncatedTo(ChronoUnit.DAYS)
        .withHour(10)
        .toOffsetDateTime()
        .toString();
  }

  private static Map<String, Object> asked(String satisfaction) {
    return Map.of("mode", "PHONE", "reached", true, "satisfaction", satisfaction);
  }

  @Test
  @Rule("REC-5")
  @Rule("FU-1")
  void aRepairClosesByItsFollowUp() {
    ApiAnswer taken = cs1.post("/repairs", fault()).expect(201);
    String path = "/repairs/" + taken.text("/number");
    assertTrue(path.startsWith("/repairs/BX-GD01-"), path);
    assertTrue(taken.at("/id").isMissingNode());
    assertEquals("REGISTERED", taken.text("/status"));
    worker1.post(path + "/completion", Map.of("result", "x")).expectRule(403, "REC-5");
    cs1.post(path + "/completion", Map.of("result", "x")).expectRule(409, "REC-5");
    cs1.post(path + "/dispatch", Map.of()).expect(400);
    ApiAnswer sent =
        cs1.post(path + "/dispatch", Map.of("department", "ENGINEERING", "username", "worker1"))
            .expect(200);
    assertEquals("DISPATCHED", sent.text("/status"));
    assertEquals("worker1", sent.text("/dispatch/assignee/username"));
    assertEquals("FORWARD", sent.text("/deadlines/0/kind"));
    done(path);
    api.as("cs2").post(path + "/follow-ups", asked("DISSATISFIED")).expect(200);
    assertEquals("DISPATCHED", cs1.get(path).expect(200).text("/status"));
    done(path);
    ApiAnswer closed = api.as("cs2").post(path + "/follow-ups", asked("SATISFIED")).expect(200);
    assertEquals("CLOSED", closed.text("/status"));
    assertEquals("DISSATISFIED", closed.text("/followUps/0/state"));
    assertEquals("SATISFIED", closed.text("/followUps/1/state"));
    assertEquals(2, closed.at("/results").size());
    cs1.post(path + "/cancellation", Map.of("reason", "x")).expectRule(409, "REC-5");
  }

  private void done(String path) {
    ApiAnswer done =
        worker1
            .post(path + "/completion", Map.of("result", "已更换阀芯", "material", "阀芯一个"))
            .expect(200);
    assertEquals("DONE", done.text("/status"));
    String number = path.substring("/repairs/".length());
    api.as("cs2").post("/complaints/" + number + "/follow-ups", asked("SATISFIED")).expect(404);
    assertTrue(cs1.get("/follow-ups?due=true&limit=200").expect(200).body().contains(number));
  }

  @Test
  @Rule("INT-21")
  void aServiceRequestEndsWhenTheOwnerWasTold() {
    Map<String, Object> body = fault();
    body.put("dispatch", Map.of("department", "ENGINEERING"));
    ApiAnswer taken = cs1.post("/service-requests", body).expect(201);
    String number = taken.text("/number");
    assertTrue(number.startsWith("FW-GD01-"), number);
    assertEquals("DISPATCHED", taken.text("/status"));
    cs1.get("/repairs/" + number).expect(404);
    String path = "/service-requests/" + number;
    api.as("eng1").post(path + "/completion", Map.of("result", "已搬运")).expect(200);
    ApiAnswer closed = cs1.post(path + "/closure", Map.of("how", "电话告知本人")).expect(200);
    assertEquals("CLOSED", closed.text("/status"));
  }

  @Test
  @Rule("ORG-2")
  @Rule("X-3")
  void listsHoldWhatATableNeedsAndNothingOutOfScope() {
    String number = cs1.post("/repairs", fault()).expect(201).text("/number");
    ApiAnswer list = cs1.get("/repairs?office=GD01&limit=1").expect(200);
    assertEquals(number, list.text("/items/0/number"));
    assertEquals("138****0001", list.text("/items/0/phone"));
    assertTrue(list.at("/items/0/id").isMissingNode());
    cs1.get("/repairs?sort=NONE").expect(400);
    ApiClient cs3 = api.as("cs3");
    assertEquals(0, cs3.get("/repairs?office=GD01").expect(200).at("/items").size());
    cs3.get("/repairs/" + number).expect(404);
    cs3.post("/repairs", fault()).expect(404);
  }
}
