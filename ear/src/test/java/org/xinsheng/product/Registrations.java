package org.xinsheng.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.xinsheng.bench.Stage;

/** Clients that register complaints over the API, each call with a key, no two from one caller. */
final class Registrations {

  private static final AtomicLong COUNT = new AtomicLong();

  private final ProductServer product;
  private final List<Object> units;
  private final int clients;
  private final ProcessHandle database;

  Registrations(ProductServer product, Stage stage, int clients) {
    this.product = product;
    this.clients = clients;
    database = stage.server();
    units =
        stage
            .wiring()
            .database()
            .rows(
                "select u.text from unit u join office o on o.id = u.office_id"
                    + " where o.code = 'GD01' order by u.id limit 20000")
            .stream()
            .map(row -> row.get(0))
            .toList();
  }

  Load.Rate during(Duration span) throws Exception {
    List<Callable<Runnable>> each = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      each.add(this::client);
    }
    return new Load(each, product.process(), database).during(span);
  }

  private Runnable client() {
    ApiClient cs1 = product.api().as("cs1");
    return () -> register(cs1);
  }

  /** GENERAL as the most are. */
  String register(ApiClient client) {
    long n = COUNT.incrementAndGet();
    ObjectNode body = Bodies.generalComplaint();
    body.putObject("customer")
        .put("name", "王芳")
        .put("phone", "+86137%08d".formatted(n))
        .put("unit", (String) units.get((int) (n * 7919 % units.size())));
    return client
        .header("Idempotency-Key", "bench-key-" + n)
        .post("/complaints", body)
        .expect(201)
        .text("/number");
  }
}
