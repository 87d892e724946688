package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Two people at one case in the same moment. */
@OnBothDatabases
@Rule("X-2")
class ComplaintConcurrencyJpaTest {

  private static final int TIMES = 8;

  private final Reception at;

  ComplaintConcurrencyJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
  }

  /** What each of them was refused, null where the act was done. */
  private static List<Refusal> together(Callable<?>... acts) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(acts.length);
    CyclicBarrier start = new CyclicBarrier(acts.length);
    try {
      List<Future<Object>> running = new ArrayList<>();
      for (Callable<?> act : acts) {
        running.add(
            people.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  return act.call();
                }));
      }
      List<Refusal> refusals = new ArrayList<>();
      for (Future<Object> one : running) {
        refusals.add(refusal(one));
      }
      return refusals;
    } finally {
      people.shutdownNow();
    }
  }

  private static Refusal refusal(Future<Object> one) throws Exception {
    try {
      one.get(30, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Refusal refused) {
        return refused;
      }
      throw failed;
    }
  }

  private static Callable<Void> act(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  private static long done(List<Refusal> refusals) {
    return refusals.stream().filter(it -> it == null).count();
  }

  @Test
  void ofTwoResultsExactlyOneIsRecordedAndTheOtherIsToldWhy() throws Exception {
    for (int i = 0; i < TIMES; i++) {
      String number = at.register(general());
      List<Refusal> refusals =
          together(act(() -> at.resolve(number)), act(() -> at.resolve(number)));
      assertEquals(1, done(refusals));
      assertTrue(refusals.stream().anyMatch(IllegalTransition.class::isInstance));
      ComplaintView view = at.read(number);
      assertEquals(1, view.results().size());
      assertEquals(1, view.round());
      assertEquals(1, rounds(number));
    }
  }

  private long rounds(String number) {
    return at.wiring
        .database()
        .rows("select id from follow_up where subject_number = ?", number)
        .size();
  }

  @Test
  void ofTwoWhoReadTheSameVersionOneIsToldThatItIsStale() throws Exception {
    for (int i = 0; i < TIMES; i++) {
      String number = at.register(general());
      long version = at.read(number).version();
      List<Refusal> refusals =
          together(
              act(() -> at.handling.reply(number, version, "甲", null)),
              act(() -> at.handling.recordLoss(number, version, Money.of("1.00"))));
      assertEquals(1, done(refusals));
      assertTrue(refusals.stream().anyMatch(StaleVersion.class::isInstance));
    }
  }

  @Test
  void withoutAVersionBothSerialiseAndNothingIsLost() throws Exception {
    for (int i = 0; i < TIMES; i++) {
      String number = at.register(general());
      List<Refusal> refusals =
          together(
              act(() -> at.handling.reply(number, null, "甲", null)),
              act(() -> at.handling.recordLoss(number, null, Money.of("1.00"))),
              act(() -> at.handling.judge(number, null, Validity.VALID, null)));
      assertEquals(3, done(refusals));
      ComplaintView view = at.read(number);
      assertEquals(1, view.replies().size());
      assertEquals(Money.of("1.00"), view.lossAmount());
      assertEquals(Validity.VALID, view.validity());
      assertEquals(ComplaintStatus.IN_PROGRESS, view.status());
    }
  }

  @Test
  void ofTwoAnswersOfOneCallOneCounts() throws Exception {
    for (int i = 0; i < TIMES; i++) {
      String number = at.as("cs1").register(important());
      at.as("head1").resolve(number);
      at.as("cs2");
      List<Refusal> refusals =
          together(
              act(() -> at.answer(number, Satisfaction.SATISFIED)),
              act(() -> at.answer(number, Satisfaction.DISSATISFIED)));
      assertEquals(1, done(refusals));
      ComplaintStatus status = at.read(number).status();
      assertEquals(
          refusals.get(0) == null ? ComplaintStatus.RESOLVED : ComplaintStatus.IN_PROGRESS, status);
      assertEquals(1, rounds(number));
    }
  }

  @Test
  void aClosureAndAnUnsatisfiedCallNeverBothHappen() throws Exception {
    for (int i = 0; i < TIMES; i++) {
      String number = at.as("cs1").register(important());
      at.as("head1").resolve(number);
      at.judge(number, Validity.VALID);
      at.as("cs2");
      List<Refusal> refusals =
          together(
              act(() -> at.close(number)), act(() -> at.answer(number, Satisfaction.DISSATISFIED)));
      assertEquals(1, done(refusals));
      assertEquals(ComplaintStatus.IN_PROGRESS, at.read(number).status());
    }
  }

  @Test
  void twoFirstLooksAtOnePhoneLeaveOneEntry() throws Exception {
    for (int i = 0; i < TIMES; i++) {
      String number = at.as("cs1").register(important());
      at.as("duty1");
      List<Refusal> refusals = together(act(() -> at.read(number)), act(() -> at.read(number)));
      assertEquals(2, done(refusals));
      assertEquals(
          1, at.audit(number).stream().filter(it -> "PHONE_SHOWN".equals(it.get(0))).count());
    }
  }

  @Test
  void registrationsAtOnceGetNumbersOfTheirOwn() throws Exception {
    List<String> numbers = java.util.Collections.synchronizedList(new ArrayList<>());
    Callable<Void> desk =
        act(
            () -> {
              for (int i = 0; i < 10; i++) {
                numbers.add(at.register(general()));
              }
            });
    together(desk, desk, desk, desk);
    assertEquals(40, new HashSet<>(numbers).size());
    assertEquals(
        Duration.ofHours(1), Duration.between(at.now(), at.read(numbers.get(0)).replyDueAt()));
  }
}
