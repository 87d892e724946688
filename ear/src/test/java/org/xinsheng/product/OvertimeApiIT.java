package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** More time for a result over HTTP: asking, deciding, and who may not. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Rule("DL-8")
class OvertimeApiIT {

  private final ApiClient cs1;
  private final ApiClient head1;
  private final ApiClient chief1;
  private final ApiClient gm;

  OvertimeApiIT(ApiClient api) {
    cs1 = api.as("cs1");
    head1 = api.as("head1");
    chief1 = api.as("chief1");
    gm = api.as("gm");
  }

  /** Important: head1 handles it, chief1 decides on overtime. */
  private String take() {
    return "/complaints/"
        + cs1.post("/complaints", Bodies.importantComplaint()).expect(201).text("/number");
  }

  private static Map<String, Object> later(ApiAnswer complaint, int days) {
    OffsetDateTime due = OffsetDateTime.parse(complaint.text("/resolutionDueAt"));
    return Map.of("newDueAt", due.plusDays(days).toString(), "reason", "等待配件到货");
  }

  private static Map<String, Object> decision(Boolean approved, String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("approved", approved);
    body.put("reason", reason);
    return body;
  }

  @Test
  void approvedOvertimeMovesTheDeadlineAndKeepsTheOriginal() {
    String path = take();
    ApiAnswer before = cs1.get(path).expect(200);
    Map<String, Object> asked = later(before, 2);
    JsonNode request =
        head1.post(path + "/extension-requests", asked).expect(200).at("/extensionRequests/0");
    assertEquals("OPEN", request.path("state").asText());
    assertEquals("head1", request.path("requestedBy").path("username").asText());
    assertEquals("等待配件到货", request.path("reason").asText());
    assertTrue(request.path("decidedBy").isNull());
    assertTrue(request.path("open").isMissingNode());
    assertEquals("chief1", request.path("approvers").path(0).path("username").asText());
    String decide = path + "/extension-requests/" + request.path("id").asText() + "/decision";
    ApiAnswer after = chief1.post(decide, decision(true, null)).expect(200);
    assertEquals("APPROVED", after.text("/extensionRequests/0/state"));
    assertEquals("chief1", after.text("/extensionRequests/0/decidedBy/username"));
    assertEquals(
        OffsetDateTime.parse((String) asked.get("newDueAt")).toInstant(),
        OffsetDateTime.parse(after.text("/resolutionDueAt")).toInstant());
    assertEquals(before.text("/resolutionDueAt"), after.text("/deadlines/1/originalDueAt"));
    assertTrue(after.at("/deadlines/1/extended").asBoolean());
    chief1.post(decide, decision(true, null)).expectRule(409, "DL-8");
    String trail = cs1.get(path + "/audit").expect(200).body();
    assertTrue(trail.contains("OVERTIME_REQUESTED") && trail.contains("OVERTIME_APPROVED"), trail);
  }

  @Test
  void whoMayNotIsToldWhy() {
    String path = take();
    Map<String, Object> asked = later(cs1.get(path), 1);
    cs1.post(path + "/extension-requests", asked).expectRule(403, "HD-15");
    String first = head1.post(path + "/extension-requests", asked).expect(200).body();
    assertTrue(first.contains("OPEN"));
    head1.post(path + "/extension-requests", asked).expectRule(422, "DL-8");
    String id = cs1.get(path).at("/extensionRequests/0/id").asText();
    String decide = path + "/extension-requests/" + id + "/decision";
    head1.post(decide, decision(true, null)).expectRule(422, "DL-8");
    gm.post(decide, decision(true, null)).expectRule(403, "DL-8");
    chief1.post(path + "/extension-requests/999999999/decision", decision(true, null)).expect(404);
    chief1.post(path + "/extension-requests/x/decision", decision(true, null)).expect(404);
    chief1.post(decide, decision(false, "可调用备件")).expect(200);
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    String path = take();
    ApiAnswer complaint = cs1.get(path);
    String ask = path + "/extension-requests";
    head1.post(ask, Map.of()).expect(400);
    head1.post(ask, Map.of("newDueAt", "2027-01-01")).expect(400);
    ApiAnswer same = head1.post(ask, later(complaint, 0)).expectRule(422, "DL-8");
    assertEquals("newDueAt", same.text("/errors/0/field"));
    head1.post(ask, later(complaint, 1)).expect(200);
    String id = cs1.get(path).at("/extensionRequests/0/id").asText();
    String decide = ask + "/" + id + "/decision";
    ApiAnswer why = chief1.post(decide, decision(false, " ")).expect(400);
    assertEquals("reason", why.text("/errors/0/field"));
    chief1.post(decide, decision(null, "why")).expect(400);
    chief1.post(decide, Map.of("approved", "yes")).expect(400);
  }

  @Test
  void theSameKeyAsksOnce() {
    String path = take();
    Map<String, Object> asked = later(cs1.get(path), 1);
    ApiClient keyed = head1.header("Idempotency-Key", "overtime-" + path.hashCode());
    keyed.post(path + "/extension-requests", asked).expect(200);
    ApiAnswer again = keyed.post(path + "/extension-requests", asked).expect(200);
    assertEquals(1, again.at("/extensionRequests").size());
  }

  @Test
  void aResultLetsItLapse() {
    String path = take();
    head1.post(path + "/extension-requests", later(cs1.get(path), 1)).expect(200);
    ApiAnswer resolved = head1.post(path + "/resolution", Bodies.result()).expect(200);
    assertEquals("LAPSED", resolved.text("/extensionRequests/0/state"));
  }
}
