package org.xinsheng.correctiveaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.correctiveaction.domain.RecurrencePlace;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Complaints recur while they come in, are judged and are withdrawn. */
@OnBothDatabases
@Rule("CA-5")
class RecurrenceJpaTest {

  private static final Duration WINDOW = Duration.ofHours(720);

  private final Reception at;
  private final RecurrenceQueries queries;

  RecurrenceJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    wiring.observing(RecurrenceWatch.class);
    queries = wiring.bean(RecurrenceQueries.class);
  }

  /** Every test has its own, since all share a database. */
  private String category;

  private NewComplaintFixture about(String unit) {
    return NewComplaintFixture.general().category(category).at(unit);
  }

  private List<RecurrenceRow> open() {
    return queries.open("GD01").stream().filter(it -> it.category().equals(category)).toList();
  }

  @Test
  void theThirdCaseOfABuildingIsFlaggedOnceAndToldToThosePutInCharge() {
    category = "NOISE";
    at.register(about("3-1-1202"));
    at.register(about("3-2-101"));
    at.register(about("4-1-101"));
    assertEquals(List.of(), open());
    String third = at.register(about("3-1-301"));
    RecurrenceRow row = open().get(0);
    assertEquals(RecurrencePlace.BUILDING, row.place());
    assertEquals("3", row.placeCode());
    assertEquals(3, row.cases());
    assertEquals(
        Set.of(Role.HEAD_STEWARD, Role.OFFICE_MANAGER, Role.STEWARD),
        Reception.roles(at.last(third, "RECURS")));
    assertEquals("REGISTERED", at.audit(third).get(0).get(0));
    String fourth = at.register(about("3-1-402"));
    assertThrows(AssertionError.class, () -> at.last(fourth, "RECURS"));
    assertEquals(1, open().size());
    assertEquals(4, open().get(0).cases());
    assertEquals(4, queries.cases(row.id()).size());
    assertEquals(fourth, queries.cases(row.id()).get(0));
    assertEquals(row.id(), queries.of(at.read(fourth).id()).get(0).id());
  }

  @Test
  void exactlyThirtyDaysApartByReceivedTimeIsWithin() {
    category = "PARKING";
    var now = at.now();
    at.register(about("3-1-1202").receivedAt(now.minus(WINDOW).minusMillis(1)));
    at.register(about("3-1-301").receivedAt(now.minusMillis(5)));
    at.register(about("3-1-402").receivedAt(now));
    assertEquals(List.of(), open());
    at.register(about("3-2-101").receivedAt(now.minus(WINDOW)));
    assertEquals(3, open().get(0).cases());
    assertEquals(now.minus(WINDOW), open().get(0).firstAt());
  }

  @Test
  void itIsOverWhenOneIsInvalidOrWithdrawnAndComesBackWhenItIsValidAfterAll() {
    category = "FEES";
    at.register(about("3-1-1202"));
    at.register(about("3-1-301"));
    String third = at.register(about("3-1-402"));
    Long first = open().get(0).id();
    at.as("head1").judge(third, Validity.INVALID);
    assertEquals(List.of(), open());
    assertEquals(1, count(third, "RECURS_NO_MORE"));
    at.judge(third, Validity.VALID);
    assertEquals(1, open().size());
    assertTrue(open().get(0).id() > first);
    at.as("cs1").withdraw(third);
    assertEquals(List.of(), open());
    assertEquals(2, count(third, "RECURS_NO_MORE"));
  }

  private long count(String number, String act) {
    return at.audit(number).stream().filter(it -> it.get(0).equals(act)).count();
  }

  @Test
  void aDepartmentRecursAcrossBuildings() {
    category = "GREENING";
    for (String unit : List.of("1-1-101", "3-1-301", "5-1-201")) {
      at.register(about(unit).ofDepartment("SECURITY"));
    }
    assertEquals(1, open().size());
    assertEquals(RecurrencePlace.DEPARTMENT, open().get(0).place());
    assertEquals("SECURITY", open().get(0).placeCode());
  }

  @Test
  void afterTheWindowItIsNoLongerFlaggedAndFlaggedAfreshBySoManyMore() {
    category = "NEIGHBOUR";
    for (String unit : List.of("3-1-1202", "3-1-301", "3-1-402")) {
      at.register(about(unit));
    }
    Long first = open().get(0).id();
    at.later(WINDOW);
    assertEquals(1, open().size());
    at.later(Duration.ofMillis(1));
    assertEquals(List.of(), open());
    at.register(about("3-1-1202"));
    at.register(about("3-1-301"));
    assertEquals(List.of(), open());
    at.register(about("3-1-402"));
    assertTrue(open().get(0).id() > first);
  }

  @Test
  void nobodyOfAnotherOfficeSeesIt() {
    category = "DEVELOPER";
    for (String unit : List.of("3-1-1202", "3-1-301", "3-1-402")) {
      at.register(about(unit));
    }
    Long id = open().get(0).id();
    at.as("manager2");
    assertEquals(List.of(), open());
    assertThrows(NotFound.class, () -> queries.cases(id));
    at.as("steward1");
    assertEquals(1, open().size());
    at.as("steward2");
    assertEquals(List.of(), open());
  }

  @Test
  void ofCasesThatComeAtOnceTheLastOneSeesTheOthers() {
    category = "OTHER";
    at.register(about("3-1-1202"));
    List<CompletableFuture<String>> together =
        IntStream.range(0, 4)
            .mapToObj(it -> CompletableFuture.supplyAsync(() -> at.register(about("3-1-301"))))
            .toList();
    together.forEach(CompletableFuture::join);
    assertEquals(1, open().size());
    assertEquals(5, open().get(0).cases());
  }
}
