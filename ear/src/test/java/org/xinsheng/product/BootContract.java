package org.xinsheng.product;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for a product that has started, on every database. */
abstract class BootContract {

  private final ProductServer product;

  BootContract(ProductServer product) {
    this.product = product;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/openapi"})
  void theServersOwnAddressesAnswer(String path) {
    product.get(path).expect(200);
  }

  @Test
  void readinessNamesTheDatabaseAndItsSchema() {
    JsonNode database = null;
    for (JsonNode check : product.get("/health/ready").expect(200).at("/checks")) {
      database = check.path("name").asText().equals("database") ? check : database;
    }
    assertNotNull(database);
    String kind = product.database().kind().name().toLowerCase(Locale.ROOT);
    assertEquals(kind, database.at("/data/kind").asText());
    assertNotEquals("0", database.at("/data/schema").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/no-such-page",
        "/no/such/page.xhtml",
        "/api/v1/no-such-resource",
        "/WEB-INF/web.xml"
      })
  void anUnknownAddressIsNoFaultOfTheServer(String path) {
    int status = product.get(path).status();
    assertTrue(status >= 300 && status < 500, path + " answers " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health/ready", "/no-such-page", "/api/v1/complaints"})
  void noAnswerNamesTheServer(String path) {
    ApiAnswer answer = product.get(path);
    assertEquals("", answer.header("Server"), path);
    assertEquals("", answer.header("X-Powered-By"), path);
    assertFalse(answer.body().contains("Payara"), path + ": " + answer.body());
  }

  @Test
  void theStartLogsNoTrouble() {
    await("the welcome").until(() -> product.log().contains("Ctrl-C"));
    String start = product.log().split("Ctrl-C", 2)[0];
    assertFalse(start.contains("[SEVERE]"), start);
    assertFalse(start.contains("\tat "), start);
  }
}
