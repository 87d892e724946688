package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.Chaser;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.NotFound;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("HD-6a")
class ChaseDeskJpaTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Reception at;

  ChaseDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
  }

  private void chase(String number) {
    at.chases.chase(number, null, Chaser.OWNER);
  }

  private Set<Long> told(String number) {
    return at.people(number, "CHASED");
  }

  @Test
  void everyChaseCountsButTheHandlerHearsOfItOnceAnHour() {
    String number = at.register(important());
    chase(number);
    assertEquals(at.staff.ids("head1"), told(number));
    at.later(HOUR.minusMillis(1));
    chase(number);
    assertEquals(Set.of(), told(number));
    Instant last = at.later(Duration.ofMillis(1));
    chase(number);
    assertEquals(at.staff.ids("head1"), told(number), "an hour after the last notice");
    at.later(HOUR.minusMillis(1));
    chase(number);
    assertEquals(Set.of(), told(number));
    Course course = at.read(number).course();
    assertEquals(4, course.chases());
    assertEquals(last.plus(HOUR).minusMillis(1), course.lastChasedAt());
    assertEquals(
        "OWNER",
        at.last(number, "CHASED").changes().stream()
            .filter(it -> it.what().equals("chaser"))
            .findFirst()
            .orElseThrow()
            .to());
  }

  @Test
  void aHandlersOwnChaseTellsNobodyAndUsesUpNoNotice() {
    String number = at.register(important());
    at.as("head1");
    chase(number);
    assertEquals(Set.of(), told(number));
    at.as("cs1");
    chase(number);
    assertEquals(at.staff.ids("head1"), told(number));
  }

  @Test
  @Rule("HD-15")
  @Rule("ORG-2")
  void whoeverSeesTheCaseMayChaseIt() {
    String number = at.register(general());
    for (String one : List.of("cs2", "steward1", "eng1", "cashier1", "worker1", "branchgm", "gm")) {
      at.as(one);
      chase(number);
    }
    for (String other : List.of("steward2", "cs3")) {
      at.as(other);
      assertThrows(NotFound.class, () -> chase(number), other);
    }
    assertEquals(7, at.as("cs1").read(number).course().chases());
  }

  @Test
  void whatIsOverIsNotChased() {
    String number = at.register(general());
    at.resolve(number);
    chase(number);
    at.withdraw(number);
    assertThrows(IllegalTransition.class, () -> chase(number));
  }
}
