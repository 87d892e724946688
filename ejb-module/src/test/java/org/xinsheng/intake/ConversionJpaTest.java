package org.xinsheng.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.ComplaintTarget;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.emergency.Emergencies;
import org.xinsheng.emergency.EmergencyDesk;
import org.xinsheng.emergency.EmergencyReading;
import org.xinsheng.emergency.NewEmergency;
import org.xinsheng.enquiry.Enquiries;
import org.xinsheng.enquiry.EnquiryDesk;
import org.xinsheng.enquiry.EnquiryReading;
import org.xinsheng.enquiry.NewEnquiry;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.message.MessageDesk;
import org.xinsheng.message.MessageReading;
import org.xinsheng.message.Messages;
import org.xinsheng.message.NewMessage;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.JobReading;
import org.xinsheng.repair.JobView;
import org.xinsheng.repair.NewJob;
import org.xinsheng.repair.RepairTarget;
import org.xinsheng.repair.ServiceRequestTarget;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.suggestion.NewSuggestion;
import org.xinsheng.suggestion.SuggestionDesk;
import org.xinsheng.suggestion.SuggestionReading;
import org.xinsheng.suggestion.SuggestionTarget;
import org.xinsheng.suggestion.SuggestionView;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Every kind becomes every other, and keeps what the owner can rely on. */
@OnBothDatabases
@Rule("INT-1")
class ConversionJpaTest {

  private static final NewMatter.Customer OWNER =
      new NewMatter.Customer("王芳", "13800000123", "3-1-1202");

  private final Reception at;
  private final SuggestionDesk suggestions;
  private final EnquiryDesk enquiries;
  private final MessageDesk messages;
  private final EmergencyDesk emergencies;
  private final JobDesk jobs;
  private final JobReading job;
  private final IntakeQueries register;

  ConversionJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    wiring.observing(IntakeRegister.class, Handovers.class);
    wiring.using(Enquiries.class, Messages.class, Emergencies.class, ComplaintTarget.class);
    wiring.using(RepairTarget.class, ServiceRequestTarget.class, SuggestionTarget.class);
    suggestions = wiring.bean(SuggestionDesk.class);
    enquiries = wiring.bean(EnquiryDesk.class);
    messages = wiring.bean(MessageDesk.class);
    emergencies = wiring.bean(EmergencyDesk.class);
    jobs = wiring.bean(JobDesk.class);
    job = wiring.bean(JobReading.class);
    register = wiring.bean(IntakeQueries.class);
  }

  private String taken(MatterKind kind) {
    return switch (kind) {
      case COMPLAINT -> at.register(NewComplaintFixture.general());
      case SUGGESTION ->
          suggestions.register(
              new NewSuggestion(
                  "GD01", Channel.HOTLINE, null, false, OWNER, "PARKING", "增设路灯", 2, true));
      case ENQUIRY -> {
        Instant due = at.now().plus(Duration.ofHours(2));
        yield enquiries.register(
            new NewEnquiry(
                "GD01",
                Channel.HOTLINE,
                null,
                false,
                OWNER,
                null,
                "月卡怎么办",
                2,
                true,
                null,
                "收费处",
                "电话",
                due,
                true));
      }
      case REPAIR, SERVICE_REQUEST -> jobs.register(JobKind.valueOf(kind.name()), leak());
      case MESSAGE ->
          messages.register(
              new NewMessage(
                  "GD01",
                  Channel.HOTLINE,
                  null,
                  false,
                  OWNER,
                  null,
                  "请回电",
                  null,
                  true,
                  "eng1",
                  null));
      case EMERGENCY ->
          emergencies.register(
              new NewEmergency(
                  "GD01",
                  Channel.HOTLINE,
                  null,
                  false,
                  OWNER,
                  null,
                  "电梯困人",
                  null,
                  null,
                  "3栋",
                  null));
    };
  }

  private static NewJob leak() {
    return new NewJob(
        "GD01",
        Channel.HOTLINE,
        null,
        false,
        OWNER,
        "ENGINEERING",
        "厨房水管漏水",
        null,
        null,
        null,
        2,
        true,
        null,
        null);
  }

  private String convert(MatterKind from, String number, Conversion wish) {
    return switch (from) {
      case COMPLAINT -> at.withdrawals.convert(number, null, wish);
      case SUGGESTION -> suggestions.convert(number, null, wish);
      case ENQUIRY -> enquiries.convert(number, null, wish);
      case REPAIR, SERVICE_REQUEST ->
          jobs.convert(JobKind.valueOf(from.name()), number, null, wish);
      case MESSAGE -> messages.convert(number, null, wish);
      case EMERGENCY -> emergencies.convert(number, null, wish);
    };
  }

  /** With what each kind asks for. */
  private Conversion to(MatterKind kind) {
    return wish(kind, List.of("FACILITY_LIMIT"), "ENGINEERING");
  }

  private Conversion wish(MatterKind kind, List<String> criteria, String department) {
    return new Conversion(
        kind,
        "听清之后改类",
        kind == MatterKind.COMPLAINT ? "CLEANING" : null,
        criteria,
        null,
        null,
        null,
        "收费处",
        "电话",
        true,
        "eng1",
        null,
        kind == MatterKind.ENQUIRY ? at.now().plus(Duration.ofHours(1)) : null,
        department,
        null,
        null);
  }

  private IntakeRow line(String number) {
    IntakeFilter filter = new IntakeFilter(null, null, null, null, null, null, null, null, number);
    return register.page(filter, null, 2).items().get(0);
  }

  private List<DeadlineRow> clocks(String number) {
    return switch (MatterKind.ofNumber(number).orElseThrow()) {
      case COMPLAINT -> at.read(number).deadlines();
      case SUGGESTION -> suggestion(number).deadlines();
      case REPAIR, SERVICE_REQUEST -> job.read(null, number).deadlines();
      case ENQUIRY -> at.wiring.bean(EnquiryReading.class).read(number).matter().deadlines();
      case MESSAGE -> at.wiring.bean(MessageReading.class).read(number).matter().deadlines();
      case EMERGENCY -> at.wiring.bean(EmergencyReading.class).read(number).matter().deadlines();
    };
  }

  private SuggestionView suggestion(String number) {
    return at.wiring.bean(SuggestionReading.class).read(number);
  }

  @Test
  @Rule("INT-14")
  void everyKindBecomesEveryOtherAndKeepsWhenItCameAndWhoTookIt() {
    for (MatterKind from : MatterKind.values()) {
      for (MatterKind into : MatterKind.values()) {
        if (from != into) {
          becomes(from, into);
        }
      }
    }
  }

  private void becomes(MatterKind from, MatterKind into) {
    String cell = from + " → " + into;
    String old = taken(from);
    Instant received = line(old).receivedAt();
    at.later(Duration.ofMinutes(3));
    String next = convert(from, old, to(into));
    IntakeRow before = line(old);
    IntakeRow after = line(next);
    assertEquals(into, after.kind(), cell);
    assertEquals("CONVERTED", before.status(), cell);
    assertEquals(next, before.convertedTo(), cell);
    assertEquals(old, after.convertedFrom(), cell);
    assertEquals(received, after.receivedAt(), cell);
    assertEquals(Channel.HOTLINE, after.channel(), cell);
    assertEquals(before.customerName(), after.customerName(), cell);
    assertEquals(before.unit(), after.unit(), cell);
    assertEquals("cs1", after.firstContact().username(), cell);
    assertTrue(clocks(old).stream().noneMatch(DeadlineRow::isOpen), cell);
    assertTrue(at.audit(old).toString().contains("_CONVERTED"), cell);
    assertThrows(IllegalTransition.class, () -> convert(from, old, to(into)), cell);
  }

  @Test
  void itsOwnKindIsRefused() {
    for (MatterKind kind : MatterKind.values()) {
      String number = taken(kind);
      RuleViolation refusal =
          assertThrows(RuleViolation.class, () -> convert(kind, number, to(kind)), kind::name);
      assertEquals("kind", refusal.fields().get(0).field());
      assertFalse(line(number).status().equals("CONVERTED"), kind::name);
    }
  }

  @Test
  void everyKindIsOfferedButItsOwn() {
    Conversions conversions = at.wiring.bean(Conversions.class);
    for (MatterKind kind : MatterKind.values()) {
      Set<MatterKind> others =
          Arrays.stream(MatterKind.values()).filter(it -> it != kind).collect(Collectors.toSet());
      assertEquals(others, Set.copyOf(conversions.from(kind)));
    }
  }

  @Test
  @Rule("SEV-4")
  @Rule("DL-1")
  void aComplaintNeedsItsCriteriaAndItsClocksRunFromTheReceipt() {
    String old = taken(MatterKind.SUGGESTION);
    Instant received = suggestion(old).receivedAt();
    at.later(Duration.ofMinutes(50));
    Conversion bare = wish(MatterKind.COMPLAINT, List.of(), null);
    Refusal refusal = assertThrows(RuleViolation.class, () -> suggestions.convert(old, null, bare));
    assertEquals("SEV-4", refusal.rule().orElseThrow());
    Conversion strange = wish(MatterKind.COMPLAINT, List.of("GUESSED"), null);
    assertThrows(InvalidInput.class, () -> suggestions.convert(old, null, strange));
    String number =
        suggestions.convert(
            old, null, wish(MatterKind.COMPLAINT, List.of("SERVICE_AT_FAULT"), null));
    ComplaintView view = at.read(number);
    assertEquals(Severity.IMPORTANT, view.severity());
    assertEquals(received.plus(Duration.ofHours(3)), view.replyDueAt());
    assertEquals(received.plus(Duration.ofDays(3)), view.resolutionDueAt());
    assertEquals("head1", view.handler().username());
    assertEquals(old, view.convertedFrom().number());
  }

  @Test
  @Rule("REC-5")
  void aRepairIsDispatchedWhereTheWishSaysTo() {
    String sent = convert(MatterKind.COMPLAINT, taken(MatterKind.COMPLAINT), to(MatterKind.REPAIR));
    JobView view = job.read(JobKind.REPAIR, sent);
    assertEquals("ENGINEERING", view.dispatch().department());
    assertEquals(1, view.deadlines().size());
    String kept =
        convert(
            MatterKind.COMPLAINT,
            taken(MatterKind.COMPLAINT),
            wish(MatterKind.REPAIR, List.of(), null));
    assertEquals("REGISTERED", job.read(JobKind.REPAIR, kept).status().name());
  }

  @Test
  @Rule("HD-10")
  void whatWaitedForTheComplaintEndsAndABreachStays() {
    String number = at.register(NewComplaintFixture.important());
    at.as("head1").forward(number, "ENGINEERING");
    at.later(Duration.ofHours(4));
    convert(MatterKind.COMPLAINT, number, to(MatterKind.SUGGESTION));
    ComplaintView view = at.read(number);
    assertEquals(ComplaintStatus.CONVERTED, view.status());
    assertEquals("CANCELLED", at.assignment(number).state().name());
    assertEquals(DeadlineState.BREACHED, at.clock(number, DeadlineKind.REPLY).state());
    assertEquals(DeadlineState.CANCELLED, at.clock(number, DeadlineKind.RESOLUTION).state());
    assertTrue(view.deadlines().stream().noneMatch(DeadlineRow::isOpen));
  }

  @Test
  @Rule("INT-4")
  void theSuperiorStillHears() {
    String number = at.register(NewComplaintFixture.general().forwarded());
    String enquiry = convert(MatterKind.COMPLAINT, number, to(MatterKind.ENQUIRY));
    assertTrue(at.clock(number, DeadlineKind.SUPERIOR_REPORT).isOpen());
    at.resolution.reportToSuperior(number, null, "经核实为咨询", null);
    assertEquals(DeadlineState.MET, at.clock(number, DeadlineKind.SUPERIOR_REPORT).state());
    assertThrows(
        RuleViolation.class,
        () -> convert(MatterKind.ENQUIRY, enquiry, to(MatterKind.COMPLAINT)),
        "a complaint from a superior says who (INT-4)");
  }

  @Test
  @Rule("SEV-9")
  void fromMajorItIsTheChiefStewards() {
    String number = at.register(NewComplaintFixture.major());
    for (String other : List.of("cs1", "head1")) {
      at.as(other);
      NotAllowed refusal =
          assertThrows(
              NotAllowed.class,
              () -> convert(MatterKind.COMPLAINT, number, to(MatterKind.SUGGESTION)),
              other);
      assertEquals("SEV-9", refusal.rule().orElseThrow());
    }
    at.as("chief1");
    convert(MatterKind.COMPLAINT, number, to(MatterKind.SUGGESTION));
    assertTrue(
        Reception.roles(at.last(number, "COMPLAINT_CONVERTED"))
            .contains(Role.BRANCH_GENERAL_MANAGER));
  }

  @Test
  void whatWasJudgedValidStaysAComplaint() {
    String number = at.register(NewComplaintFixture.important());
    at.as("head1").judge(number, Validity.VALID);
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class,
            () -> convert(MatterKind.COMPLAINT, number, to(MatterKind.SUGGESTION)));
    assertEquals("INT-1", refusal.rule().orElseThrow());
    assertEquals(ComplaintStatus.IN_PROGRESS, at.read(number).status());
  }

  @Test
  void aComplaintIsNotMovedAwayWithoutAReason() {
    String number = taken(MatterKind.COMPLAINT);
    assertThrows(
        InvalidInput.class,
        () -> convert(MatterKind.COMPLAINT, number, Conversion.to(MatterKind.SUGGESTION, " ")));
    assertThrows(
        NotAllowed.class,
        () -> {
          at.as("worker1");
          convert(MatterKind.COMPLAINT, number, to(MatterKind.SUGGESTION));
        });
  }
}
