package org.xinsheng.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A request that is sent twice is done once. */
@Product
class IdempotencyApiIT {

  private final ApiClient cs1;
  private final ApiClient cs2;
  private final String key = UUID.randomUUID().toString();
  private final ObjectNode body = Bodies.generalComplaint();

  IdempotencyApiIT(ApiClient api) {
    cs1 = api.as("cs1");
    cs2 = api.as("cs2");
    String phone = "1390000" + (1000 + (int) (Math.random() * 9000));
    body.withObject("/customer").put("phone", phone).put("unit", "");
  }

  private static ApiClient keyed(ApiClient caller, String key) {
    return caller.header("Idempotency-Key", key);
  }

  private int complaintsOfThisPhone() {
    return cs1.get("/complaints?limit=200&q=" + body.at("/customer/phone").asText())
        .expect(200)
        .at("/items")
        .size();
  }

  @Test
  void theSameRequestIsAnsweredAlike() {
    ApiAnswer first = keyed(cs1, key).post("/complaints", body).expect(201);
    ApiAnswer second = keyed(cs1, key).post("/complaints", body).expect(201);
    assertEquals(first.body(), second.body());
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(first.header("ETag"), second.header("ETag"));
    assertEquals(1, complaintsOfThisPhone());
    assertEquals(
        first.header("ETag"),
        cs1.get("/complaints/" + first.text("/number")).expect(200).header("ETag"));
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    keyed(cs1, key).post("/complaints", body).expect(201);
    keyed(cs1, key).post("/complaints", body.deepCopy().put("content", "别的")).expect(422);
    ObjectNode suggestion = body.deepCopy().retain("office", "channel", "customer", "content");
    keyed(cs1, key).post("/suggestions", suggestion).expect(422);
    cs1.post("/suggestions", suggestion).expect(201);
    assertEquals(1, complaintsOfThisPhone());
  }

  @Test
  void aKeyIsTheCallersOwn() {
    String one = keyed(cs1, key).post("/complaints", body).expect(201).text("/number");
    String two = keyed(cs2, key).post("/complaints", body).expect(201).text("/number");
    assertNotEquals(one, two);
  }

  @Test
  void aFailureDoesNotTakeTheKey() {
    ObjectNode wrong = body.deepCopy();
    wrong.withArray("/criteria").removeAll();
    keyed(cs1, key).post("/complaints", wrong).expectRule(422, "SEV-4");
    keyed(cs1, key).post("/complaints", body).expect(201);
  }

  @Test
  void anActIsDoneOnceToo() {
    String path = "/complaints/" + cs1.post("/complaints", body).expect(201).text("/number");
    Map<String, Object> reply = Map.of("text", "已回复");
    String first = keyed(cs1, key).post(path + "/reply", reply).expect(200).body();
    assertEquals(first, keyed(cs1, key).post(path + "/reply", reply).expect(200).body());
    assertEquals(1, cs1.get(path).expect(200).at("/replies").size());
  }

  @Test
  void aKeyThatIsNoneIsNamed() {
    ApiAnswer answer = keyed(cs1, "a b").post("/complaints", body).expect(400);
    assertEquals("Idempotency-Key", answer.text("/errors/0/field"));
    keyed(cs1, "k".repeat(201)).post("/complaints", body).expect(400);
    keyed(cs1, "k".repeat(190) + UUID.randomUUID().toString().substring(0, 10))
        .post("/complaints", body)
        .expect(201);
  }

  @Test
  void doublesAtTheSameTimeCreateOnce() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    Callable<ApiAnswer> post = () -> keyed(cs1, key).post("/complaints", body);
    List<Future<ApiAnswer>> answers = pool.invokeAll(Stream.generate(() -> post).limit(6).toList());
    Set<String> bodies = new HashSet<>();
    for (Future<ApiAnswer> answer : answers) {
      bodies.add(answer.get().expect(201).body());
    }
    pool.shutdown();
    assertEquals(1, bodies.size());
    assertEquals(1, complaintsOfThisPhone());
  }
}
