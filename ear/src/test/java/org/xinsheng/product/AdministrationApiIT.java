package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinsheng.Rule;

/** Over HTTP: who works here, what they hold, and who stands in for them. */
@Product
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationApiIT {

  private final ApiClient api;
  private final ApiClient admin;
  private final ApiClient cs1;

  AdministrationApiIT(ApiClient api) {
    this.api = api;
    this.admin = api.as("admin");
    this.cs1 = api.as("cs1");
  }

  private static String fresh() {
    return "it" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Map<String, Object> colleague(String username) {
    return Map.of("username", username, "name", "新同事", "office", "GD02");
  }

  private String added() {
    return admin.post("/staff", colleague(fresh())).expect(201).text("/username");
  }

  @Test
  @Rule("ORG-1")
  void somebodyNewSignsInWithAPasswordThatMustBeChanged() {
    String username = fresh();
    ApiClient once = admin.header("Idempotency-Key", username);
    ApiAnswer answer = once.post("/staff", colleague(username)).expect(201);
    assertEquals("GD02", answer.text("/office"));
    assertEquals("ACTIVE", answer.text("/status"));
    assertFalse(answer.at("/hasPassword").asBoolean());
    once.post("/staff", colleague(username)).expect(201);
    admin.post("/staff", colleague(username)).expect(400);
    String path = "/staff/" + username;
    String password = admin.post(path + "/password", null).expect(200).text("/password");
    api.as(username, password).get("/complaints").expect(403);
    assertTrue(admin.get(path).expect(200).at("/mustChangePassword").asBoolean());
    admin.post(path + "/lock", Map.of()).expect(400);
    assertEquals(
        "LOCKED", admin.post(path + "/lock", Map.of("reason", "x")).expect(200).text("/status"));
    api.post("/tokens", Map.of("username", username, "password", password)).expect(401);
    admin.post(path + "/unlock", null).expect(200);
    api.as(username, password);
  }

  @Test
  @Rule("X-2")
  void aChangeFitsTheVersionThatWasRead() {
    String path = "/staff/" + added();
    Map<String, Object> change = Map.of("name", "改名", "office", "GD02", "department", "CLEANING");
    admin.header("If-Match", "\"9999\"").put(path, change).expect(412);
    ApiAnswer changed = admin.put(path, change).expect(200);
    assertEquals("CLEANING", changed.text("/department"));
    admin.put(path, Map.of("name", "改名", "office", "XX")).expect(400);
    admin.put(path, Map.of("name", "改名", "department", "CLEANING")).expect(400);
    admin.get("/staff/nobody.here").expect(404);
  }

  @Test
  @Rule("ORG-6")
  @Rule("X-7")
  void rolesHaveOnePrincipalAndMustBeGivenUpBeforeLeaving() {
    String path = "/staff/" + added();
    ApiAnswer granted =
        admin.post(path + "/roles", Map.of("role", "DUTY_FOREMAN", "office", "GD02")).expect(200);
    assertTrue(granted.at("/roles/0/principal").asBoolean());
    String other = "/staff/" + added();
    admin.post(other + "/roles", Map.of("role", "STEWARD", "office", "GD02")).expect(400);
    ApiAnswer second =
        admin
            .post(
                other + "/roles",
                Map.of("role", "DUTY_FOREMAN", "office", "GD02", "principal", true))
            .expect(200);
    assertTrue(second.at("/roles/0/principal").asBoolean());
    assertFalse(admin.get(path).expect(200).at("/roles/0/principal").asBoolean());
    admin.post(path + "/deactivation", Map.of("reason", "辞职")).expectRule(422, "ORG-6");
    String held = second.text("/roles/0/id");
    admin.post(other + "/roles/" + held + "/withdrawal", null).expectRule(422, "ORG-6");
    admin.post(other + "/roles/999999999/withdrawal", null).expect(404);
    admin.post(path + "/roles/" + granted.text("/roles/0/id") + "/withdrawal", null).expect(200);
    admin.post(other + "/roles/" + held + "/withdrawal", null).expect(200);
    ApiAnswer left = admin.post(path + "/deactivation", Map.of("reason", "辞职")).expect(200);
    assertEquals("LEFT", left.text("/status"));
    admin.post(path + "/reactivation", null).expect(200);
    admin.post(path + "/reactivation", null).expectRule(422, "ORG-6");
  }

  @Test
  @Rule("ORG-6")
  void peopleNameTheirOwnDeputyAndAdministratorsAnybodys() {
    String until = Instant.now().plus(Duration.ofDays(2)).toString();
    String from = Instant.now().plus(Duration.ofDays(1)).toString();
    Map<String, Object> mine = Map.of("deputy", "cs2", "startsAt", from, "endsAt", until);
    ApiAnswer named = cs1.post("/delegations", mine).expect(201);
    assertEquals("UPCOMING", named.text("/status"));
    assertEquals("cs1", named.text("/absent/username"));
    cs1.post("/delegations", mine).expectRule(422, "ORG-6");
    cs1.post("/delegations", Map.of("deputy", "nobody", "endsAt", until)).expect(400);
    Map<String, Object> other =
        Map.of("absent", "clean1", "deputy", "green1", "startsAt", from, "endsAt", until);
    cs1.post("/delegations", other).expect(403);
    String path = "/delegations/" + admin.post("/delegations", other).expect(201).text("/number");
    cs1.get(path).expect(404);
    cs1.post(path + "/end", null).expect(404);
    assertEquals("OVER", admin.post(path + "/end", null).expect(200).text("/status"));
    admin.post(path + "/end", null).expectRule(422, "ORG-6");
    cs1.post("/delegations/" + named.text("/number") + "/end", null).expect(200);
    admin.get("/delegations?open=true&limit=1").expect(200);
    admin.get("/delegations/x").expect(404);
  }

  @Test
  @Rule("ORG-3")
  @Rule("X-3")
  void theContactBookIsKeptWithItsPhonesMasked() {
    Map<String, Object> entry =
        Map.of(
            "office",
            "GD02",
            "name",
            "接口业户",
            "phones",
            List.of("13912345678"),
            "birthday",
            "1980-02-29");
    ApiAnswer added = admin.post("/customers", entry).expect(201);
    assertEquals("139****5678", added.text("/phones/0"));
    String path = "/customers/" + added.text("/number");
    assertEquals("+8613912345678", admin.post(path + "/phones", null).text("/phones/0"));
    Map<String, Object> change = Map.of("name", "改名业户", "doNotCall", true);
    admin.header("If-Match", "\"9999\"").put(path, change).expect(412);
    ApiAnswer changed = admin.put(path, change).expect(200);
    assertEquals("139****5678", changed.text("/phones/0"));
    assertTrue(changed.at("/doNotCall").asBoolean());
    admin.put(path, Map.of("name", "x", "phones", List.of("12"))).expect(400);
    admin.post(path + "/deactivation", Map.of()).expect(400);
    admin.post(path + "/deactivation", Map.of("reason", "迁出")).expect(200);
    admin.post(path + "/deactivation", Map.of("reason", "迁出")).expectRule(422, "ORG-3");
    admin.get("/customers/999999999").expect(404);
    cs1.post("/customers", entry).expect(403);
    cs1.get(path).expect(403);
    cs1.post(path + "/phones", null).expect(403);
  }

  @Test
  void nobodyElseAdministers() {
    cs1.post("/staff", colleague(fresh())).expect(403);
    cs1.get("/staff/cs2").expect(403);
    cs1.put("/staff/cs2", Map.of("name", "x", "office", "GD01")).expect(403);
    for (String act : new String[] {"password", "unlock", "reactivation"}) {
      cs1.post("/staff/cs2/" + act, null).expect(403);
    }
    cs1.post("/staff/cs2/lock", Map.of("reason", "x")).expect(403);
    cs1.post("/staff/cs2/deactivation", Map.of("reason", "x")).expect(403);
    cs1.post("/staff/cs2/roles", Map.of("role", "CASHIER", "office", "GD01")).expect(403);
  }
}
