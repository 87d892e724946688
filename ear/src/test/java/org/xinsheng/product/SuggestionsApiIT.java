package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: a suggestion from the owner to a department and back (HD-5). */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionsApiIT {

  private final ApiClient api;
  private final ApiClient cs1;
  private final ApiClient head1;

  SuggestionsApiIT(ApiClient api) {
    this.api = api;
    this.cs1 = api.as("cs1");
    this.head1 = api.as("head1");
  }

  @Test
  @Rule("HD-5")
  void itGoesToADepartmentAndTheOwnerHearsWhatBecameOfIt() {
    ApiAnswer taken = cs1.post("/suggestions", Bodies.suggestion()).expect(201);
    assertTrue(taken.text("/number").startsWith("JY-GD01-"), taken.text("/number"));
    assertEquals("OPEN", taken.text("/status"));
    assertTrue(taken.at("/id").isMissingNode());
    String path = "/suggestions/" + taken.text("/number");
    cs1.post(path + "/dispatch", Map.of("department", "ENGINEERING")).expectRule(403, "HD-5");
    head1.post(path + "/answer", Map.of("text", "采纳")).expectRule(409, "HD-5");
    head1.post(path + "/dispatch", Map.of("department", "NONE")).expect(400);
    ApiAnswer sent =
        head1.post(path + "/dispatch", Map.of("department", "ENGINEERING")).expect(200);
    assertEquals("FORWARDED", sent.text("/status"));
    assertEquals("ENGINEERING", sent.text("/forwarded/department"));
    assertEquals("FORWARD", sent.text("/deadlines/0/kind"));
    ApiAnswer answered =
        api.as("eng1").post(path + "/answer", Map.of("text", "列入明年计划")).expect(200);
    assertEquals("列入明年计划", answered.text("/answer/text"));
    assertEquals("MET", answered.text("/deadlines/0/state"));
    cs1.post(path + "/completion", Map.of()).expect(400);
    ApiAnswer closed = cs1.post(path + "/completion", Map.of("how", "电话告知本人")).expect(200);
    assertEquals("CLOSED", closed.text("/status"));
    assertEquals("电话告知本人", closed.text("/ownerTold/text"));
    cs1.post(path + "/cancellation", Map.of("reason", "x")).expectRule(409, "HD-5");
  }

  @Test
  @Rule("ORG-2")
  @Rule("X-3")
  void listsHoldWhatATableNeedsAndNothingOutOfScope() {
    String number = cs1.post("/suggestions", Bodies.suggestion()).expect(201).text("/number");
    ApiAnswer list = cs1.get("/suggestions?office=GD01&limit=1").expect(200);
    assertEquals(number, list.text("/items/0/number"));
    assertEquals("OPEN", list.text("/items/0/status"));
    assertEquals("GD01", list.text("/items/0/office"));
    assertEquals("138****0001", list.text("/items/0/phone"));
    assertTrue(list.text("/items/0/receivedAt").endsWith("+08:00"));
    cs1.get("/suggestions?status=NONE").expect(400);
    ApiClient cs3 = api.as("cs3");
    assertEquals(0, cs3.get("/suggestions?office=GD01").expect(200).at("/items").size());
    cs3.get("/suggestions/" + number).expect(404);
    cs3.post("/suggestions", Bodies.suggestion()).expect(404);
    cs1.post("/suggestions", Map.of("office", "GD01")).expect(400);
  }
}
