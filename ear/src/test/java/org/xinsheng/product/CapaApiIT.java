package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: the review after a slip and the CAPA report that follows (CA-1 to CA-7). */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapaApiIT {

  private final ApiClient api;
  private final CapaSteps steps;
  private final ApiClient head;
  private final ApiClient manager;

  CapaApiIT(ApiClient api) {
    this.api = api;
    steps = new CapaSteps(api);
    head = api.as("clean1");
    manager = api.as("manager1");
  }

  @Test
  @Rule("CA-1")
  @Rule("CA-2")
  void theManagerRecordsTheReviewAndTheSlipShowsIt() {
    String path = "/slips/" + steps.closedSlip() + "/review-meeting";
    assertEquals("DUE", manager.get(path).expect(200).text("/state"));
    head.post(path, CapaSteps.review(true)).expectRule(403, "CA-1");
    manager.post(path, Map.of("attendees", List.of("eng1"))).expect(400);
    Map<String, Object> unexplained = new HashMap<>(CapaSteps.review(false));
    unexplained.remove("reason");
    manager.post(path, unexplained).expectRule(422, "CA-2");
    ApiAnswer slip = manager.post(path, CapaSteps.review(true)).expect(200);
    assertEquals("CLOSED", slip.text("/status"));
    assertEquals("HELD", slip.text("/reviewMeeting/state"));
    manager.post(path, CapaSteps.review(true)).expectRule(409, "CA-2");
    api.as("manager2").get(path).expect(404);
  }

  @Test
  @Rule("CA-3")
  @Rule("CA-4")
  void aReportGoesFromTheDraftToItsActions() {
    String slip = steps.reviewedSlip();
    Map<String, Object> body = CapaSteps.report(slip);
    ApiClient keyed = head.header("Idempotency-Key", UUID.randomUUID().toString());
    ApiAnswer drafted = keyed.post("/capa-reports", body).expect(201);
    String number = drafted.text("/number");
    assertEquals(number, keyed.post("/capa-reports", body).expect(201).text("/number"));
    head.post("/capa-reports", body).expectRule(422, "CA-3");
    String path = "/capa-reports/" + number;
    assertEquals("DRAFT", drafted.text("/status"));
    assertEquals("班次空缺", drafted.text("/rootCause/0"));
    manager.post(path + "/approval", Map.of("approved", true)).expectRule(409, "CA-4");
    manager.post(path + "/submission", null).expectRule(403, "CA-3");
    head.header("If-Match", "\"0\"").post(path + "/submission", null).expect(412);
    assertEquals("IN_APPROVAL", head.post(path + "/submission", null).expect(200).text("/status"));
    head.post(path + "/approval", Map.of("approved", true)).expectRule(422, "NCR-5");
    manager.post(path + "/approval", Map.of("approved", false)).expect(400);
    ApiAnswer approved = manager.post(path + "/approval", Map.of("approved", true)).expect(200);
    assertEquals("IN_PROGRESS", approved.text("/status"));
    assertEquals("CAPA_ACTION", approved.text("/deadlines/0/kind"));
    ApiAnswer refused = head.post(path + "/submission", null).expectRule(409, "CA-4");
    assertEquals("IN_PROGRESS", refused.text("/from"));
    assertEquals("IN_APPROVAL", refused.text("/to"));
    ApiClient worker = api.as("worker1");
    for (String list : List.of("corrective", "preventive")) {
      String action = approved.at("/" + list + "/0/id").asText();
      Map<String, Object> done = Map.of("done", "已完成");
      worker.post(path + "/actions/" + action + "/completion", done).expect(200);
    }
    ApiAnswer verifying = head.get(path).expect(200);
    assertEquals("已完成", verifying.text("/corrective/0/done"));
    assertEquals("VERIFYING", verifying.text("/status"));
    Map<String, Object> helped = Map.of("effective", true, "remarks", "未再发生");
    api.as("mr").post(path + "/verification", helped).expectRule(422, "CA-4");
    head.post(path + "/verification", helped).expectRule(403, "CA-4");
  }

  @Test
  @Rule("CA-6")
  void theListShowsItsParts() {
    String number = steps.inProgress();
    ApiAnswer open = manager.get("/capa-reports?office=GD01&part=OPEN&limit=200").expect(200);
    assertTrue(open.at("/items").toString().contains(number));
    ApiAnswer late = manager.get("/capa-reports?part=OVERDUE").expect(200);
    assertTrue(!late.at("/items").toString().contains(number));
    manager.get("/capa-reports?part=NOTHING").expect(400);
    assertEquals(0, api.as("manager2").get("/capa-reports").expect(200).at("/items").size());
    api.as("manager2").get("/capa-reports/" + number).expect(404);
  }

  @Test
  @Rule("CA-4")
  void aDraftIsCancelledWithItsReason() {
    String path = "/capa-reports/" + steps.drafted();
    head.post(path + "/cancellation", Map.of()).expect(400);
    ApiAnswer cancelled = head.post(path + "/cancellation", Map.of("reason", "并入另一份")).expect(200);
    assertEquals("CANCELLED", cancelled.text("/status"));
    head.post(path + "/cancellation", Map.of("reason", "x")).expectRule(409, "CA-4");
  }
}
