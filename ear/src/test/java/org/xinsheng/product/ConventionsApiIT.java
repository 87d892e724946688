package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinsheng.Rule;

/** Whatever comes in: never a fault of ours, always a problem that names the field. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConventionsApiIT {

  private static final List<String> ACTS =
      List.of(
          "reply",
          "severity",
          "validity",
          "loss",
          "links",
          "first-contact",
          "resolution",
          "superior-report",
          "effect-check",
          "follow-ups");

  private static final List<String> NO_BODIES =
      List.of(
          "",
          "null",
          " ",
          "{",
          "[]",
          "[1]",
          "17",
          "true",
          "\"text\"",
          "{} trailing",
          "{}{}",
          "{\"text\":\"a\",\"text\":\"b\"}",
          "{\"text\":NaN}",
          "{'text':'a'}",
          "{\"stranger\":1}",
          "{\"text\":\"line\nbreak\"}",
          "{\"text\":" + "[".repeat(5000) + "}",
          "<complaint/>",
          "\u0000");

  private final ApiClient api;
  private final ApiClient cs1;

  ConventionsApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
  }

  private String taken() {
    return "/complaints/"
        + cs1.post("/complaints", Bodies.generalComplaint()).expect(201).text("/number");
  }

  private static void assertProblem(ApiAnswer answer, int status) {
    answer.expect(status);
    assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
    for (String part : List.of("type", "title", "status", "detail")) {
      assertTrue(answer.json().has(part), answer.body());
    }
    assertEquals(status, answer.at("/status").asInt());
    assertFalse(answer.body().contains("Exception"), answer.body());
    assertFalse(answer.body().contains("???"), answer.body());
    assertFalse(answer.body().contains("\tat "), answer.body());
  }

  private static void assertNames(ApiAnswer answer, int status, String field) {
    assertProblem(answer, status);
    assertEquals(field, answer.text("/errors/0/field"), answer.body());
    assertFalse(answer.text("/errors/0/message").isBlank());
  }

  @Test
  void noBodyThatIsNoneHarmsAnyAct() {
    String path = taken();
    String before = cs1.get(path).expect(200).body();
    for (String act : ACTS) {
      for (String body : NO_BODIES) {
        ApiAnswer answer = cs1.post(path + "/" + act, body);
        assertProblem(answer, 400);
        assertTrue(answer.at("/errors").size() > 0, answer.request() + " " + answer.body());
      }
      assertProblem(cs1.send("POST", path + "/" + act, null), 400);
      assertProblem(cs1.post(path + "/" + act, "{}"), 400);
      assertProblem(cs1.header("Content-Type", "text/plain").post(path + "/" + act, "{}"), 415);
      assertProblem(cs1.header("Content-Type", "nonsense").post(path + "/" + act, "{}"), 415);
      assertProblem(cs1.get(path + "/" + act), 405);
    }
    assertEquals(before, cs1.get(path).expect(200).body());
  }

  @Test
  void noBodyThatIsNoneRegistersAnything() {
    int before = registered();
    for (String body : NO_BODIES) {
      assertProblem(cs1.post("/complaints", body), 400);
    }
    assertProblem(cs1.post("/complaints", "{}"), 400);
    assertEquals(before, registered());
  }

  /** Of a category that no other test uses. */
  private int registered() {
    return cs1.get("/complaints?limit=200&category=OTHER").expect(200).at("/items").size();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "office            | null                          | 400",
        "office            | \"\"                          | 400",
        "office            | \"XX99\"                      | 404",
        "channel           | null                          | 400",
        "channel           | \"PIGEON\"                    | 400",
        "channel           | \"hotline\"                   | 400",
        "channel           | 0                             | 400",
        "receivedAt        | \"2026-11-23\"                | 400",
        "receivedAt        | \"2026-11-23T09:15:00\"       | 400",
        "receivedAt        | \"yesterday\"                 | 400",
        "receivedAt        | 1700000000                    | 400",
        "receivedAt        | \"1999-12-31T23:59:59+08:00\" | 400",
        "receivedAt        | \"2999-01-01T00:00:00+08:00\" | 422",
        "receivedAt        | \"+999999999-12-31T23:59:59Z\"| 400",
        "anonymous         | \"maybe\"                     | 400",
        "anonymous         | 1                             | 400",
        "customer          | null                          | 400",
        "customer          | []                            | 400",
        "customer          | \"王芳\"                      | 400",
        "customer.name     | null                          | 400",
        "customer.name     | 5                             | 400",
        "customer.phone    | \"not a phone\"               | 400",
        "customer.phone    | 13800000001                   | 400",
        "customer.phone    | \"'; drop table complaint;--\"| 400",
        "customer.unit     | {}                            | 400",
        "category          | \"NONSENSE\"                  | 400",
        "category          | null                          | 400",
        "content           | null                          | 400",
        "content           | \"\"                          | 400",
        "content           | \"  \\n \"                    | 400",
        "content           | \"a\\u0000b\"                 | 400",
        "content           | \"a\\u001bb\"                 | 400",
        "content           | 12                            | 400",
        "criteria          | \"SERVICE_AT_FAULT\"          | 400",
        "criteria          | [\"NONSENSE\"]                | 400",
        "criteria          | []                            | 422",
        "criteria          | null                          | 422",
        "requestedBy       | \"2026-02-30\"                | 400",
        "requestedBy       | \"soon\"                      | 400",
        "requestedBy       | 5                             | 400",
        "requestedBy       | \"2001-01-01\"                | 422",
        "lossAmount        | 520.00                        | 400",
        "lossAmount        | \"520.001\"                   | 400",
        "lossAmount        | \"-0.01\"                     | 400",
        "lossAmount        | \"100000000.00\"              | 400",
        "lossAmount        | \"1e3\"                       | 400",
        "lossAmount        | \"NaN\"                       | 400",
        "lossAmount        | \"\"                          | 400",
        "ringsBeforeAnswer | -1                            | 400",
        "ringsBeforeAnswer | 100                           | 400",
        "ringsBeforeAnswer | 2.7                           | 400",
        "ringsBeforeAnswer | \"2\"                         | 400",
        "ringsBeforeAnswer | 1000000000000                 | 400",
        "ringsBeforeAnswer | 1e400                         | 400",
        "readBack          | \"true\"                      | 400",
        "subjectStaff      | \"nobody\"                    | 400",
        "subjectDepartment | \"NONSENSE\"                  | 400",
        "superior          | {\"name\":\"x\"}              | 400",
        "superior          | 1                             | 400",
        "deferral          | {}                            | 400",
        "document          | {}                            | 400",
        "document          | {\"shelf\":5}                 | 400",
        "onTheSpot         | {}                            | 400",
        "onTheSpot         | {\"agreed\":\"yes\"}          | 400",
        "linkedTo          | \"TS-1\"                      | 400",
        "stranger          | 1                             | 400",
      })
  void everyFieldIsChecked(String field, String value, int status) throws Exception {
    ObjectNode body = Bodies.generalComplaint().put("category", "OTHER");
    int before = registered();
    String[] path = field.split("\\.");
    ObjectNode parent = path.length == 1 ? body : body.withObject("/" + path[0]);
    JsonNode wrong = value.equals("1e400") ? null : ApiClient.JSON.readTree(value);
    parent.set(path[path.length - 1], wrong);
    String text = body.toString();
    if (wrong == null) {
      text = text.replace("\"" + field + "\":null", "\"" + field + "\":" + value);
    }
    ApiAnswer answer = cs1.post("/complaints", text);
    assertProblem(answer, status);
    if (status != 404) {
      assertTrue(answer.text("/errors/0/field").startsWith(field), answer.body());
    }
    assertEquals(before, registered());
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("<script>alert('x')</script><b>粗</b>&amp;"),
        Arguments.of("'; drop table complaint; -- \" \\ %s ${x} #{x}"),
        Arguments.of("𠮷野家的龘，㐀𪚥"),
        Arguments.of("😀👨‍👩‍👧‍👦🇨🇳"),
        Arguments.of("اَلْعَرَبِيَّةُ ‮abc‬ é é"),
        Arguments.of("第一行\r\n第二行\t缩进"),
        Arguments.of("  前后有空格  "),
        Arguments.of("𠮷".repeat(10_000)),
        Arguments.of("长".repeat(10_000)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textsAreKeptAsTheyCame(String text) {
    ApiAnswer taken =
        cs1.post("/complaints", Bodies.generalComplaint().put("content", text)).expect(201);
    assertEquals(text, taken.text("/content"));
    assertEquals(text, cs1.get("/complaints/" + taken.text("/number")).text("/content"));
    cs1.get("/complaints?limit=200").expect(200);
  }

  @Test
  void oneCharacterMoreThanAllowedIsNamed() {
    ObjectNode body = Bodies.generalComplaint();
    assertNames(cs1.post("/complaints", body.put("content", "长".repeat(10_001))), 400, "content");
    body = Bodies.generalComplaint();
    body.withObject("/customer").put("name", "名".repeat(101));
    assertNames(cs1.post("/complaints", body), 400, "customer.name");
    String path = taken();
    cs1.post(path + "/reply", Map.of("text", "𠮷".repeat(4_000))).expect(200);
    assertNames(cs1.post(path + "/reply", Map.of("text", "长".repeat(4_001))), 400, "text");
  }

  @Test
  void aBodyOverOneMegabyteIsTooLarge() {
    String large = "{\"content\":\"" + "a".repeat(2_097_152) + "\"}";
    assertProblem(cs1.post("/complaints", large), 413);
    assertProblem(cs1.post(taken() + "/reply", large), 413);
    assertNames(
        cs1.post("/complaints", "{\"content\":\"" + "a".repeat(1_000_000) + "\"}"), 400, "content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=abc",
        "limit=0",
        "limit=201",
        "limit=1.5",
        "limit=99999999999",
        "limit=1&limit=2",
        "status=NONSENSE",
        "severity=major",
        "receivedFrom=yesterday",
        "receivedTo=2026-13-01",
        "overdue=maybe",
        "sort=colour",
        "after=%21%21",
        "after=AAAA",
        "after=MQ",
        "nonsense=1",
        "q=%00",
      })
  void everyQueryParameterIsChecked(String query) {
    assertNames(cs1.get("/complaints?" + query), 400, query.substring(0, query.indexOf('=')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=1",
        "limit=200",
        "status=CLOSED",
        "severity=MAJOR",
        "office=GD01",
        "office=NONSENSE",
        "category=NONSENSE",
        "receivedFrom=2026-01-01&receivedTo=2026-12-31",
        "receivedFrom=2026-11-23T09:15:00+08:00",
        "receivedFrom=2026-11-23T01:15:00Z",
        "overdue=true",
        "q=%27%20or%201%3D1%20--",
        "q=%25",
        "q=TS-",
        "q=%F0%A0%AE%B7",
        "q=",
        "sort=due",
      })
  void whatIsDocumentedWorks(String query) {
    cs1.get("/complaints?" + query).expect(200);
  }

  @Test
  void addressesMethodsAndFormatsThatAreNotThere() {
    assertProblem(cs1.get("/no-such-resource"), 404);
    assertProblem(cs1.get("/complaints/TS-GD01-20260101-999999"), 404);
    assertProblem(cs1.get("/complaints/x/y/z"), 404);
    assertProblem(cs1.get("/complaints/%F0%9F%98%80"), 404);
    assertProblem(cs1.get("/complaints/" + "9".repeat(2_000)), 404);
    assertProblem(cs1.post("/complaints/%27/closure", null), 404);
    ApiAnswer notAllowed = cs1.delete(taken());
    assertProblem(notAllowed, 405);
    assertTrue(notAllowed.header("Allow").contains("GET"));
    assertProblem(cs1.header("Accept", "text/html").get("/complaints"), 406);
    assertProblem(cs1.header("Accept", "nonsense").get("/complaints"), 406);
  }

  @Test
  void whoIsNotSignedInIsNobody() {
    assertProblem(api.get("/complaints"), 401);
    assertProblem(api.post("/complaints", Bodies.generalComplaint()), 401);
    assertProblem(api.header("Authorization", "Bearer nonsense").get("/complaints"), 401);
    assertProblem(api.header("Authorization", "nonsense").get("/complaints"), 401);
  }

  @Test
  void problemsSpeakTheCallersLanguage() {
    assertEquals("未找到", cs1.get("/complaints/x").text("/title"));
    assertEquals(
        "Not found",
        cs1.header("Accept-Language", "en-GB, zh;q=0.5").get("/complaints/x").text("/title"));
    assertEquals(
        "未找到", cs1.header("Accept-Language", "fr, zh;q=0.5").get("/complaints/x").text("/title"));
    assertEquals("未找到", cs1.header("Accept-Language", ";;=q").get("/complaints/x").text("/title"));
  }

  @Test
  void theClockIsForAdministratorsAndMovesForwardOnly() {
    ApiClient admin = api.as("admin");
    assertTrue(
        admin
            .post("/demo/clock", Map.of("advance", "PT0S"))
            .expect(200)
            .text("/now")
            .endsWith("+08:00"));
    assertNames(admin.post("/demo/clock", "{}"), 400, "advance");
    for (String wrong : List.of("tomorrow", "-PT1S", "P400D", "P1M", "PT9999999999999H", "")) {
      assertNames(admin.post("/demo/clock", Map.of("advance", wrong)), 400, "advance");
    }
    assertProblem(cs1.post("/demo/clock", Map.of("advance", "PT0S")), 403);
  }

  @Test
  void theInterfaceDescribesItself(ProductServer product) {
    String description = product.get("/openapi").expect(200).body();
    for (String part :
        List.of("/api/v1/complaints/{number}/resolution", "bearer", "ringsBeforeAnswer")) {
      assertTrue(description.contains(part), part);
    }
  }

  @Test
  @Rule("DL-11")
  void everybodyMayReadThePolicy() {
    ApiAnswer versions = cs1.get("/policies").expect(200);
    assertTrue(versions.body().contains("IN_EFFECT"), versions.body());
    ApiAnswer first = cs1.get("/policies/1").expect(200);
    assertTrue(first.body().contains("limit.MAJOR.reply"), first.body());
    assertTrue(first.body().contains("PT24H"), first.body());
    cs1.get("/policies/999").expect(404);
    cs1.get("/policies/x").expect(404);
  }
}
