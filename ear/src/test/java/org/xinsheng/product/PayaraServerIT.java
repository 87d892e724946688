package org.xinsheng.product;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.attachment.Files;

/** The EAR on the application server that it is made for, as the README tells. */
class PayaraServerIT {

  private static final Path EAR = Path.of(System.getProperty("xinsheng.ear"));

  @Test
  @Rule("DL-9")
  void theEarWorksOnARealServer() {
    Path data = ProductServer.work().resolve("payara-data-" + ProcessHandle.current().pid());
    Map<String, String> settings =
        Map.of(
            "XINSHENG_DEMO",
            "true",
            "XINSHENG_DB_URL",
            "jdbc:h2:file:" + data.resolve("xinsheng") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    try (PayaraServer server = new PayaraServer(settings)) {
      server.start().deploy(EAR);
      ApiClient api = new ApiClient(server.address());
      await("ready").atMost(Duration.ofSeconds(60)).until(() -> status(api, "health/ready") == 200);
      work(api, server);
      firesOnceAMinute(api.as("admin"));
      assertFalse(server.log().contains("SEVERE"), server::log);
      server.undeploy();
      assertEquals(404, status(api, "signin.xhtml"));
      server.stop();
    } finally {
      Folders.delete(data);
    }
  }

  private static int status(ApiClient api, String path) {
    return look(api, path).status();
  }

  private static ApiAnswer look(ApiClient api, String path) {
    return api.send("GET", api.address().resolve("/" + path), null);
  }

  private static void work(ApiClient api, PayaraServer server) {
    ApiAnswer page = look(api, "signin.xhtml").expect(200);
    assertTrue(page.body().contains("心声"), page.body());
    assertTrue(page.header("Content-Security-Policy").contains("script-src 'self' 'nonce-"));
    ApiClient cs1 = api.as("cs1");
    ApiAnswer taken = cs1.post("/complaints", Bodies.importantComplaint()).expect(201);
    String number = taken.text("/number");
    assertTrue(taken.header("Location").startsWith(server.address().toString()), taken::toString);
    assertEquals("head1", taken.text("/handler/username"));
    cs1.post("/complaints", "{\"office\":1}").expect(400);
    cs1.get("/complaints?q=" + number).expect(200);
    cs1.get("/notices").expect(200);
    new FormUpload()
        .text("record", number)
        .file("现场.jpg", Files.picture("jpg"))
        .sendAs(cs1)
        .expect(201);
    look(api, "openapi").expect(200);
  }

  /** With the beans in it twice, every timer would run twice. */
  private static void firesOnceAMinute(ApiClient admin) {
    long before = runs(admin);
    await("the next minute").atMost(Duration.ofSeconds(90)).until(() -> runs(admin) > before);
    await("no second run")
        .during(Duration.ofSeconds(5))
        .atMost(Duration.ofSeconds(20))
        .until(() -> runs(admin) == before + 1);
  }

  private static long runs(ApiClient admin) {
    JsonNode timers = admin.get("/timers").expect(200).at("/items");
    return StreamSupport.stream(timers.spliterator(), false)
        .filter(it -> it.path("timer").asText().equals("deadlines"))
        .mapToLong(it -> it.path("runs").asLong())
        .sum();
  }
}
