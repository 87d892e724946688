package org.xinsheng.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.complaint.NewComplaintFixture.major;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.WaitingExtension;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.correctiveaction.CapaDesk;
import org.xinsheng.correctiveaction.NewCapaReport;
import org.xinsheng.correctiveaction.NewCapaReport.NewAction;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.nonconformity.NewSlip;
import org.xinsheng.nonconformity.SlipDesk;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Page;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** What waits for whom, in one list of all kinds. */
@OnBothDatabases
class ApprovalQueriesJpaTest {

  private static final List<String> APPROVERS =
      List.of("head1", "head2", "chief1", "chief2", "manager1", "mr", "branchgm", "gm");

  private final Reception at;
  private final ApprovalQueries approvals;
  private final SlipDesk slips;
  private final CapaDesk reports;

  ApprovalQueriesJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    wiring.using(
        WaitingExtensions.class,
        WaitingDecisions.class,
        WaitingConsents.class,
        WaitingSlips.class,
        WaitingReports.class);
    slips = wiring.bean(SlipDesk.class);
    reports = wiring.bean(CapaDesk.class);
    approvals = wiring.bean(ApprovalQueries.class);
  }

  private List<WaitingApproval> all(ApprovalKind only, int size) {
    List<WaitingApproval> rows = new ArrayList<>();
    String after = null;
    do {
      Page<WaitingApproval> page = approvals.page(only, after, size);
      rows.addAll(page.items());
      after = page.next();
    } while (after != null);
    return rows;
  }

  private boolean waits(String number, String approver) {
    at.as(approver);
    return all(null, 3).stream().anyMatch(it -> it.number().equals(number));
  }

  private Set<String> approversOf(String number) {
    return APPROVERS.stream().filter(it -> waits(number, it)).collect(Collectors.toSet());
  }

  private void asked(String number, String handler) {
    at.as(handler).ask(number, at.now().plus(Duration.ofDays(30)));
    at.later(Duration.ofMinutes(1));
  }

  private String unsatisfied(int rounds) {
    String number = at.as("cs1").register(important());
    at.as("head1").judge(number, Validity.VALID);
    IntStream.range(0, rounds).forEach(i -> once(number));
    return number;
  }

  private void once(String number) {
    at.later(Duration.ofMinutes(5));
    at.as("head1").resolve(number);
    at.later(Duration.ofMinutes(5));
    at.as("cs2").answer(number, Satisfaction.DISSATISFIED);
  }

  @Test
  @Rule("DL-8")
  void aRequestWaitsForTheApproverOfItsSeverity() {
    String general = at.register(general());
    String important = at.register(important());
    String major = at.register(major());
    asked(general, "cs1");
    asked(important, "head1");
    asked(major, "chief1");
    assertEquals(Set.of("head1"), approversOf(general));
    assertEquals(Set.of("chief1"), approversOf(important));
    assertEquals(Set.of("branchgm"), approversOf(major));
    WaitingApproval card = card("branchgm", major);
    assertEquals("chief1", card.asked().by().username());
    assertTrue(card.shift().newDueAt().isAfter(card.shift().dueAt()));
    at.as("branchgm").approve(major, card.id());
    assertEquals(Set.of(), approversOf(major));
  }

  private WaitingApproval card(String approver, String number) {
    at.as(approver);
    return all(null, 2).stream().filter(it -> it.number().equals(number)).findFirst().orElseThrow();
  }

  @Test
  @Rule("DL-8")
  @Rule("HD-13")
  void whatTheUsualApproverMayNotDecideWaitsForTheNextRung() {
    String own = at.as("head1").register(general());
    asked(own, "head1");
    String complainedAbout = at.as("cs1").register(important().about("chief1"));
    asked(complainedAbout, "head1");
    String both = at.as("head1").register(general().about("chief1"));
    asked(both, "head1");
    assertEquals(Set.of("chief1"), approversOf(own));
    assertEquals(Set.of("branchgm"), approversOf(complainedAbout));
    assertEquals(Set.of("branchgm"), approversOf(both));
  }

  /** Narrowing the search never hides what the wide search finds. */
  @Test
  @Rule("DL-8")
  void nothingIsLeftOutForAnybody() {
    for (int i = 0; i < 5; i++) {
      asked(at.as("head1").register(i % 2 == 0 ? general() : important()), "head1");
      asked(at.as("cs1").register(major().about(i % 2 == 0 ? "branchgm" : "chief1")), handler(i));
    }
    for (String approver : APPROVERS) {
      at.as(approver);
      assertEquals(
          at.extensions.waiting(10_000).stream()
              .filter(WaitingExtension::mine)
              .map(WaitingExtension::number)
              .toList(),
          all(ApprovalKind.EXTENSION, 2).stream().map(WaitingApproval::number).toList(),
          approver);
    }
  }

  /** Who complains about the chief steward is heard by the next rung. */
  private static String handler(int round) {
    return round % 2 == 0 ? "chief1" : "branchgm";
  }

  @Test
  @Rule("FU-8")
  void aFinalDecisionWaitsForTheBranchUntilItIsAnswered() {
    String number = unsatisfied(2);
    at.as("chief1").escalations.decide(number, null, "已尽责，按合同办理");
    assertEquals(Set.of(), approversOf(number), "two rounds are not enough");
    once(number);
    Instant since = at.now();
    assertEquals(Set.of("branchgm"), approversOf(number));
    WaitingApproval card = card("branchgm", number);
    assertEquals(ApprovalKind.CONSENT, card.kind());
    assertEquals(since, card.since(), "the third round made it wait, not the decision");
    assertEquals("已尽责，按合同办理", card.asked().reason());
    at.as("branchgm").consent(number, false);
    assertEquals(Set.of(), approversOf(number));
    once(number);
    assertEquals(Set.of("branchgm"), approversOf(number), "unsatisfied again, asked again");
    at.as("branchgm").consent(number, true);
    assertEquals(Set.of(), approversOf(number));
  }

  @Test
  @Rule("FU-8")
  void theDecisionAfterTheThirdRoundBeginsTheWait() {
    String number = unsatisfied(3);
    assertEquals(Set.of("chief1"), approversOf(number), "nothing is decided yet");
    at.later(Duration.ofMinutes(5));
    at.as("chief1").escalations.decide(number, null, "已尽责");
    assertEquals(at.now(), card("branchgm", number).since());
  }

  @Test
  @Rule("FU-8")
  @Rule("HD-12")
  void theChiefIsAskedAfterTheThirdRoundAndTheNextRungWhereTheyMayNot() {
    String number = unsatisfied(2);
    assertEquals(Set.of(), approversOf(number), "two rounds are not enough");
    once(number);
    assertEquals(Set.of("chief1"), approversOf(number));
    WaitingApproval card = card("chief1", number);
    assertEquals(ApprovalKind.FINAL_DECISION, card.kind());
    assertEquals(at.now(), card.since());
    assertEquals("cs2", card.asked().by().username());
    assertEquals("好", card.asked().reason());
    assertEquals(1, approvals.counts().get(ApprovalKind.FINAL_DECISION));
    assertTrue(approvals.decided(card).isEmpty());
    at.escalations.decide(number, card.version(), "已尽责");
    assertEquals("chief1", approvals.decided(card).orElseThrow().by().username());
    assertEquals(Set.of("branchgm"), approversOf(number), "for the branch to consent");
    String about = at.as("cs1").register(important().about("chief1"));
    at.as("head1").judge(about, Validity.VALID);
    IntStream.range(0, 3).forEach(i -> once(about));
    assertEquals(Set.of("branchgm"), approversOf(about));
  }

  /** Raised and submitted by the head of cleaning. */
  private String slip(String loss) {
    at.as("clean1");
    String number =
        slips.raise(
            new NewSlip(
                null,
                "GD01",
                null,
                "楼道三天没有打扫",
                "排班表漏排",
                "补扫并调整排班",
                "worker1",
                at.now().plus(Duration.ofDays(3)),
                Money.of(loss)));
    if (Money.of(loss).isMoreThan(Money.of("499.99"))) {
      slips.meet(
          number, null, new HeldMeeting(at.now(), "manager1", List.of("clean1"), "漏排", "调整"));
    }
    slips.submit(number, null);
    at.later(Duration.ofMinutes(1));
    return number;
  }

  private void approve(String number, String approver) {
    at.as(approver);
    slips.decide(number, null, true, null, null);
  }

  @Test
  @Rule("NCR-3")
  void aSlipWaitsForOneStepAfterTheOther() {
    String ordinary = slip("499.99");
    String high = slip("500.00");
    assertEquals(Set.of("manager1"), approversOf(ordinary));
    assertEquals(Set.of("manager1"), approversOf(high));
    assertTrue(card("manager1", ordinary).ordinary());
    assertFalse(card("manager1", high).ordinary(), "three decide about a high loss");
    WaitingApproval seen = card("manager1", ordinary);
    assertTrue(approvals.decided(seen).isEmpty());
    approve(ordinary, "manager1");
    assertTrue(approvals.decided(seen).orElseThrow().approved());
    assertEquals("manager1", approvals.decided(seen).orElseThrow().by().username());
    assertEquals(Set.of(), approversOf(ordinary));
    approve(high, "manager1");
    assertEquals(Set.of("mr"), approversOf(high));
    assertEquals("manager1", card("mr", high).chain().get(0).by().username());
    approve(high, "mr");
    assertEquals(Set.of("gm"), approversOf(high));
    at.as("gm");
    assertEquals(all(ApprovalKind.SLIP, 50).size(), approvals.counts().get(ApprovalKind.SLIP));
    approve(high, "gm");
    assertEquals(Set.of(), approversOf(high));
  }

  @Test
  @Rule("CA-4")
  void aReportCanBeDecidedFromItsCard() {
    String slip = slip("1.00");
    approve(slip, "manager1");
    LocalDate day = LocalDate.ofInstant(at.now().plus(Duration.ofDays(5)), ZoneOffset.UTC);
    at.as("clean1");
    String number =
        reports.draft(
            new NewCapaReport(
                List.of(slip),
                null,
                "三号楼",
                List.of("班次空缺", "排班无人复核"),
                Cause.STAFF_BELOW_STANDARD,
                List.of(new NewAction("建立排班复核", "worker1", day)),
                List.of(new NewAction("推广到各楼", "eng1", day.plusDays(4)))));
    reports.submit(number, null);
    assertEquals(Set.of("manager1"), approversOf(number));
    WaitingApproval card = card("manager1", number);
    assertEquals("1. 班次空缺\n2. 排班无人复核", card.cause());
    assertEquals(Cause.STAFF_BELOW_STANDARD, card.plan().category());
    assertEquals(List.of(slip), card.plan().slips());
    assertEquals(
        List.of("建立排班复核 worker1 " + day, "推广到各楼 eng1 " + day.plusDays(4)),
        card.plan().measures().stream()
            .map(it -> it.action() + " " + it.responsible().username() + " " + it.dueOn())
            .toList());
    assertEquals(all(ApprovalKind.REPORT, 50).size(), approvals.counts().get(ApprovalKind.REPORT));
    reports.decide(number, card.version(), true, null);
    assertTrue(approvals.decided(card).orElseThrow().approved());
    assertEquals(Set.of(), approversOf(number));
  }

  @Test
  void kindsAreOneListByHowLongTheyWait() {
    String first = at.as("cs1").register(major());
    asked(first, "chief1");
    String second = unsatisfied(3);
    at.as("chief1").escalations.decide(second, null, "已尽责");
    String third = at.as("cs1").register(major());
    asked(third, "chief1");
    at.as("branchgm");
    for (int size : new int[] {1, 2, 50}) {
      List<WaitingApproval> all = all(null, size);
      assertEquals(all.stream().map(WaitingApproval::key).distinct().toList().size(), all.size());
      List<String> mine =
          all.stream()
              .map(WaitingApproval::number)
              .filter(Set.of(first, second, third)::contains)
              .toList();
      assertEquals(List.of(first, second, third), mine, "pages of " + size);
    }
    assertEquals(
        List.of(second),
        all(ApprovalKind.CONSENT, 1).stream()
            .map(WaitingApproval::number)
            .filter(Set.of(first, second, third)::contains)
            .toList());
    assertEquals(
        all(ApprovalKind.EXTENSION, 50).size(), approvals.counts().get(ApprovalKind.EXTENSION));
    assertEquals(
        all(ApprovalKind.CONSENT, 50).size(), approvals.counts().get(ApprovalKind.CONSENT));
  }

  @Test
  @Rule("ORG-2")
  void nothingWaitsForOthers() {
    for (String other : List.of("cs1", "eng1", "steward1", "cashier1")) {
      at.as(other);
      assertThrows(NotAllowed.class, () -> approvals.page(null, null, 10), other);
      assertTrue(approvals.counts().isEmpty(), other);
    }
    at.as("gm");
    assertFalse(approvals.counts().isEmpty());
    Stream.of("nonsense", org.xinsheng.shared.Cursor.of(at.now(), "NOTHING", 1).toString())
        .forEach(it -> assertThrows(InvalidInput.class, () -> approvals.page(null, it, 10), it));
  }
}
