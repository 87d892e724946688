package org.xinsheng.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Cases of every severity and state, with long texts, late and in time, for a walk over pages. */
final class WalkCases {

  private static final String LONG = "我住在三栋一单元，自本月初以来楼道照明反复损坏，老人上下楼很不安全；此前三次来电均答复已安排，至今无人上门。";

  private final ApiClient api;
  private final ApiClient cs1;
  private final ApiClient head1;
  private final Map<String, String> numbers = new HashMap<>();
  private int phones = 100;

  WalkCases(ApiClient api) {
    this.api = api;
    cs1 = api.as("cs1");
    head1 = api.as("head1");
    numbers.put("registered", register(Bodies.generalComplaint().put("content", LONG.repeat(12))));
    numbers.put("major", major());
    numbers.put("forwarded", forwarded());
    numbers.put("overdue", overdue());
    numbers.put("resolved", resolved());
    numbers.put("reopened", followedUp("DISSATISFIED"));
    numbers.put("closed", closed());
    numbers.put("withdrawn", withdrawn());
    numbers.put("suggested", suggested());
    numbers.put("enquiry", enquiry());
    numbers.put("message", message());
    numbers.put("emergency", emergency());
    numbers.put("web", web());
    numbers.put("repair", repair());
    numbers.put("repaired", repaired());
    numbers.put("meeting", meeting(numbers.get("forwarded")));
    CapaSteps steps = new CapaSteps(api);
    numbers.put("slipClosed", steps.closedSlip());
    numbers.put("slipReviewed", steps.reviewedSlip());
    numbers.put("capaDraft", steps.drafted());
    numbers.put("capaSubmitted", steps.submitted());
    numbers.put("capaRunning", steps.inProgress());
  }

  /** About a case, in which another body was contacted, too. */
  private String meeting(String number) {
    post(cs1, number, "contacts", Map.of("party", "自来水公司", "text", LONG));
    Map<String, Object> held =
        Map.of(
            "heldAt",
            Instant.now().toString(),
            "convenor",
            "manager1",
            "attendees",
            "eng1、clean1",
            "analysis",
            LONG,
            "decision",
            LONG);
    return cs1.post("/complaints/" + number + "/meetings", held)
        .expect(200)
        .text("/meetings/0/number");
  }

  private String web() {
    Map<String, Object> brought = Map.of("office", "GD01", "anonymous", true, "content", LONG);
    return api.post("/public/complaints", brought).expect(201).text("/number");
  }

  private String repair() {
    ObjectNode body =
        Bodies.suggestion().put("content", LONG).put("location", "大堂").put("urgency", "急");
    body.putObject("dispatch").put("department", "ENGINEERING").put("username", "worker1");
    return cs1.post("/repairs", body).expect(201).text("/number");
  }

  private String repaired() {
    String number = repair();
    Map<String, Object> done = Map.of("result", LONG, "material", "阀芯一个");
    api.as("worker1").post("/repairs/" + number + "/completion", done).expect(200);
    return number;
  }

  private String suggested() {
    ObjectNode body = Bodies.suggestion().put("content", LONG);
    return cs1.post("/suggestions", body).expect(201).text("/number");
  }

  private String enquiry() {
    String due = Instant.now().plus(Duration.ofHours(2)).toString();
    ObjectNode body =
        Bodies.suggestion()
            .put("content", LONG)
            .put("source", "收费处")
            .put("callBackBy", "电话")
            .put("agreedDueAt", due)
            .put("agreed", true);
    return cs1.post("/enquiries", body).expect(201).text("/number");
  }

  private String message() {
    ObjectNode body = Bodies.suggestion().put("content", LONG).put("to", "eng1");
    return cs1.post("/messages", body).expect(201).text("/number");
  }

  private String emergency() {
    ObjectNode body = Bodies.suggestion().put("content", LONG).put("location", "三号楼电梯");
    return cs1.post("/emergencies", body).expect(201).text("/number");
  }

  /** The address with the numbers that its braces name. */
  String in(String address) {
    String whole = address;
    for (Map.Entry<String, String> number : numbers.entrySet()) {
      whole = whole.replace("{" + number.getKey() + "}", number.getValue());
    }
    return whole;
  }

  private String register(ObjectNode body) {
    body.putObject("customer")
        .put("name", "王芳")
        .put("phone", "13800000" + phones++)
        .put("unit", "3-1-1202");
    return cs1.post("/complaints", body).expect(201).text("/number");
  }

  private String major() {
    ObjectNode body = Bodies.majorComplaint().put("channel", "CITY_HOTLINE");
    body.putObject("superior")
        .put("name", "市民服务热线")
        .put("organisation", "市政务服务中心")
        .put("opinion", LONG);
    return register(body);
  }

  private String forwarded() {
    String number = register(Bodies.generalComplaint());
    post(cs1, number, "assignments", Map.of("department", "ENGINEERING", "account", LONG));
    return number;
  }

  private String overdue() {
    Instant now = Instant.now();
    String received = now.minus(Duration.ofHours(70)).toString();
    String number = register(Bodies.importantComplaint().put("receivedAt", received));
    String newDue = now.plus(Duration.ofDays(3)).toString();
    post(head1, number, "extension-requests", Map.of("newDueAt", newDue, "reason", LONG));
    return number;
  }

  private String resolved() {
    String number = register(Bodies.generalComplaint());
    post(cs1, number, "reply", Map.of("text", LONG));
    post(cs1, number, "validity", Map.of("validity", "VALID"));
    post(cs1, number, "resolution", Bodies.result());
    return number;
  }

  /** Not by who recorded the result (HD-13). */
  private String followedUp(String satisfaction) {
    String number = register(Bodies.importantComplaint());
    post(cs1, number, "reply", Map.of("text", "马上安排"));
    post(head1, number, "validity", Map.of("validity", "VALID"));
    post(head1, number, "resolution", Bodies.result());
    post(cs1, number, "follow-ups", Bodies.followUp(satisfaction));
    return number;
  }

  private String closed() {
    String number = followedUp("SATISFIED");
    post(head1, number, "closure", null);
    return number;
  }

  private String withdrawn() {
    String number = register(Bodies.generalComplaint());
    post(cs1, number, "withdrawal", Map.of("by", "王芳", "how", "来电", "reason", "已协商"));
    return number;
  }

  private static void post(ApiClient client, String number, String act, Object body) {
    client.post("/complaints/" + number + "/" + act, body).expect(200);
  }
}
