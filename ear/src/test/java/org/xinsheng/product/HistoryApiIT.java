package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** The demo as a newcomer finds it: three months of past matters, and the clock at now. */
@Product(own = true, history = true)
class HistoryApiIT {

  private final ProductServer product;
  private final ApiClient api;

  HistoryApiIT(ProductServer product) {
    this.product = product;
    api = product.api();
  }

  @Test
  @Rule("X-1")
  void thePastIsThereAndHoldsTogether() {
    assertFalse(product.log().contains("Left out of the past"), "no desk refuses an act");
    ApiClient gm = api.as("gm");
    for (String status :
        new String[] {"REGISTERED", "IN_PROGRESS", "RESOLVED", "CLOSED", "WITHDRAWN"}) {
      JsonNode items = gm.get("/complaints?limit=200&status=" + status).expect(200).at("/items");
      assertTrue(items.size() > 0, status);
      String number = items.path(items.size() - 1).path("number").asText();
      assertTrue(
          gm.get("/complaints/" + number + "/audit/verification")
              .expect(200)
              .at("/intact")
              .asBoolean(),
          number);
    }
    JsonNode closed = gm.get("/complaints?limit=200&status=CLOSED").expect(200).at("/items");
    assertTrue(closed.size() > 100, "closed: " + closed.size());
  }

  @Test
  void theClockIsRealTime() {
    ApiAnswer answer = api.as("admin").post("/demo/clock", Map.of("advance", "PT0S")).expect(200);
    Instant now = OffsetDateTime.parse(answer.text("/now")).toInstant();
    assertTrue(
        Duration.between(now, Instant.now()).abs().compareTo(Duration.ofMinutes(1)) < 0,
        answer.body());
  }

  @Test
  void whoeverTriesTheProductMeetsNoPast() {
    ApiAnswer taken = api.as("cs1").post("/complaints", Bodies.generalComplaint()).expect(201);
    assertEquals("GENERAL", taken.text("/severity"));
  }

  @Test
  void peopleFindSomethingToDo() {
    for (String username :
        new String[] {"head1", "chief1", "manager1", "cs1", "eng1", "branchgm"}) {
      JsonNode notices = api.as(username).get("/notices?limit=20").expect(200).at("/items");
      assertTrue(notices.size() > 0, username);
    }
    assertTrue(api.as("cs1").get("/follow-ups?limit=50").expect(200).at("/items").size() > 3);
  }
}
