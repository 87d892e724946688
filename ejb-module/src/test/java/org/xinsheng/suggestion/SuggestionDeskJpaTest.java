package org.xinsheng.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.suggestion.domain.SuggestionAct;
import org.xinsheng.suggestion.domain.SuggestionStatus;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("HD-5")
class SuggestionDeskJpaTest {

  private static final String PHONE = "13800000123";

  private final Reception at;
  private final SuggestionDesk desk;
  private final SuggestionReading reading;
  private final SuggestionQueries queries;

  SuggestionDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    desk = wiring.bean(SuggestionDesk.class);
    reading = wiring.bean(SuggestionReading.class);
    queries = wiring.bean(SuggestionQueries.class);
  }

  private static NewSuggestion suggestion(String office, String unit) {
    return new NewSuggestion(
        office,
        Channel.HOTLINE,
        null,
        false,
        new NewMatter.Customer("王芳", PHONE, unit),
        "PARKING",
        "建议在东门增设非机动车充电桩",
        2,
        true);
  }

  private String registered() {
    return desk.register(suggestion("GD01", "3-1-1202"));
  }

  private String forwarded() {
    String number = registered();
    at.as("head1");
    desk.dispatch(number, null, "ENGINEERING", "请评估电容量");
    return number;
  }

  private List<DeadlineRow> clocks(String number) {
    return reading.read(number).deadlines();
  }

  @Test
  void itGoesToTheHeadStewardToTheDepartmentAndBackToTheOwner() {
    String number = registered();
    assertTrue(number.matches("JY-GD01-\\d{8}-\\d{6}"), number);
    assertEquals(Set.of(Role.HEAD_STEWARD), Reception.roles(at.last(number, "SUGGESTED")));
    SuggestionView open = reading.read(number);
    assertEquals(SuggestionStatus.OPEN, open.status());
    assertEquals("cs1", open.firstContact().username());
    assertEquals(List.of(), open.deadlines());
    at.as("head1");
    desk.dispatch(number, null, "ENGINEERING", "请评估电容量");
    assertEquals(at.staff.ids("eng1"), at.people(number, "SUGGESTION_FORWARDED"));
    SuggestionView forwarded = reading.read(number);
    assertEquals("ENGINEERING", forwarded.forwarded().department());
    assertEquals("eng1", forwarded.forwarded().assignee().username());
    at.as("eng1");
    desk.answer(number, null, "已列入明年改造计划");
    assertEquals(at.staff.ids("cs1"), at.people(number, "SUGGESTION_ANSWERED"));
    at.as("cs1");
    Instant told = at.later(Duration.ofHours(1));
    desk.complete(number, null, "电话告知王女士", null);
    SuggestionView closed = reading.read(number);
    assertEquals(SuggestionStatus.CLOSED, closed.status());
    assertEquals("已列入明年改造计划", closed.answer().text());
    assertEquals("eng1", closed.answer().by().username());
    assertEquals("电话告知王女士", closed.ownerTold().text());
    assertEquals(told, closed.ownerTold().at());
    assertEquals(
        List.of("SUGGESTED", "SUGGESTION_FORWARDED", "PHONE_SHOWN"),
        at.audit(number).stream().map(it -> it.get(0)).limit(3).toList());
  }

  @Test
  void nothingClosesBeforeTheOwnerHeard() {
    String number = forwarded();
    assertThrows(
        org.xinsheng.shared.IllegalTransition.class, () -> desk.complete(number, null, "电话", null));
    desk.answer(number, null, "采纳");
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> desk.complete(number, null, " ", null));
    assertEquals("how", refusal.fields().get(0).field());
    assertEquals(SuggestionStatus.ANSWERED, reading.read(number).status());
  }

  @Test
  @Rule("INT-17")
  void whereNobodyCanBeToldTellingIsWaived() {
    String number =
        desk.register(
            new NewSuggestion("GD01", Channel.LETTER, null, true, null, null, "增设路灯", null, null));
    at.as("head1");
    desk.dispatch(number, null, "ENGINEERING", null);
    desk.answer(number, null, "采纳");
    desk.complete(number, null, null, null);
    assertEquals(SuggestionStatus.CLOSED, reading.read(number).status());
  }

  @Test
  @Rule("INT-9")
  @Rule("DL-17")
  void theDepartmentHasADayAndAnotherOneAfreshWhenItIsForwardedOnceMore() {
    String number = forwarded();
    Instant sent = at.now();
    assertEquals(sent.plus(Duration.ofHours(24)), clocks(number).get(0).dueAt());
    at.later(Duration.ofHours(2));
    desk.dispatch(number, null, "SECURITY", "改由秩序部办理");
    assertEquals(
        List.of(DeadlineState.CANCELLED, DeadlineState.RUNNING),
        clocks(number).stream().map(DeadlineRow::state).toList());
    assertEquals(at.now().plus(Duration.ofHours(24)), clocks(number).get(1).dueAt());
    at.as("sec1");
    desk.answer(number, null, "不具备条件");
    assertEquals(DeadlineState.MET, clocks(number).get(1).state());
    assertEquals(DeadlineKind.FORWARD, clocks(number).get(1).kind());
  }

  @Test
  void nobodyWaitsForWhatIsCancelled() {
    String number = forwarded();
    at.as("cs1");
    desk.cancel(number, null, "业主收回");
    assertEquals(DeadlineState.CANCELLED, clocks(number).get(0).state());
    assertEquals(at.staff.ids("cs1", "eng1"), at.people(number, "SUGGESTION_CANCELLED"));
    assertEquals("业主收回", reading.read(number).cancelledReason());
  }

  @Test
  @Rule("HD-15")
  void everyPostDoesItsOwnPart() {
    Map<SuggestionAct, Set<String>> may =
        Map.of(
            SuggestionAct.DISPATCH, Set.of("head1", "chief1", "manager1", "branchgm", "gm"),
            SuggestionAct.ANSWER, Set.of("eng1", "head1", "chief1", "manager1", "branchgm", "gm"),
            SuggestionAct.COMPLETION,
                Set.of(
                    "steward1",
                    "cs1",
                    "cs2",
                    "cshead1",
                    "eng1",
                    "head1",
                    "chief1",
                    "manager1",
                    "branchgm",
                    "gm"),
            SuggestionAct.CANCELLATION,
                Set.of(
                    "steward1",
                    "cs1",
                    "cs2",
                    "cshead1",
                    "head1",
                    "chief1",
                    "manager1",
                    "branchgm",
                    "gm"));
    at.as("steward1");
    String number = registered();
    at.as("head1");
    desk.dispatch(number, null, "ENGINEERING", null);
    List<String> all =
        List.of(
            "steward1",
            "cs1",
            "cs2",
            "cshead1",
            "eng1",
            "clean1",
            "sec1",
            "worker1",
            "cashier1",
            "duty1",
            "assistant1",
            "foreman1",
            "head1",
            "chief1",
            "manager1",
            "branchgm",
            "gm",
            "mr");
    may.forEach(
        (act, people) ->
            assertEquals(
                people,
                all.stream().filter(it -> mayDo(it, act, number)).collect(Collectors.toSet()),
                act.name()));
  }

  private boolean mayDo(String username, SuggestionAct act, String number) {
    at.as(username);
    return reading.acts(number).stream().anyMatch(it -> it.act() == act && !it.forOthers());
  }

  @Test
  @Rule("INT-3")
  void whoeverWorksHereTakesSuggestionsButNoMereAdministrator() {
    at.as("worker1");
    assertEquals("worker1", reading.read(registered()).firstContact().username());
    at.as("admin");
    assertThrows(NotAllowed.class, this::registered);
  }

  @Test
  @Rule("ORG-2")
  void whatIsOutOfScopeDoesNotExist() {
    String number = registered();
    for (String outside : List.of("manager2", "steward2", "cs3")) {
      at.as(outside);
      assertThrows(NotFound.class, () -> reading.read(number), outside);
      assertThrows(NotFound.class, () -> reading.acts(number), outside);
      assertThrows(NotFound.class, () -> desk.cancel(number, null, "why"), outside);
      assertFalse(lists(number), outside);
    }
    for (String inside : List.of("steward1", "worker1", "branchgm", "gm")) {
      at.as(inside);
      assertEquals(number, reading.read(number).number(), inside);
      assertTrue(lists(number), inside);
    }
    at.as("manager2");
    assertThrows(NotFound.class, this::registered);
  }

  private boolean lists(String number) {
    return queries.page(SuggestionFilter.EVERYTHING, null, Page.MOST).items().stream()
        .anyMatch(it -> it.number().equals(number));
  }

  @Test
  @Rule("X-3")
  void thePhoneIsMaskedForThoseWhoNeverTellTheOwnerAndShowingItIsAudited() {
    String number = registered();
    assertFalse(reading.read(number).customer().masked());
    assertEquals(0, shown(number), "who took it in has typed it");
    at.as("worker1");
    assertTrue(reading.read(number).customer().masked());
    assertEquals("138****0123", reading.read(number).customer().phone());
    at.as("head1");
    assertEquals(PHONE, reading.read(number).customer().phone());
    reading.read(number);
    assertEquals(1, shown(number), "once a day");
    assertEquals(
        "138****0123", queries.page(SuggestionFilter.EVERYTHING, null, 1).items().get(0).phone());
  }

  private long shown(String number) {
    return at.audit(number).stream().filter(it -> "PHONE_SHOWN".equals(it.get(0))).count();
  }

  @Test
  @Rule("X-2")
  void whoReadAnOlderVersionIsRefused() {
    String number = registered();
    at.as("head1");
    long seen = reading.read(number).version();
    desk.dispatch(number, seen, "ENGINEERING", null);
    assertThrows(StaleVersion.class, () -> desk.dispatch(number, seen, "SECURITY", null));
  }

  @Test
  void listsGoPageByPageNewestFirstAndByStatus() {
    List<String> numbers = List.of(registered(), registered(), registered());
    at.as("head1");
    desk.dispatch(numbers.get(1), null, "ENGINEERING", null);
    SuggestionFilter everything = new SuggestionFilter("GD01", null, null, null);
    Page<SuggestionRow> first = queries.page(everything, null, 2);
    Page<SuggestionRow> second = queries.page(everything, first.next(), 2);
    assertEquals(
        List.of(numbers.get(2), numbers.get(1)),
        first.items().stream().map(SuggestionRow::number).toList());
    assertEquals(numbers.get(0), second.items().get(0).number());
    SuggestionFilter forwarded = new SuggestionFilter(null, SuggestionStatus.FORWARDED, null, null);
    SuggestionRow row = queries.page(forwarded, null, 10).items().get(0);
    assertEquals(numbers.get(1), row.number());
    assertEquals("ENGINEERING", row.department());
    assertEquals(at.now().plus(Duration.ofHours(24)), row.dueAt());
    Instant now = at.now();
    assertEquals(
        List.of(),
        queries
            .page(new SuggestionFilter("GD01", null, now.plusMillis(1), null), null, 10)
            .items());
    assertEquals(
        List.of(), queries.page(new SuggestionFilter("GD02", null, null, null), null, 10).items());
  }

  @Test
  @Rule("FU-4")
  void whatIsHeardInAFollowUpIsOneStepAndLinked() {
    String complaint = at.register(NewComplaintFixture.general().at("3-1-1202"));
    Long id = at.read(complaint).id();
    SubjectRef source = new SubjectRef(SubjectType.COMPLAINT, id, complaint);
    Long office = at.staff.actor("cs1").officeId();
    Long branch = at.staff.actor("cs1").branchId();
    String number =
        desk.heard(
            new HeardSuggestion(
                source,
                new Place(branch, office, null, 5L),
                Channel.HOTLINE,
                new Caller(false, "王芳", "+8613800000123", "3-1-1202", null),
                "CLEANING",
                "楼道每周多拖一次",
                at.now()),
            "serviceSuggestions");
    SuggestionView view = reading.read(number);
    assertEquals(complaint, view.source().number());
    assertEquals(SubjectType.COMPLAINT, view.source().type());
    assertEquals("楼道每周多拖一次", view.content());
    assertNull(view.forwarded());
    assertEquals(
        List.of(number), queries.heardIn(source).stream().map(SuggestionRow::number).toList());
    at.as("manager2");
    assertEquals(List.of(), queries.heardIn(source));
  }

  @Test
  void wrongFieldsAreNamedTogether() {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                desk.register(
                    new NewSuggestion(
                        "GD01",
                        null,
                        Instant.parse("1999-12-31T00:00:00Z"),
                        false,
                        new NewMatter.Customer(null, null, null),
                        null,
                        " ",
                        100,
                        null)));
    assertEquals(
        Set.of(
            "channel",
            "content",
            "ringsBeforeAnswer",
            "receivedAt",
            "customer.name",
            "customer.phone"),
        refusal.fields().stream().map(it -> it.field()).collect(Collectors.toSet()));
    assertThrows(InvalidInput.class, () -> desk.dispatch(registered(), null, "", null));
    String number = registered();
    at.as("head1");
    assertThrows(InvalidInput.class, () -> desk.dispatch(number, null, "NOWHERE", null));
  }
}
