package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: records and registers on paper, read back from the file. */
@Product(own = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsApiIT {

  private static final String PHONE = "13800000001";

  private final ApiClient api;
  private final ApiClient cs1;
  private final ApiClient head1;

  FormsApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
    this.head1 = api.as("head1");
  }

  private static PdfText printed(ApiClient who, String path) {
    HttpResponse<InputStream> answer = who.open("/forms/" + path);
    assertEquals(200, answer.statusCode(), path);
    assertTrue(
        answer.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf"));
    String name = answer.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(name.startsWith("inline;") && name.endsWith(".pdf"), name);
    PdfText paper = PdfText.of(answer);
    assertEquals(List.of(), paper.notEmbedded(), path);
    return paper;
  }

  private static void assertSays(PdfText paper, String... wanted) {
    for (String it : wanted) {
      assertTrue(paper.text().contains(it), () -> it + " is missing in " + paper.text());
    }
  }

  private static int status(ApiClient who, String path) {
    return who.get("/forms/" + path).status();
  }

  private String take(ObjectNode body) {
    return cs1.post("/complaints", body).expect(201).text("/number");
  }

  private String handled() {
    String number = take(Bodies.importantComplaint());
    String path = "/complaints/" + number;
    cs1.post(path + "/reply", Map.of("text", "马上安排复查")).expect(200);
    head1.post(path + "/validity", Map.of("validity", "VALID")).expect(200);
    head1.post(path + "/resolution", Bodies.result()).expect(200);
    cs1.post(
            path + "/follow-ups",
            Map.of(
                "mode", "PHONE",
                "reached", true,
                "satisfaction", "SATISFIED",
                "handlingOpinion", "处理及时",
                "preventionOpinion", "加强巡查"))
        .expect(200);
    return number;
  }

  @Test
  @Rule("X-5")
  void whatWasTakenInIsPrintedWithItsCriteriaDeadlinesAndLoss() {
    ObjectNode body = Bodies.majorComplaint().put("channel", "CITY_HOTLINE");
    body.put("lossAmount", "520.00");
    body.putObject("superior").put("name", "市民服务热线").put("opinion", "请三日内书面答复");
    String number = take(body);
    assertSays(
        printed(cs1, "complaint-acceptance/" + number),
        "顾客投诉受理记录",
        "编号：" + number,
        "楼道三天没有打扫",
        "¥520.00（伍佰贰拾元整）",
        "请三日内书面答复",
        "重大",
        PHONE,
        "打印人：李婷",
        "第 1 页，共",
        "物业大管家");
    assertSays(printed(cs1, "owner-complaint/" + number), "业户投诉记录表", "上级处理意见", "请三日内书面答复");
  }

  @Test
  @Rule("X-5")
  void howItWasHandledIsPrintedWithEverythingThatHappened() {
    String number = handled();
    PdfText paper = printed(cs1, "complaint-handling/" + number);
    assertSays(
        paper, "顾客投诉处理记录", number, "当班人员漏岗", "领班每日巡查", "已重新清扫", "马上安排复查", "处理经过", "第 1 轮回访：满意");
    assertEquals(paper, printed(cs1, "complaint-handling/" + number), "printing is no handling");
    assertSays(printed(cs1, "follow-up-record/" + number), "回访记录表", "处理及时", "加强巡查", "满意", "电话回访");
    assertSays(cs1.get("/complaints/" + number + "/audit").expect(200).body(), "FORM_PRINTED");
  }

  private static void assertSays(String body, String wanted) {
    assertTrue(body.contains(wanted), body);
  }

  @Test
  @Rule("X-5")
  void everyAssignmentHasItsWorkOrder() {
    String number = take(Bodies.generalComplaint());
    assertEquals(404, status(cs1, "work-order/" + number));
    for (String it : List.of("请工程部检修照明", "请再核实线路")) {
      cs1.post(
              "/complaints/" + number + "/assignments",
              Map.of("department", "ENGINEERING", "account", it))
          .expect(200);
    }
    assertSays(printed(cs1, "work-order/" + number), "业户投诉处理单", number + "/2", "请再核实线路");
    assertSays(printed(cs1, "work-order/" + number + "?assignment=1"), "请工程部检修照明", "工程部");
    assertEquals(404, status(cs1, "work-order/" + number + "?assignment=3"));
    assertEquals(400, status(cs1, "work-order/" + number + "?asignment=1"));
  }

  @Test
  @Rule("X-5")
  void repairsRequestsEnquiriesSuggestionsAndMeetingsArePrinted() {
    ObjectNode body = Bodies.suggestion().put("location", "大堂").put("urgency", "急");
    body.putObject("dispatch").put("department", "ENGINEERING").put("username", "worker1");
    String repair = cs1.post("/repairs", body).expect(201).text("/number");
    Map<String, Object> done = Map.of("result", "更换阀芯", "material", "阀芯一个");
    api.as("worker1").post("/repairs/" + repair + "/completion", done).expect(200);
    assertSays(printed(cs1, "repair-acceptance/" + repair), "报修受理记录", "大堂", "更换阀芯", "阀芯一个", "工程部");
    assertSays(printed(cs1, "follow-up-record/" + repair), "回访记录表", repair, "更换阀芯");

    String asked = Bodies.suggestion().get("content").asText();
    ObjectNode enquiry =
        Bodies.suggestion()
            .put("source", "收费处")
            .put("callBackBy", "电话")
            .put("agreedDueAt", now().plus(Duration.ofHours(2)).toString())
            .put("agreed", true);
    for (String number :
        List.of(
            cs1.post("/suggestions", Bodies.suggestion()).expect(201).text("/number"),
            cs1.post("/enquiries", enquiry).expect(201).text("/number"),
            cs1.post("/service-requests", Bodies.suggestion()).expect(201).text("/number"))) {
      assertSays(printed(cs1, "service-request/" + number), "业户服务要求/意见记录表", number, asked);
    }
    assertEquals(404, status(cs1, "service-request/" + repair));
    assertSays(printed(cs1, "meeting-minutes/" + meeting()), "会议纪要", "巡查不到位", "更换承包商", "邓涛");
  }

  /** By the product's clock, which other tests move on. */
  private Instant now() {
    Map<String, String> just = Map.of("advance", "PT0S");
    String told = api.as("admin").post("/demo/clock", just).expect(200).text("/now");
    return OffsetDateTime.parse(told).toInstant();
  }

  private String meeting() {
    return cs1.post(
            "/complaints/" + take(Bodies.generalComplaint()) + "/meetings",
            Map.of(
                "heldAt", now().toString(),
                "convenor", "manager1",
                "attendees", List.of("eng1"),
                "analysis", "巡查不到位",
                "decision", "更换承包商"))
        .expect(200)
        .text("/meetings/0/number");
  }

  @Test
  @Rule("X-5")
  @Rule("X-3")
  void registersArePrintedWithMaskedPhones() {
    String number = take(Bodies.generalComplaint());
    PdfText register = printed(cs1, "contact-register?office=GD01&q=" + number);
    assertSays(register, "顾客信息受理记录", number.substring(0, 16), "138****0001");
    assertFalse(register.text().contains(PHONE), register.text());
    assertEquals(403, status(cs1, "contact-book?office=GD01"));
    ApiClient admin = api.as("admin");
    PdfText masked = printed(admin, "contact-book?office=GD01");
    assertSays(masked, "业主联系册", "****");
    PdfText full = printed(admin, "contact-book?office=GD01&phones=full");
    assertFalse(full.text().contains("****"), full.text());
    assertTrue(full.pages() > 1);
    assertEquals(400, status(cs1, "contact-register?from=yesterday"));
  }

  @Test
  @Rule("X-5")
  @Rule("STAT-1")
  void aWeekIsPrintedLineByLineAndAsStatistics() {
    String number = take(Bodies.generalComplaint());
    LocalDate day =
        LocalDate.parse(cs1.get("/complaints/" + number).text("/receivedAt").substring(0, 10));
    String week =
        "%04d-W%02d"
            .formatted(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    api.as("admin").post("/demo/clock", Map.of("advance", "P7D")).expect(200);
    String at = "?office=GD01&week=" + week;
    assertSays(
        printed(cs1, "weekly-register" + at),
        "客户投诉登记表",
        "GD01-" + week,
        number.substring(0, 16),
        "汇总",
        "审核人");
    assertSays(printed(cs1, "statistics" + at), "客户投诉统计", week, "图表", "保洁");
    assertEquals(400, status(cs1, "weekly-register?week=" + week));
    assertEquals(400, status(cs1, "weekly-register?office=GD01&week=2026-W99"));
    assertEquals(404, status(api.as("cs3"), "weekly-register" + at));
  }

  @Test
  @Rule("X-6")
  void whoeverReadsEnglishPrintsEnglish() {
    PdfText paper =
        printed(
            cs1.header("Cookie", "language=en"),
            "complaint-acceptance/" + take(Bodies.generalComplaint()));
    assertSays(paper, "Complaint acceptance record", "Printed by", "Page 1 of", "Severity");
    assertFalse(paper.text().contains("受理时间"), paper.text());
  }

  @Test
  @Rule("ORG-2")
  void whatIsOutOfReachIsNotPrinted() {
    String number = take(Bodies.generalComplaint());
    for (ApiClient other : List.of(api.as("cs3"), api.as("steward2"))) {
      for (String form : List.of("complaint-acceptance", "complaint-handling", "work-order")) {
        assertEquals(404, status(other, form + "/" + number));
      }
    }
    assertEquals(404, status(api.as("cs3"), "contact-register?office=GD01"));
    assertEquals(404, status(cs1, "contact-register/" + number));
    assertEquals(404, status(cs1, "complaint-handling"));
    assertEquals(404, status(cs1, "no-such-form/" + number));
    assertEquals(401, status(api, "complaint-handling/" + number));
  }
}
