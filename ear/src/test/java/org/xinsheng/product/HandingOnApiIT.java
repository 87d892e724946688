package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: forwarding and what comes of it, one rung up. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandingOnApiIT {

  private static final Map<String, Object> ENGINEERING =
      Map.of("department", "ENGINEERING", "account", "三楼水管漏水，请派人查看");

  private final ApiClient api;
  private final ApiClient cs1;
  private final ApiClient eng1;

  HandingOnApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
    this.eng1 = api.as("eng1");
  }

  private String take(ObjectNode body) {
    return "/complaints/" + cs1.post("/complaints", body).expect(201).text("/number");
  }

  @Test
  @Rule("INT-9")
  @Rule("INT-19")
  @Rule("DL-17")
  void anAssignmentLivesFromSentToDone() {
    String path = take(Bodies.generalComplaint());
    ApiAnswer sent = cs1.post(path + "/assignments", ENGINEERING).expect(200);
    assertEquals("IN_PROGRESS", sent.text("/status"));
    assertEquals("eng1", sent.text("/handler/username"));
    assertEquals("SENT", sent.text("/assignments/0/state"));
    assertEquals("ENGINEERING", sent.text("/assignments/0/department"));
    assertEquals("eng1", sent.text("/assignments/0/username"));
    assertTrue(sent.at("/assignments/0/agreedDueAt").isNull());
    assertTrue(sent.at("/assignments/0/mine").isMissingNode());
    assertEquals("FORWARD", sent.text("/deadlines/2/kind"));
    assertEquals(sent.text("/assignments/0/dueAt"), sent.text("/deadlines/2/dueAt"));
    String one = path + "/assignments/" + sent.at("/assignments/0/id").asText();
    cs1.post(one + "/acceptance", null).expectRule(403, "INT-19");
    assertEquals(
        "ACCEPTED", eng1.post(one + "/acceptance", null).expect(200).text("/assignments/0/state"));
    eng1.post(one + "/acceptance", null).expectRule(409, "INT-19");
    eng1.post(one + "/answer", Map.of("done", true)).expect(400);
    ApiAnswer done = eng1.post(one + "/answer", Map.of("text", "已修好", "done", true)).expect(200);
    assertEquals("DONE", done.text("/assignments/0/state"));
    assertEquals("已修好", done.text("/assignments/0/answer"));
    assertEquals("MET", done.text("/deadlines/2/state"));
    assertEquals("RUNNING", done.text("/deadlines/0/state"));
    eng1.post(one + "/return", Map.of("reason", "x")).expectRule(409, "INT-19");
  }

  @Test
  @Rule("INT-19")
  @Rule("HD-12")
  void whatIsReturnedGoesOneRungUp() {
    String path = take(Bodies.generalComplaint());
    ApiAnswer sent = cs1.post(path + "/assignments", ENGINEERING).expect(200);
    String one = path + "/assignments/" + sent.at("/assignments/0/id").asText();
    eng1.post(one + "/return", Map.of()).expect(400);
    ApiAnswer back = eng1.post(one + "/return", Map.of("reason", "属物业外管网")).expect(200);
    assertEquals("RETURNED", back.text("/assignments/0/state"));
    assertEquals("属物业外管网", back.text("/assignments/0/returnedReason"));
    assertEquals("head1", back.text("/handler/username"));
    assertEquals("CANCELLED", back.text("/deadlines/2/state"));
  }

  @Test
  @Rule("INT-9")
  @Rule("HD-13")
  void whatCannotBeForwardedSaysWhy() {
    String path = take(Bodies.importantComplaint().put("subjectStaff", "eng1"));
    String assignments = path + "/assignments";
    cs1.post(assignments, Map.of("account", "x")).expect(400);
    cs1.post(assignments, Map.of("department", "ENGINEERING")).expect(400);
    cs1.post(assignments, Map.of("department", "NONE", "account", "x")).expect(400);
    cs1.post(assignments, Map.of("username", "cs3", "account", "x")).expect(400);
    cs1.post(assignments, Map.of("username", "eng1", "account", "x")).expectRule(422, "HD-13");
    eng1.post(assignments, ENGINEERING).expectRule(422, "HD-13");
    api.as("cashier1").post(assignments, ENGINEERING).expectRule(403, "HD-15");
    api.as("cs3").post(assignments, ENGINEERING).expect(404);
    String past = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1).toString();
    cs1.post(
            assignments,
            Map.of(
                "department",
                "CLEANING",
                "account",
                "x",
                "agreedDueAt",
                past.substring(0, 19) + "Z"))
        .expectRule(422, "INT-9");
    cs1.post(assignments + "/1/acceptance", null).expect(404);
    cs1.post(assignments + "/one/acceptance", null).expect(404);
    ApiAnswer sent = cs1.post(assignments, ENGINEERING).expect(200);
    assertEquals("head1", sent.text("/assignments/0/username"), "the next rung answers for it");
    assertEquals(1, sent.at("/assignments").size());
  }

  @Test
  @Rule("INT-19")
  void aResultListsWhatIsStillOpenAndWaitsForNothing() {
    String path = take(Bodies.importantComplaint());
    cs1.post(path + "/assignments", ENGINEERING).expect(200);
    ApiAnswer resolved = api.as("head1").post(path + "/resolution", Bodies.result()).expect(200);
    assertTrue(resolved.at("/assignments/0/open").asBoolean());
    cs1.post(path + "/assignments", ENGINEERING).expectRule(409, "HD-7");
  }

  @Test
  @Rule("HD-12")
  void oneRungUpUntilTheChiefSteward() {
    String path = take(Bodies.generalComplaint());
    cs1.post(path + "/escalation", Map.of()).expect(400);
    assertEquals(
        "head1",
        cs1.post(path + "/escalation", Map.of("reason", "超出职权"))
            .expect(200)
            .text("/handler/username"));
    assertEquals(
        "chief1",
        api.as("head1")
            .post(path + "/escalation", Map.of("reason", "需要决定", "ownerTold", true))
            .expect(200)
            .text("/handler/username"));
    cs1.post(path + "/escalation", Map.of("reason", "x")).expectRule(422, "HD-12");
    cs1.post(path + "/final-decision", Map.of("text", "x")).expectRule(403, "HD-12");
    ApiAnswer decided =
        api.as("chief1").post(path + "/final-decision", Map.of("text", "减免")).expect(200);
    assertEquals("减免", decided.text("/finalDecision/text"));
    assertEquals("chief1", decided.text("/finalDecision/decidedBy/username"));
    assertEquals("CHIEF_STEWARD", decided.text("/escalations/1/rung"));
    assertTrue(decided.at("/escalations/1/ownerTold").asBoolean());
    api.as("chief1").post(path + "/final-decision", Map.of("text", "又")).expectRule(422, "HD-12");
  }

  @Test
  @Rule("HD-10")
  void aWithdrawalEndsTheCaseAndItsClocks() {
    String path = take(Bodies.majorComplaint());
    Map<String, Object> body = Map.of("by", "业主本人", "how", "来电", "reason", "已自行解决");
    cs1.post(path + "/withdrawal", Map.of("by", "业主本人", "how", "来电")).expect(400);
    eng1.post(path + "/withdrawal", body).expectRule(403, "HD-15");
    Map<String, Object> tooEarly = new java.util.HashMap<>(body);
    tooEarly.put("withdrawnAt", "2020-01-01T00:00:00+08:00");
    cs1.post(path + "/withdrawal", tooEarly).expectRule(422, "HD-10");
    ApiAnswer withdrawn = cs1.post(path + "/withdrawal", body).expect(200);
    assertEquals("WITHDRAWN", withdrawn.text("/status"));
    assertEquals("业主本人", withdrawn.text("/withdrawal/by"));
    assertEquals("CANCELLED", withdrawn.text("/deadlines/0/state"));
    assertEquals("CANCELLED", withdrawn.text("/deadlines/1/state"));
    ApiAnswer again = cs1.post(path + "/withdrawal", body).expectRule(409, "HD-7");
    assertEquals("WITHDRAWN", again.text("/from"));
    ApiAnswer notice = api.as("branchgm").get("/notices?limit=200").expect(200);
    assertTrue(notice.body().contains("WITHDRAWN"), "the branch is told");
  }

  @Test
  @Rule("HD-6a")
  void aChaseIsCountedWithAndWithoutABody() {
    String path = take(Bodies.importantComplaint());
    assertEquals(0, cs1.get(path).expect(200).at("/chases").asInt());
    assertEquals(1, cs1.post(path + "/chase", null).expect(200).at("/chases").asInt());
    ApiAnswer twice = eng1.post(path + "/chase", Map.of("by", "OWNER")).expect(200);
    assertEquals(2, twice.at("/chases").asInt());
    assertTrue(twice.text("/lastChasedAt").endsWith("+08:00"));
    cs1.post(path + "/chase", Map.of("by", "NEIGHBOUR")).expect(400);
    cs1.post(path + "/chase", "null").expect(400);
    cs1.post(path + "/chase", "{").expect(400);
    api.as("cs3").post(path + "/chase", null).expect(404);
  }
}
