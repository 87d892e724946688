package org.xinsheng.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What callers send; each answer is new, so that a test may change it. */
final class Bodies {

  private Bodies() {}

  /** GENERAL: whoever takes it handles it. */
  static ObjectNode generalComplaint() {
    return complaint("FACILITY_LIMIT");
  }

  /** IMPORTANT: head1 handles it. */
  static ObjectNode importantComplaint() {
    return complaint("SERVICE_AT_FAULT");
  }

  /** MAJOR: chief1 handles it. */
  static ObjectNode majorComplaint() {
    return complaint("REPUTATION_DAMAGE");
  }

  private static ObjectNode complaint(String criterion) {
    ObjectNode body =
        ApiClient.JSON
            .createObjectNode()
            .put("office", "GD01")
            .put("channel", "HOTLINE")
            .put("category", "CLEANING")
            .put("content", "楼道三天没有打扫")
            .put("anonymous", false)
            .put("ringsBeforeAnswer", 2)
            .put("readBack", true);
    body.putArray("criteria").add(criterion);
    body.putArray("majorAnswers")
        .addObject()
        .put("criterion", "PROMISE_UNMET_REPEATEDLY")
        .put("answer", false)
        .put("reason", "与以前的投诉无关");
    body.putObject("customer")
        .put("name", "王芳")
        .put("phone", "13800000001")
        .put("unit", "3-1-1202");
    return body;
  }

  static ObjectNode suggestion() {
    ObjectNode body =
        ApiClient.JSON
            .createObjectNode()
            .put("office", "GD01")
            .put("channel", "HOTLINE")
            .put("category", "PARKING")
            .put("content", "建议在东门增设非机动车充电桩");
    body.putObject("customer").put("name", "王芳").put("phone", "13800000001");
    return body;
  }

  static Map<String, Object> result() {
    return Map.of(
        "cause", "STAFF_BELOW_STANDARD",
        "result", "已重新清扫",
        "causeAnalysis", "当班人员漏岗",
        "correctiveMeasure", "领班每日巡查",
        "explanation", "已说明",
        "apology", "已道歉",
        "redoneService", "当日重新清扫");
  }

  static Map<String, Object> followUp(String satisfaction) {
    return Map.of("mode", "PHONE", "reached", true, "satisfaction", satisfaction);
  }
}
