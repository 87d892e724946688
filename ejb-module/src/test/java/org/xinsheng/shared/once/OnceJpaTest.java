package org.xinsheng.shared.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.shared.KeyReused;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class OnceJpaTest {

  private static final long CALLER = 7;

  private final Wiring wiring;
  private final Once once;
  private final AtomicInteger creations = new AtomicInteger();

  OnceJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.once = wiring.bean(Once.class);
  }

  @BeforeEach
  void empty() {
    wiring.database().update("create table if not exists thing(text varchar(20))");
    wiring.database().update("delete from thing");
    wiring.database().update("delete from once");
  }

  private Answer create() {
    int nth = creations.incrementAndGet();
    wiring
        .entities()
        .createNativeQuery("insert into thing(text) values (?)")
        .setParameter(1, "thing" + nth)
        .executeUpdate();
    return new Answer(201, "/things/" + nth, "{\"name\":\"第" + nth + "个😀\"}");
  }

  private long things() {
    return wiring.database().count("thing");
  }

  @Test
  void theSameKeyAndHashIsAnsweredAlikeAndCreatesOnce() {
    Answer first = once.perform(CALLER, "k", "h", this::create);
    assertEquals(first, once.perform(CALLER, "k", "h", this::create));
    assertEquals(1, things());
    assertEquals(1, creations.get());
  }

  @Test
  void anAnswerMayHaveNoBodyAndNoPlace() {
    Answer bare = new Answer(204, null, null);
    once.perform(CALLER, "k", "h", () -> bare);
    assertEquals(bare, once.perform(CALLER, "k", "h", this::create));
  }

  @Test
  void theSameKeyWithAnotherHashIsRefused() {
    once.perform(CALLER, "k", "h", this::create);
    assertThrows(KeyReused.class, () -> once.perform(CALLER, "k", "other", this::create));
    assertEquals(1, things());
  }

  @Test
  void keysBelongToTheirCaller() {
    once.perform(CALLER, "k", "h", this::create);
    once.perform(CALLER + 1, "k", "other", this::create);
    once.perform(CALLER, "k2", "other", this::create);
    assertEquals(3, things());
  }

  @Test
  void aFailureIsNotKept() {
    Supplier<Answer> refusing =
        () -> {
          create();
          throw new RuleViolation("HD-8", Message.of("refusal.required"));
        };
    assertThrows(RuleViolation.class, () -> once.perform(CALLER, "k", "h", refusing));
    assertEquals(0, things());
    assertEquals(201, once.perform(CALLER, "k", "other", this::create).status());
    assertEquals(1, things());
  }

  @Test
  void aKeyIsKeptForADay() {
    Answer first = once.perform(CALLER, "k", "h", this::create);
    wiring.clock().advance(KeptAnswers.KEPT);
    assertEquals(first, once.perform(CALLER, "k", "h", this::create));
    wiring.clock().advance(Duration.ofMillis(1));
    assertNotEquals(first, once.perform(CALLER, "k", "h", this::create));
    assertEquals(2, things());
  }

  @Test
  void whatIsOlderThanADayGoesInBatches() {
    for (int i = 0; i < 5; i++) {
      once.perform(CALLER, "k" + i, "h", this::create);
    }
    wiring.clock().advance(KeptAnswers.KEPT.plusMillis(1));
    once.perform(CALLER, "young", "h", this::create);
    KeptAnswers answers = wiring.bean(KeptAnswers.class);
    assertEquals(3, answers.forget(3));
    wiring.bean(OnceSweep.class).untilNothingIsDue();
    assertEquals(List.of(List.of("young")), wiring.database().rows("select request_key from once"));
  }

  @Test
  void manyAtOnceCreateOnceAndAllHearTheFirstAnswer() throws Exception {
    int callers = 8;
    ExecutorService pool = Executors.newFixedThreadPool(callers);
    CountDownLatch together = new CountDownLatch(callers);
    List<Future<Answer>> answers =
        IntStream.range(0, callers)
            .mapToObj(
                i ->
                    pool.submit(
                        () -> {
                          together.countDown();
                          together.await();
                          return once.perform(CALLER, "k", "h", this::create);
                        }))
            .toList();
    Answer first = answers.get(0).get(30, TimeUnit.SECONDS);
    for (Future<Answer> answer : answers) {
      assertEquals(first, answer.get(30, TimeUnit.SECONDS));
    }
    pool.shutdown();
    assertEquals(1, things());
    assertEquals(1, creations.get());
  }

  @Test
  void theSecondTakesOverWhenTheFirstFails() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch fail = new CountDownLatch(1);
    Future<Answer> first =
        pool.submit(
            () ->
                once.perform(
                    CALLER,
                    "k",
                    "h",
                    () -> {
                      create();
                      taken.countDown();
                      await(fail);
                      throw new RuleViolation("HD-8", Message.of("refusal.required"));
                    }));
    assertTrue(taken.await(10, TimeUnit.SECONDS));
    Future<Answer> second = pool.submit(() -> once.perform(CALLER, "k", "h", this::create));
    fail.countDown();
    assertEquals("/things/2", second.get(30, TimeUnit.SECONDS).location());
    assertThrows(Exception.class, () -> first.get(30, TimeUnit.SECONDS));
    pool.shutdown();
    assertEquals(1, things());
  }

  @Test
  void theHashTellsMethodPathAndBodyApart() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    String hash = Once.hash("POST", "/complaints", body);
    assertEquals(64, hash.length());
    assertEquals(hash, Once.hash("POST", "/complaints", body.clone()));
    assertNotEquals(hash, Once.hash("PUT", "/complaints", body));
    assertNotEquals(hash, Once.hash("POST", "/complaint", body));
    assertNotEquals(hash, Once.hash("POST", "/complaints", new byte[0]));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
