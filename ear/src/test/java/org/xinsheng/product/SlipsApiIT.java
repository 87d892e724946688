package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: a slip from the draft to its closure, and whom it is refused. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlipsApiIT {

  private final ApiClient api;
  private final ApiClient clean1;
  private final ApiClient manager1;
  private final ApiClient mr;
  private final ApiClient gm;
  private final ApiClient worker1;

  SlipsApiIT(ApiClient api) {
    this.api = api;
    clean1 = api.as("clean1");
    manager1 = api.as("manager1");
    mr = api.as("mr");
    gm = api.as("gm");
    worker1 = api.as("worker1");
  }

  private static Map<String, Object> slip(String complaint, String loss) {
    Map<String, Object> body = new HashMap<>();
    body.put("complaint", complaint);
    body.put("office", "GD01");
    body.put("nonconformity", "楼道三天没有打扫");
    body.put("causeAnalysis", "排班表漏排");
    body.put("correctiveMeasure", "补扫并调整排班");
    body.put("responsible", "worker1");
    body.put("executionDueAt", OffsetDateTime.now().plusDays(3).toString());
    body.put("lossAmount", loss);
    return body;
  }

  private static Map<String, Object> met(String convenor) {
    return Map.of(
        "heldAt",
        OffsetDateTime.now().toString(),
        "convenor",
        convenor,
        "attendees",
        List.of("clean1", "eng1"),
        "analysis",
        "排班表漏排",
        "decision",
        "调整排班");
  }

  private static final Map<String, Object> YES = Map.of("approved", true);

  private String raised(String complaint, String loss) {
    return "/slips/" + clean1.post("/slips", slip(complaint, loss)).expect(201).text("/number");
  }

  private static List<String> states(ApiAnswer slip) {
    return slip.at("/chain").findValuesAsText("state");
  }

  private static List<String> roles(ApiAnswer slip) {
    return slip.at("/chain").findValuesAsText("role");
  }

  @Test
  @Rule("NCR-1")
  @Rule("NCR-3")
  @Rule("NCR-6")
  @Rule("NCR-7")
  @Rule("NCR-9")
  void anOrdinarySlipOfAComplaint() {
    ApiClient cs1 = api.as("cs1");
    String complaint = cs1.post("/complaints", Bodies.importantComplaint()).text("/number");
    ApiAnswer draft = clean1.post("/slips", slip(complaint, "120.00")).expect(201);
    String path = "/slips/" + draft.text("/number");
    assertTrue(draft.header("Location").endsWith("/api/v1" + path), draft.header("Location"));
    assertEquals("DRAFT", draft.text("/status"));
    assertEquals("120.00", draft.text("/lossAmount"));
    assertTrue(draft.at("/officeCanResolve").asBoolean());
    assertEquals("worker1", draft.text("/responsible/username"));
    ApiAnswer shown = cs1.get("/complaints/" + complaint).expect(200);
    assertEquals(draft.text("/number"), shown.text("/slips/0/number"));
    assertEquals("DRAFT", shown.text("/slips/0/status"));
    api.as("head1")
        .post("/complaints/" + complaint + "/resolution", Bodies.result())
        .expectRule(422, "HD-9");
    manager1.post(path + "/approval", YES).expectRule(409, "NCR-2");
    ApiAnswer submitted = clean1.post(path + "/submission", null).expect(200);
    assertEquals("IN_APPROVAL", submitted.text("/status"));
    assertEquals(List.of("OFFICE_MANAGER"), roles(submitted));
    assertEquals(List.of("PENDING"), states(submitted));
    clean1.put(path, slip(complaint, "1.00")).expectRule(409, "NCR-2");
    clean1.post(path + "/approval", YES).expectRule(422, "NCR-5");
    worker1.post(path + "/approval", YES).expectRule(422, "NCR-5");
    mr.post(path + "/approval", YES).expectRule(403, "NCR-3");
    api.as("manager2").post(path + "/approval", YES).expect(404);
    manager1.post(path + "/approval", Map.of("approved", false)).expect(400);
    assertTrue(
        manager1
            .get("/slips?waiting=true&limit=200")
            .expect(200)
            .body()
            .contains(path.substring(7)));
    ApiAnswer approved = manager1.post(path + "/approval", YES).expect(200);
    assertEquals("EXECUTING", approved.text("/status"));
    assertEquals("manager1", approved.text("/chain/0/decidedBy/username"));
    assertEquals("SLIP_EXECUTION", approved.text("/deadlines/0/kind"));
    clean1
        .post(path + "/verification", Map.of("effective", true, "remarks", "x"))
        .expectRule(403, "NCR-7");
    ApiAnswer done =
        worker1.post(path + "/execution", Map.of("done", "已补扫", "evidence", "照片")).expect(200);
    assertEquals("EXECUTED", done.text("/status"));
    api.as("head1").post("/complaints/" + complaint + "/resolution", Bodies.result()).expect(200);
    worker1
        .post(path + "/verification", Map.of("effective", true, "remarks", "有效"))
        .expectRule(422, "NCR-7");
    ApiAnswer again =
        manager1
            .post(
                path + "/verification",
                Map.of(
                    "effective",
                    false,
                    "remarks",
                    "仍有积灰",
                    "newDueAt",
                    OffsetDateTime.now().plusDays(1).toString()))
            .expect(200);
    assertEquals("EXECUTING", again.text("/status"));
    worker1.post(path + "/execution", Map.of("done", "再次补扫")).expect(200);
    ApiAnswer closed =
        manager1
            .post(path + "/verification", Map.of("effective", true, "remarks", "有效"))
            .expect(200);
    assertEquals("CLOSED", closed.text("/status"));
    assertEquals(2, closed.at("/executions").size());
    worker1.post(path + "/execution", Map.of("done", "x")).expectRule(409, "NCR-2");
  }

  @Test
  @Rule("NCR-2")
  @Rule("NCR-8")
  @Rule("NCR-3")
  void aHighLossGoesUpAndARejectionStartsAnew() {
    String path = raised(null, "500.00");
    clean1.post(path + "/submission", null).expectRule(422, "NCR-8");
    clean1.post(path + "/meetings", met("clean1")).expectRule(422, "NCR-8");
    ApiAnswer met = manager1.post(path + "/meetings", met("manager1")).expect(200);
    assertEquals("manager1", met.text("/meetings/0/convenor/username"));
    ApiAnswer submitted = clean1.post(path + "/submission", null).expect(200);
    assertEquals(
        List.of("OFFICE_MANAGER", "MANAGEMENT_REPRESENTATIVE", "GENERAL_MANAGER"),
        roles(submitted));
    gm.post(path + "/approval", YES).expectRule(403, "NCR-3");
    manager1.post(path + "/approval", YES).expect(200);
    ApiAnswer rejected =
        mr.post(path + "/approval", Map.of("approved", false, "reason", "措施不具体")).expect(200);
    assertEquals("DRAFT", rejected.text("/status"));
    assertEquals("REJECTED", rejected.text("/chain/1/state"));
    assertEquals("措施不具体", rejected.text("/chain/1/reason"));
    ApiAnswer revisions = clean1.get(path + "/revisions").expect(200);
    assertEquals(2, revisions.at("/items").size());
    String tag = rejected.header("ETag");
    clean1.put(path, slip(null, "520.00")).expect(200);
    clean1.header("If-Match", tag).post(path + "/submission", null).expect(412);
    ApiAnswer once = clean1.post(path + "/submission", null).expect(200);
    assertEquals(List.of("PENDING", "WAITING", "WAITING"), states(once));
    manager1.post(path + "/approval", YES).expect(200);
    mr.post(path + "/approval", YES).expect(200);
    assertEquals("EXECUTING", gm.post(path + "/approval", YES).expect(200).text("/status"));
  }

  @Test
  @Rule("NCR-10")
  void whatTheOfficeCannotResolve() {
    String path = raised(null, "1.00");
    clean1.post(path + "/referral", Map.of("reason", "x")).expectRule(403, "NCR-10");
    manager1.post(path + "/referral", Map.of()).expect(400);
    ApiAnswer referred = manager1.post(path + "/referral", Map.of("reason", "需公司协调")).expect(200);
    assertTrue(!referred.at("/officeCanResolve").asBoolean());
    clean1.post(path + "/submission", null).expectRule(403, "NCR-10");
    mr.post(path + "/submission", null).expectRule(422, "NCR-10");
    mr.post(path + "/meetings", met("gm")).expect(200);
    assertEquals(
        List.of("GENERAL_MANAGER"), roles(mr.post(path + "/submission", null).expect(200)));
    mr.post(path + "/approval", YES).expectRule(422, "NCR-5");
    assertEquals("EXECUTING", gm.post(path + "/approval", YES).expect(200).text("/status"));
  }

  @Test
  @Rule("NCR-4")
  @Rule("NCR-11")
  void theLossGrowsAndTheResponsiblePersonChanges() {
    String complaint =
        api.as("cs1").post("/complaints", Bodies.importantComplaint()).text("/number");
    String path = raised(complaint, "100.00");
    clean1.post(path + "/submission", null).expect(200);
    clean1.post("/complaints/" + complaint + "/loss", Map.of("amount", "500.00")).expect(200);
    ApiAnswer grown = clean1.get(path).expect(200);
    assertEquals("500.00", grown.text("/lossAmount"));
    assertEquals(3, grown.at("/chain").size());
    Map<String, Object> to = Map.of("username", "eng1", "reason", "休假");
    worker1.post(path + "/responsible", to).expectRule(403, "NCR-11");
    ApiAnswer replaced = clean1.post(path + "/responsible", to).expect(200);
    assertEquals("eng1", replaced.text("/responsible/username"));
  }

  @Test
  @Rule("ORG-2")
  @Rule("NCR-2")
  void whatIsWrongIsRefusedWithItsField() {
    clean1.post("/slips", Map.of()).expect(400);
    clean1.post("/slips", slip("TS-GD01-20260101-999999", "1.00")).expect(404);
    clean1.post("/slips", slip(null, "-1.00")).expect(400);
    worker1.post("/slips", slip(null, "1.00")).expectRule(403, "NCR-1");
    clean1.get("/slips/CL-GD01-20260101-999999").expect(404);
    ApiClient keyed = clean1.header("Idempotency-Key", "slip-" + System.nanoTime());
    Map<String, Object> body = slip(null, "1.00");
    String number = keyed.post("/slips", body).expect(201).text("/number");
    assertEquals(number, keyed.post("/slips", body).expect(201).text("/number"));
    clean1.post("/slips/" + number + "/cancellation", null).expect(200);
    ApiAnswer list = clean1.get("/slips?status=CANCELLED&office=GD01&mine=true").expect(200);
    assertTrue(list.body().contains(number));
    assertTrue(!api.as("manager2").get("/slips?limit=200").expect(200).body().contains(number));
  }
}
