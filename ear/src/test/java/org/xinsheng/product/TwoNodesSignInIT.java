package org.xinsheng.product;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two nodes over one PostgreSQL that start together and know nothing else of each other; the first
 * is killed in between.
 */
class TwoNodesSignInIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(40);

  private static ProductServer first;
  private static ProductServer second;

  @BeforeAll
  static void start() {
    first = node(ProductServer.on(DatabaseKind.POSTGRESQL, "node-a"));
    second = node(ProductServer.on(first.database(), "node-b"));
    CompletableFuture<?> other = CompletableFuture.runAsync(first::start);
    second.start();
    other.join();
  }

  private static ProductServer node(ProductServer server) {
    return server.with("xinsheng.session.timeout", TIMEOUT.toString());
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
  }

  private static ApiAnswer get(ProductServer node, String path, String cookies) {
    return node.api().header("Cookie", cookies).send("GET", node.address().resolve(path), null);
  }

  private static String signIn(ProductServer node, String username) {
    String form =
        Map.of(
                "signin", "signin",
                "signin:username", username,
                "signin:password", ApiClient.PASSWORD,
                "signin:submit", "",
                "jakarta.faces.ViewState", "stateless")
            .entrySet()
            .stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return node
        .api()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .send("POST", node.address().resolve("/signin.xhtml"), form)
        .expect(303)
        .headers()
        .allValues("Set-Cookie")
        .stream()
        .map(it -> it.split(";")[0])
        .collect(Collectors.joining("; "));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void update(String sql) throws SQLException {
    try (Connection connection = first.database().connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static int wrong(ProductServer node) {
    return node.api().post("/tokens", Map.of("username", "eng1", "password", "wrong")).status();
  }

  @Test
  void nodesShareAccountsTokensThrottlesAndSessions() throws SQLException {
    aTokenOfOneOpensTheOther();
    failuresCountTogether();
    aNewPasswordComesBeforeEverythingElse();
    aSignInSurvivesItsNode();
  }

  private static void aTokenOfOneOpensTheOther() {
    String token =
        first
            .api()
            .post("/tokens", Map.of("username", "cs1", "password", ApiClient.PASSWORD))
            .expect(201)
            .text("/token");
    ApiClient cs1 = second.api().header("Authorization", "Bearer " + token);
    assertEquals("GD01", cs1.get("/offices").expect(200).text("/items/0/number"));
    cs1.delete("/tokens/current").expect(204);
    first.api().header("Authorization", "Bearer " + token).get("/offices").expect(401);
  }

  private static void failuresCountTogether() {
    for (int i = 0; i < 5; i++) {
      assertEquals(401, wrong(i % 2 == 0 ? first : second));
    }
    assertEquals(429, wrong(first));
    assertEquals(429, wrong(second));
  }

  private static void aNewPasswordComesBeforeEverythingElse() throws SQLException {
    ApiClient cs2 = second.api().as("cs2");
    String session = signIn(first, "cs2");
    update("update staff set must_change_password = true where username = 'cs2'");
    cs2.get("/offices").expect(403);
    ApiAnswer page = get(second, "/index.xhtml", session).expect(303);
    assertEquals("/password.xhtml", page.header("Location"));
    get(second, "/password.xhtml", session).expect(200);
    update("update staff set active = false where username = 'cs2'");
    cs2.get("/offices").expect(401);
    assertEquals(303, get(second, "/password.xhtml", session).status());
  }

  private static void aSignInSurvivesItsNode() {
    String session = signIn(first, "steward1");
    get(first, "/password.xhtml", session).expect(200);
    first.kill();
    get(second, "/password.xhtml", session).expect(200);
    assertEquals(
        "GD01", get(second, "/api/v1/offices", session).expect(200).text("/items/0/number"));
    theBellDoesNotKeepItAlive(session);
  }

  private static void theBellDoesNotKeepItAlive(String session) {
    await()
        .atMost(TIMEOUT.multipliedBy(3))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> get(second, "/notices/count", session).status() == 401);
    ApiAnswer page = get(second, "/password.xhtml?from=here", session).expect(303);
    String location = page.header("Location");
    assertTrue(location.contains("back=%2Fpassword.xhtml%3Ffrom%3Dhere"), location);
    assertTrue(location.endsWith("&ended=true"), location);
  }
}
