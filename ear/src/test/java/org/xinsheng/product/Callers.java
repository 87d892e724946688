package org.xinsheng.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.xinsheng.proof.Inspection;

/**
 * Four people register complaints as fast as they are answered, each under a key of its own, while
 * the clock moves on and something is always due. Whoever gets no answer repeats the same request.
 */
final class Callers {

  private static final int PEOPLE = 4;
  private static final int LONGEST_DELAY_HOURS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Many of these in a month of the product's time, so that no complaint grows that old. */
  private static final Map<String, String> LATER = Map.of("advance", "PT15M");

  private record Call(String key, ObjectNode body) {}

  private final Random random;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Queue<Call> unanswered = new ConcurrentLinkedQueue<>();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

  Callers(Random random) {
    this.random = random;
  }

  /** Everyone is at it, with one node, until it dies. */
  final class Rush {

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean enough;

    /** Whatever stops them beside the node's end is a surprise. */
    private void begin(Runnable work) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  while (!enough) {
                    work.run();
                    first.countDown();
                  }
                } catch (UncheckedIOException nodeIsGone) {
                  enough = true;
                } catch (RuntimeException | AssertionError e) {
                  surprises.add(e.toString());
                }
              });
      threads.add(thread);
      thread.start();
    }

    /** Lets them work, then ends the node without warning. */
    void until(ProductServer dies, Duration after) throws InterruptedException {
      if (!first.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("nobody was answered: " + surprises);
      }
      new CountDownLatch(1).await(after.toMillis(), TimeUnit.MILLISECONDS);
      dies.kill();
      end();
    }

    /** They have enough. */
    void end() throws InterruptedException {
      enough = true;
      for (Thread thread : threads) {
        thread.join(PATIENCE.toMillis());
      }
    }
  }

  Rush rush(ProductServer node) {
    OffsetDateTime now = now(node);
    ApiClient cs1 = node.api().as("cs1");
    ApiClient admin = node.api().as("admin");
    Rush rush = new Rush();
    for (int i = 0; i < PEOPLE; i++) {
      rush.begin(() -> call(cs1, next(now)));
    }
    rush.begin(() -> admin.post("/demo/clock", LATER).expect(200));
    return rush;
  }

  private static OffsetDateTime now(ProductServer node) {
    return OffsetDateTime.parse(
        node.api()
            .as("admin")
            .post("/demo/clock", Map.of("advance", "PT0S"))
            .expect(200)
            .text("/now"));
  }

  private synchronized Call next(OffsetDateTime now) {
    int number = calls.incrementAndGet();
    ObjectNode body =
        switch (number % 3) {
          case 0 -> Bodies.generalComplaint();
          case 1 -> Bodies.importantComplaint();
          default -> Bodies.majorComplaint();
        };
    int late = random.nextInt(LONGEST_DELAY_HOURS);
    body.put("receivedAt", now.minusHours(late).toString()).put("content", "第" + number + "个来电");
    return new Call(UUID.randomUUID().toString(), body);
  }

  private void call(ApiClient cs1, Call call) {
    try {
      ApiAnswer answer = cs1.header("Idempotency-Key", call.key()).post("/complaints", call.body());
      acknowledged.add("REGISTERED " + answer.expect(201).text("/number"));
    } catch (UncheckedIOException noAnswer) {
      unanswered.add(call);
      throw noAnswer;
    }
  }

  /** Whoever got no answer asks again, under the same key. */
  void repeat(ProductServer node) {
    ApiClient cs1 = node.api().as("cs1");
    for (Call call = unanswered.poll(); call != null; call = unanswered.poll()) {
      call(cs1, call);
      repeated.incrementAndGet();
    }
  }

  /** What is wrong after the last sweep; the product ends with it. */
  List<String> findings(ProductServer... nodes) throws SQLException {
    ProductServer node = nodes[0];
    OffsetDateTime swept =
        OffsetDateTime.parse(
            node.api().as("admin").post("/demo/clock", LATER).expect(200).text("/now"));
    List<String> findings = new ArrayList<>(surprises);
    findings.addAll(damage(node));
    OffsetDateTime end = now(node);
    Stream.of(nodes).filter(ProductServer::running).forEach(ProductServer::stop);
    try (Connection connection = node.database().connect()) {
      findings.addAll(
          Inspection.findings(
              connection, swept.toInstant(), end.toInstant().plus(PATIENCE), acknowledged));
      findings.addAll(notOnce(connection));
    }
    return findings;
  }

  private Collection<String> damage(ProductServer node) {
    ApiClient cs1 = node.api().as("cs1");
    return acknowledged.stream()
        .map(it -> it.split(" ")[1])
        .filter(
            it ->
                !cs1.get("/complaints/" + it + "/audit/verification")
                    .expect(200)
                    .at("/intact")
                    .asBoolean())
        .map(it -> "the trail of " + it + " is damaged")
        .toList();
  }

  /** Every call that was ever made, answered at once or when repeated, is one case. */
  private List<String> notOnce(Connection connection) throws SQLException {
    List<String> findings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*), count(distinct content) from complaint where content like '第%'")) {
      row.next();
      if (row.getInt(1) != calls.get() || row.getInt(2) != calls.get()) {
        findings.add(
            "%s calls made %s cases, of %s calls".formatted(calls, row.getInt(1), row.getInt(2)));
      }
    }
    return findings;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  @Override
  public String toString() {
    return "%s calls, %s of them repeated".formatted(calls, repeated);
  }
}
