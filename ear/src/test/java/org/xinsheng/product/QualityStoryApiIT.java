package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** A loss of 520.00 from the call to the closed complaint, on the product's own clock. */
@Product(own = true)
class QualityStoryApiIT {

  private static final Map<String, Object> YES = Map.of("approved", true, "reason", "同意");

  private final ApiClient api;
  private final ApiClient cs1;
  private final ApiClient head1;
  private final ApiClient clean1;
  private final ApiClient worker1;
  private final ApiClient mr;

  QualityStoryApiIT(ApiClient api) {
    this.api = api;
    cs1 = api.as("cs1");
    head1 = api.as("head1");
    clean1 = api.as("clean1");
    worker1 = api.as("worker1");
    mr = api.as("mr");
  }

  private OffsetDateTime forward(String duration) {
    return OffsetDateTime.parse(
        api.as("admin").post("/demo/clock", Map.of("advance", duration)).expect(200).text("/now"));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private String complaint() {
    String path =
        "/complaints/"
            + cs1.post("/complaints", Bodies.importantComplaint()).expect(201).text("/number");
    cs1.post(path + "/reply", Map.of("text", "马上安排")).expect(200);
    head1.post(path + "/validity", Map.of("validity", "VALID")).expect(200);
    head1.post(path + "/loss", Map.of("amount", "520.00")).expect(200);
    Map<String, Object> no =
        Map.of("criterion", "MAJOR_LOSS_OR_INJURY", "answer", false, "reason", "损失已与业主商定");
    head1.post(path + "/major-answers", Map.of("majorAnswers", List.of(no))).expect(200);
    Map<String, Object> meeting =
        Map.of(
            "heldAt", forward("PT0S").toString(),
            "convenor", "manager1",
            "attendees", List.of("clean1", "eng1"),
            "analysis", "作业前没有移开物品",
            "decision", "赔偿并修订作业规程");
    head1.post(path + "/meetings", meeting).expect(200);
    head1.post(path + "/resolution", Bodies.result()).expectRule(422, "NCR-9");
    return path;
  }

  private String approved(String complaint) {
    Map<String, Object> slip = new HashMap<>();
    slip.put("complaint", complaint.substring("/complaints/".length()));
    slip.put("responsible", "worker1");
    slip.put("executionDueAt", forward("PT0S").plusDays(2).toString());
    ApiAnswer draft = clean1.post("/slips", slip).expect(201);
    assertEquals("520.00", draft.text("/lossAmount"));
    assertEquals("作业前没有移开物品", draft.text("/causeAnalysis"));
    String path = "/slips/" + draft.text("/number");
    clean1.post(path + "/submission", null).expect(200);
    api.as("manager1").post(path + "/approval", YES).expect(200);
    mr.post(path + "/approval", Map.of("approved", false, "reason", "请写明复查人")).expect(200);
    clean1.post(path + "/submission", null).expect(200);
    for (String who : List.of("manager1", "mr", "gm")) {
      api.as(who).post(path + "/approval", YES).expect(200);
    }
    ApiAnswer executing = clean1.get(path).expect(200);
    assertEquals("EXECUTING", executing.text("/status"));
    assertEquals("gm", executing.text("/chain/2/decidedBy/username"));
    return path;
  }

  @Test
  @Rule("NCR-2")
  @Rule("NCR-3")
  @Rule("NCR-6")
  @Rule("NCR-7")
  @Rule("NCR-9")
  @Rule("HD-8")
  @Rule("HD-9")
  @Rule("DL-17")
  @Rule("CA-1")
  @Rule("CA-3")
  @Rule("CA-4")
  void fromTheCallToTheProofThatItDoesNotHappenAgain() {
    String complaint = complaint();
    String slip = approved(complaint);
    head1.post(complaint + "/resolution", Bodies.result()).expectRule(422, "HD-9");
    forward("P2DT1H");
    ApiAnswer late = clean1.get(slip).expect(200);
    assertEquals("BREACHED", late.text("/deadlines/0/state"), late.body());
    assertEquals(List.of("DEPARTMENT_HEAD"), texts(late.at("/deadlines/0/escalatedTo")));
    forward("P1D");
    assertEquals(
        List.of("DEPARTMENT_HEAD", "OFFICE_MANAGER"),
        texts(clean1.get(slip).expect(200).at("/deadlines/0/escalatedTo")));

    worker1.post(slip + "/execution", Map.of("done", "已赔偿并培训", "evidence", "签收单")).expect(200);
    head1.post(complaint + "/resolution", Bodies.result()).expect(200);
    cs1.post(complaint + "/follow-ups", Bodies.followUp("DISSATISFIED")).expect(200);
    ApiAnswer back = clean1.get(slip).expect(200);
    assertEquals("EXECUTING", back.text("/status"));
    assertEquals("RUNNING", back.text("/deadlines/1/state"), back.body());
    assertEquals("DISSATISFIED", back.text("/followUps/0/state"));

    worker1.post(slip + "/execution", Map.of("done", "重新上门处理")).expect(200);
    head1.post(complaint + "/resolution", Bodies.result()).expect(200);
    cs1.post(complaint + "/follow-ups", Bodies.followUp("SATISFIED")).expect(200);
    head1.post(complaint + "/closure", null).expectRule(422, "HD-8");
    Map<String, Object> no =
        Map.of(
            "effective",
            false,
            "remarks",
            "规程未上墙",
            "newDueAt",
            forward("PT1H").plusDays(1).toString());
    mr.post(slip + "/verification", no).expect(200);
    worker1.post(slip + "/execution", Map.of("done", "规程已上墙")).expect(200);
    mr.post(slip + "/verification", Map.of("effective", true, "remarks", "有效")).expect(200);
    ApiAnswer closed = head1.post(complaint + "/closure", null).expect(200);
    assertEquals("CLOSED", closed.text("/status"));
    assertEquals("CLOSED", closed.text("/slips/0/status"));
    assertEquals(2, clean1.get(slip + "/revisions").expect(200).at("/items").size());
    assertTrue(clean1.get(slip).expect(200).at("/endedAt").isTextual());
    watched(prevented(slip));
  }

  /**
   * Reviewed, reported on, approved by the general manager who signed the slip, and carried out.
   */
  private String prevented(String slip) {
    String now = forward("PT1M").toString();
    assertEquals(
        "DUE", api.as("manager1").get(slip + "/review-meeting").expect(200).text("/state"));
    Map<String, Object> review = CapaSteps.review(true);
    review.put("heldAt", now);
    api.as("manager1").post(slip + "/review-meeting", review).expect(200);
    LocalDate due = OffsetDateTime.parse(now).toLocalDate().plusDays(9);
    Map<String, Object> report =
        new HashMap<>(CapaSteps.report(slip.substring("/slips/".length())));
    for (String list : List.of("corrective", "preventive")) {
      Map<String, Object> action =
          Map.of("action", "修订作业规程", "responsible", "worker1", "dueOn", due.toString());
      report.put(list, List.of(action));
    }
    String path =
        "/capa-reports/" + clean1.post("/capa-reports", report).expect(201).text("/number");
    clean1.post(path + "/submission", null).expect(200);
    api.as("manager1").post(path + "/approval", YES).expectRule(403, "CA-4");
    ApiAnswer approved = api.as("gm").post(path + "/approval", YES).expect(200);
    for (String list : List.of("corrective", "preventive")) {
      String action = approved.at("/" + list + "/0/id").asText();
      worker1
          .post(path + "/actions/" + action + "/completion", Map.of("done", "规程已修订"))
          .expect(200);
    }
    assertEquals("VERIFYING", clean1.get(path).expect(200).text("/status"));
    return path;
  }

  private void watched(String report) {
    Map<String, Object> helped = Map.of("effective", true, "remarks", "未再发生");
    forward("P29DT23H");
    mr.post(report + "/verification", helped).expectRule(422, "CA-4");
    forward("PT2H");
    assertEquals("CLOSED", mr.post(report + "/verification", helped).expect(200).text("/status"));
  }
}
