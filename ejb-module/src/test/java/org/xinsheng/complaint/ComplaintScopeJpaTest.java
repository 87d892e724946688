package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.intake.IntakeRegister;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class ComplaintScopeJpaTest {

  private static final String FULL = "13800000123";

  private final Reception at;

  ComplaintScopeJpaTest(Wiring wiring) {
    at = new Reception(wiring.observing(IntakeRegister.class)).as("cs1");
  }

  private boolean lists(String username, String number) {
    return page(username, ComplaintFilter.EVERYTHING).items().stream()
        .anyMatch(row -> row.number().equals(number));
  }

  private Page<ComplaintRow> page(String username, ComplaintFilter filter) {
    return at.as(username).queries.page(filter, ComplaintSort.RECEIVED, null, Page.MOST);
  }

  private static ComplaintFilter search(String words) {
    return new ComplaintFilter(null, null, null, null, null, null, false, words);
  }

  private boolean reads(String username, String number) {
    try {
      at.as(username).read(number);
      return true;
    } catch (NotFound hidden) {
      return false;
    }
  }

  private void seen(boolean expected, String number, String... usernames) {
    for (String username : usernames) {
      assertEquals(expected, reads(username, number), username + " reads");
      assertEquals(expected, lists(username, number), username + " lists");
    }
  }

  @Test
  @Rule("ORG-2")
  void theOwnOfficeTheBranchAndTheCompanySeeItAndNobodyElse() {
    String first = at.register(general());
    seen(true, first, "cs2", "duty1", "worker1", "cashier1", "manager1", "branchgm", "gm", "mr");
    seen(false, first, "cs3", "manager2", "head2", "chief2");
    String second = at.as("cs3").register(general().in("GD02"));
    seen(true, second, "head2", "branchgm", "gm");
    seen(false, second, "cs1", "manager1", "chief1", "steward1");
  }

  @Test
  @Rule("ORG-2")
  void aStewardSeesTheOwnZoneAndWhatTheyTakePartIn() {
    String zoneA = at.register(general().at("3-1-1202"));
    String zoneB = at.register(general().at("4-1-101"));
    String nowhere = at.register(general().from("王芳", FULL, null));
    seen(true, zoneA, "steward1");
    seen(false, zoneA, "steward2");
    seen(true, zoneB, "steward2");
    seen(false, zoneB, "steward1");
    seen(false, nowhere, "steward1", "steward2");
    String own = at.as("steward1").register(general().at("4-1-101"));
    seen(true, own, "steward1", "steward2");
    at.as("head1").handling.handOver(own, null, "steward2", "片区");
    seen(false, own, "steward1");
  }

  /** A word is read by zone and by what they take part in, and the parts are one list again. */
  @Test
  @Rule("ORG-2")
  void aStewardFindsByAWordWhatTheySeeInEveryOrder() {
    String zone = at.register(general().at("3-1-1202"));
    at.register(general().at("4-1-101"));
    List<String> elsewhere =
        Stream.of(major(), important(), general(), major(), important(), general())
            .map(it -> at.as("steward1").register(it.at("4-1-101")))
            .toList();
    at.later(Duration.ofMinutes(1));
    String both = at.as("cs1").register(general().at("3-1-1202"));
    at.register(important());
    for (ComplaintSort sort : ComplaintSort.values()) {
      List<String> listed = numbers(sort, ComplaintFilter.EVERYTHING);
      assertTrue(listed.containsAll(List.of(zone, both)), sort + " lists " + listed);
      assertTrue(listed.containsAll(elsewhere), sort + " lists " + listed);
      assertEquals(listed, numbers(sort, search("楼道")), sort + " finds");
    }
    assertEquals(List.of(), numbers(ComplaintSort.RECEIVED, search("停水")));
  }

  /** Page by page, one a page. */
  private List<String> numbers(ComplaintSort sort, ComplaintFilter filter) {
    List<String> numbers = new ArrayList<>();
    String after = null;
    do {
      Page<ComplaintRow> page = at.as("steward1").queries.page(filter, sort, after, 1);
      page.items().forEach(row -> numbers.add(row.number()));
      after = page.next();
    } while (after != null);
    return numbers;
  }

  @Test
  @Rule("ORG-2")
  void whatIsOutOfScopeDoesNotExistForAnyAct() {
    String number = at.register(important());
    at.as("manager2");
    for (Runnable act :
        List.<Runnable>of(
            () -> at.reply(number),
            () -> at.resolve(number),
            () -> at.close(number),
            () -> at.answer(number, org.xinsheng.followup.domain.Satisfaction.SATISFIED),
            () -> at.handling.handOver(number, null, "cs3", "why"),
            () -> at.raise(number, org.xinsheng.complaint.domain.Severity.MAJOR, null),
            () -> at.wiring.bean(PossibleActs.class).of(number),
            () -> at.read("TS-GD01-20200101-000001"))) {
      assertThrows(NotFound.class, act::run);
    }
    assertThrows(NotFound.class, () -> at.register(general()), "the office itself");
    var office = new ComplaintFilter("GD01", null, null, null, null, null, false, null);
    assertEquals(List.of(), page("manager2", office).items());
  }

  @Test
  @Rule("X-3")
  void listsMaskThePhoneForEverybody() {
    at.register(general().from("孙七", FULL, "3-1-1202"));
    for (String reader : List.of("cs1", "manager1", "gm", "worker1")) {
      ComplaintRow row = page(reader, search("孙七")).items().get(0);
      assertFalse(row.phone().contains("0000"), row.phone());
      assertEquals("孙七", row.customerName());
    }
  }

  @Test
  @Rule("X-3")
  void whoHandlesSeesThePhoneWhichTheTrailSaysOnceADay() {
    String number = at.register(general().from("孙七", FULL, null));
    assertTrue(at.as("worker1").read(number).customer().masked());
    assertFalse(at.read(number).customer().phone().contains("00000"));
    assertEquals(0, shown(number));
    for (String reader : List.of("cs1", "cs2", "duty1", "assistant1", "head1")) {
      assertFalse(at.as(reader).read(number).customer().masked(), reader);
      at.read(number);
    }
    assertEquals(5, shown(number));
    at.later(Duration.ofHours(15));
    at.as("cs2").read(number);
    assertEquals(6, shown(number), "a new day of the office");
  }

  @Test
  @Rule("X-3")
  void theAnswerToAnActShowsThePhoneToo() {
    String number = at.register(general().from("孙七", FULL, null));
    at.reading.afterAct(number);
    assertEquals(0, shown(number), "who took it in has typed it");
    at.as("cs2").reply(number);
    assertFalse(at.reading.afterAct(number).customer().masked());
    assertEquals(1, shown(number));
  }

  private long shown(String number) {
    return at.audit(number).stream().filter(it -> "PHONE_SHOWN".equals(it.get(0))).count();
  }

  @Test
  @Rule("X-3")
  void thePersonComplainedAboutSeesNoCustomerWhateverTheirPost() {
    String number = at.register(general().from("钱八", FULL, "3-1-1202").about("manager1"));
    assertNull(at.as("manager1").read(number).customer());
    ComplaintRow row = page("manager1", search(number)).items().stream().findFirst().orElseThrow();
    assertNull(row.customerName());
    assertNull(row.phone());
    assertNull(row.unit());
    assertEquals(0, shown(number));
  }

  @Test
  @Rule("X-3")
  void norDoTheyFindOutBySearching() {
    String number = at.register(general().from("周九", "13800000456", "3-1-1103").about("manager1"));
    for (String words : List.of("周九", "13800000456", "3-1-1103")) {
      assertEquals(List.of(), page("manager1", search(words)).items(), words);
      assertEquals(1, page("cs1", search(words)).items().size(), words);
    }
    at.as("manager1");
    assertEquals(List.of(), at.queries.duplicates("GD01", "13800000456", "3-1-1103", "CLEANING"));
    assertEquals(List.of(), at.queries.ofCustomer("GD01", "13800000456", null, 10));
    assertEquals(
        number, at.as("cs1").queries.ofCustomer("GD01", null, "3-1-1103", 10).get(0).number());
  }
}
