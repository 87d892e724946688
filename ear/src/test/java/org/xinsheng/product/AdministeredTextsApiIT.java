package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;

/** Over HTTP: the policy's versions, categories, gateways and the outbox, for administrators. */
@Product
class AdministeredTextsApiIT {

  private static final String SECRET = "0123456789abcdef";

  private static Map<String, Object> version(Instant from, String name, String value) {
    return Map.of("effectiveFrom", from.toString(), "changes", Map.of(name, value), "why", "试行");
  }

  /** Other tests make versions, too. */
  private static Instant after(String last) {
    Instant latest = OffsetDateTime.parse(last).toInstant();
    Instant now = Instant.now();
    return (latest.isAfter(now) ? latest : now).plus(Duration.ofDays(1));
  }

  @Test
  @Rule("DL-11")
  @Rule("X-2")
  void aVersionIsLookedAtMadeAndComparedWithTheOneBefore(ApiClient api) {
    ApiClient admin = api.as("admin");
    ApiAnswer versions = admin.get("/policies").expect(200);
    String last = versions.text("/items/0/number");
    Instant from = after(versions.text("/items/0/effectiveFrom"));
    Map<String, Object> wanted = version(from, "birthday.ahead", "P5D");
    ApiAnswer preview = admin.post("/policies/preview", wanted).expect(200);
    assertTrue(preview.body().contains("\"before\":\"P3D\""), preview.body());
    assertEquals(last, admin.get("/policies").text("/items/0/number"), "nothing is kept");
    admin.header("If-Match", "\"99999\"").post("/policies", wanted).expect(412);
    ApiAnswer made =
        admin.header("If-Match", "\"" + last + "\"").post("/policies", wanted).expect(201);
    assertEquals("FUTURE", made.text("/status"));
    assertEquals("试行", admin.get("/policies/" + made.text("/number")).expect(200).text("/why"));
    api.as("gm").post("/policies", wanted).expect(403);
    ApiAnswer wrong =
        admin.post("/policies", version(from.plusSeconds(1), "birthday.ahead", "3")).expect(422);
    assertEquals("DL-11", wrong.text("/rule"));
    assertEquals("changes.birthday.ahead", wrong.text("/errors/0/field"));
  }

  @Test
  @Rule("X-6")
  void aCategoryIsAddedRenamedRetiredAndOfferedAgain(ApiClient api) {
    ApiClient admin = api.as("admin");
    ApiClient cs1 = api.as("cs1");
    Map<String, Object> lifts = Map.of("code", "LIFTS", "names", Map.of("zh", "电梯", "en", "Lifts"));
    cs1.post("/categories", lifts).expect(403);
    admin.post("/categories", lifts).expect(201);
    admin.post("/categories", lifts).expect(400);
    assertTrue(cs1.get("/categories").expect(200).body().contains("LIFTS"));
    ApiAnswer renamed =
        admin.put("/categories/LIFTS/names", Map.of("zh", "电梯运行", "en", "Lifts")).expect(200);
    assertEquals("电梯运行", renamed.text("/names/zh"));
    admin
        .header("If-Match", "\"0\"")
        .put("/categories/LIFTS/names", Map.of("zh", "旧", "en", "Old"))
        .expect(412);
    admin.post("/categories/LIFTS/retirement", null).expect(200);
    assertFalse(cs1.get("/categories").expect(200).body().contains("LIFTS"));
    assertTrue(cs1.get("/categories?retired=true").expect(200).body().contains("LIFTS"));
    cs1.post("/complaints", Bodies.generalComplaint().put("category", "LIFTS")).expect(400);
    admin.post("/categories/LIFTS/offer", null).expect(200);
    cs1.post("/complaints", Bodies.generalComplaint().put("category", "LIFTS")).expect(201);
    admin.post("/categories/LIFTS/retirement", null).expect(200);
    admin.post("/categories/NONE/retirement", null).expect(404);
  }

  @Test
  void aGatewayIsSetUpWithoutEverShowingItsSecret(ApiClient api) {
    ApiClient admin = api.as("admin");
    Map<String, Object> gateway =
        Map.of(
            "name",
            "短信",
            "url",
            "https://sms.example.com/in",
            "secret",
            SECRET,
            "topics",
            List.of("OVERDUE"),
            "offices",
            List.of("GD02"),
            "active",
            false);
    ApiAnswer made = admin.post("/webhooks", gateway).expect(201);
    assertFalse(made.body().contains(SECRET), made.body());
    String path = "/webhooks/" + made.text("/number");
    assertEquals("OVERDUE", admin.get(path).expect(200).text("/topics/0"));
    admin.header("If-Match", "\"99\"").put(path, gateway).expect(412);
    admin
        .put(path, Map.of("name", "短信二", "url", "https://sms.example.com/in", "active", false))
        .expect(200);
    for (String inside :
        List.of(
            "http://sms.example.com/", "https://localhost/", "https://10.0.0.1/", "file:///x")) {
      ApiAnswer refused = admin.put(path, Map.of("name", "短信", "url", inside)).expect(400);
      assertEquals("url", refused.text("/errors/0/field"), inside);
    }
    api.as("gm").get("/webhooks").expect(403);
    api.as("gm").post(path + "/test", null).expect(403);
    admin.get("/webhooks/999999").expect(404);
  }

  @Test
  void theOutboxIsTheAdministrators(ApiClient api) {
    ApiClient admin = api.as("admin");
    admin.get("/outbox").expect(200);
    admin.get("/outbox?group=DEAD&way=WEBHOOK&limit=1").expect(200);
    admin.get("/outbox?group=GONE").expect(400);
    assertEquals(0, admin.get("/outbox/state").expect(200).at("/held").asInt());
    admin.post("/outbox/retry?way=EMAIL", null).expect(200);
    admin.post("/outbox/999999/retry", null).expect(404);
    for (String path : List.of("/outbox", "/outbox/state")) {
      api.as("cs1").get(path).expect(403);
    }
    api.as("cs1").post("/outbox/retry", null).expect(403);
  }
}
