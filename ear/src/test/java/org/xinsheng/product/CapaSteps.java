package org.xinsheng.product;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Slips and CAPA reports over HTTP, each act by whoever does it in the demo offices. */
final class CapaSteps {

  private final ApiClient api;

  CapaSteps(ApiClient api) {
    this.api = api;
  }

  /** Raised directly, approved, executed and verified. */
  String closedSlip() {
    Map<String, Object> body = new HashMap<>();
    body.put("office", "GD01");
    body.put("department", "CLEANING");
    body.put("nonconformity", "楼道三天没有打扫");
    body.put("causeAnalysis", "排班表漏排");
    body.put("correctiveMeasure", "补扫并调整排班");
    body.put("responsible", "worker1");
    body.put("executionDueAt", Instant.now().plus(3, ChronoUnit.DAYS).toString());
    body.put("lossAmount", "0.00");
    String number = api.as("clean1").post("/slips", body).expect(201).text("/number");
    String path = "/slips/" + number;
    api.as("clean1").post(path + "/submission", null).expect(200);
    api.as("manager1").post(path + "/approval", Map.of("approved", true)).expect(200);
    api.as("worker1").post(path + "/execution", Map.of("done", "已补扫")).expect(200);
    Map<String, Object> helped = Map.of("effective", true, "remarks", "现场查看");
    api.as("mr").post(path + "/verification", helped).expect(200);
    return number;
  }

  static Map<String, Object> review(boolean needed) {
    Map<String, Object> body = new HashMap<>();
    body.put("heldAt", Instant.now().toString());
    body.put("attendees", List.of("eng1", "clean1"));
    body.put("analysis", "排班无人复核");
    body.put("preventionNeeded", needed);
    if (!needed) {
      body.put("reason", "属个别疏忽");
    }
    return body;
  }

  /** Its review decided on prevention. */
  String reviewedSlip() {
    String number = closedSlip();
    api.as("manager1").post("/slips/" + number + "/review-meeting", review(true)).expect(200);
    return number;
  }

  static Map<String, Object> report(String slip) {
    return Map.of(
        "slips",
        List.of(slip),
        "problem",
        "三号楼楼道长期无人清扫",
        "extent",
        "三号楼两个单元",
        "rootCause",
        List.of("班次空缺", "排班无人复核", "没有复核制度"),
        "causeCategory",
        "STAFF_BELOW_STANDARD",
        "corrective",
        List.of(action("建立排班复核", "worker1", 5)),
        "preventive",
        List.of(action("推广到各楼", "worker1", 9)));
  }

  static Map<String, Object> action(String text, String responsible, int days) {
    String due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString();
    return Map.of("action", text, "responsible", responsible, "dueOn", due);
  }

  String drafted() {
    return api.as("clean1")
        .post("/capa-reports", report(reviewedSlip()))
        .expect(201)
        .text("/number");
  }

  String submitted() {
    String number = drafted();
    api.as("clean1").post("/capa-reports/" + number + "/submission", null).expect(200);
    return number;
  }

  String inProgress() {
    String number = submitted();
    Map<String, Object> yes = Map.of("approved", true, "reason", "同意");
    api.as("manager1").post("/capa-reports/" + number + "/approval", yes).expect(200);
    return number;
  }
}
