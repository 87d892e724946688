package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Product
class SignInApiIT {

  private final ApiClient api;

  SignInApiIT(ApiClient api) {
    this.api = api;
  }

  private ApiAnswer token(String username, String password) {
    return api.post("/tokens", Map.of("username", username, "password", password));
  }

  @Test
  void aTokenOpensTheApiUntilItIsRevoked() {
    ApiAnswer issued = token("cs1", ApiClient.PASSWORD).expect(201);
    Duration validity =
        Duration.between(OffsetDateTime.now(), OffsetDateTime.parse(issued.text("/expiresAt")));
    assertTrue(validity.toMinutes() >= 710 && validity.toMinutes() <= 720, validity::toString);
    ApiClient cs1 = api.header("Authorization", "Bearer " + issued.text("/token"));
    cs1.get("/offices").expect(200);
    cs1.delete("/tokens/current").expect(204);
    ApiAnswer closed = cs1.get("/offices").expect(401);
    assertEquals(
        "Bearer realm=\"xinsheng\", error=\"invalid_token\"", closed.header("WWW-Authenticate"));
  }

  @Test
  void wrongCredentialsAreRefusedAlikeForKnownAndUnknownNames() {
    ApiAnswer known = token("sec1", "wrong").expect(401);
    ApiAnswer unknown = token("nobody", "wrong").expect(401);
    assertEquals(known.body(), unknown.body());
    assertEquals(known.headers().map().keySet(), unknown.headers().map().keySet());
    assertEquals("application/problem+json", known.header("Content-Type").split(";")[0]);
    assertEquals("Bearer realm=\"xinsheng\"", known.header("WWW-Authenticate"));
    assertFalse(known.text("/detail").isEmpty());
  }

  @Test
  void afterFiveFailuresTheAccountWaits() {
    for (int i = 0; i < 5; i++) {
      token("green1", "wrong").expect(401);
    }
    ApiAnswer sixth = token("green1", ApiClient.PASSWORD).expect(429);
    long seconds = Long.parseLong(sixth.header("Retry-After"));
    assertTrue(seconds > 0 && seconds <= 900, sixth::body);
    token("clean1", ApiClient.PASSWORD).expect(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/complaints", "/offices", "/no-such-resource", "/tokens/current"})
  void withoutATokenTheApiIsClosedAndNeverLeadsToAPage(String path) {
    ApiAnswer closed = api.get(path).expect(401);
    assertEquals("application/problem+json", closed.header("Content-Type").split(";")[0]);
    assertEquals("Bearer realm=\"xinsheng\"", closed.header("WWW-Authenticate"));
    assertEquals("401", closed.text("/status"));
    api.header("Authorization", "Bearer guessed").get(path).expect(401);
    api.header("Authorization", "Basic YTpi").get(path).expect(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"username\":\"cs1\"}",
        "{\"username\":\"cs1\",\"password\":null}",
        "{\"username\":\"cs1\",\"password\":5}",
        "{\"username\":\"cs1\",\"password\":\"x\",\"remember\":true}",
        "null",
        "{"
      })
  void malformedCredentialsAreNoSignIn(String body) {
    api.post("/tokens", body).expect(400);
  }

  @Test
  void everyAnswerOfTheApiIsKeptFromCachesAndFrames() {
    ApiAnswer answer = api.get("/complaints").expect(401);
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    assertEquals(
        "default-src 'none'; frame-ancestors 'none'", answer.header("Content-Security-Policy"));
    assertEquals("", answer.header("Set-Cookie"));
  }
}
