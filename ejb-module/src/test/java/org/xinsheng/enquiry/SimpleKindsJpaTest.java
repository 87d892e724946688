package org.xinsheng.enquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.emergency.Emergencies;
import org.xinsheng.emergency.EmergencyDesk;
import org.xinsheng.emergency.EmergencyReading;
import org.xinsheng.emergency.NewEmergency;
import org.xinsheng.intake.Conversion;
import org.xinsheng.intake.IntakeRegister;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.MatterQueries;
import org.xinsheng.intake.NewMatter;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.message.MessageDesk;
import org.xinsheng.message.MessageQueries;
import org.xinsheng.message.MessageReading;
import org.xinsheng.message.MessageRow;
import org.xinsheng.message.Messages;
import org.xinsheng.message.NewMessage;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Enquiries, messages and emergencies, and how one becomes the other. */
@OnBothDatabases
class SimpleKindsJpaTest {

  private static final NewMatter.Customer OWNER =
      new NewMatter.Customer("王芳", "13800000123", "3-1-1202");

  private final Reception at;
  private final EnquiryDesk enquiries;
  private final EnquiryReading enquiry;
  private final MessageDesk messages;
  private final MessageReading message;
  private final MessageQueries inbox;
  private final EmergencyDesk emergencies;
  private final EmergencyReading emergency;
  private final MatterQueries lists;

  SimpleKindsJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    wiring.observing(IntakeRegister.class);
    wiring.using(Enquiries.class, Messages.class, Emergencies.class);
    enquiries = wiring.bean(EnquiryDesk.class);
    enquiry = wiring.bean(EnquiryReading.class);
    messages = wiring.bean(MessageDesk.class);
    message = wiring.bean(MessageReading.class);
    inbox = wiring.bean(MessageQueries.class);
    emergencies = wiring.bean(EmergencyDesk.class);
    emergency = wiring.bean(EmergencyReading.class);
    lists = wiring.bean(MatterQueries.class);
  }

  private NewEnquiry asked(String answer, String source, String by, Instant due, Boolean agreed) {
    return new NewEnquiry(
        "GD01",
        Channel.HOTLINE,
        null,
        false,
        OWNER,
        null,
        "停车月卡怎么办理",
        2,
        true,
        answer,
        source,
        by,
        due,
        agreed);
  }

  private String promised() {
    Instant due = at.now().plus(Duration.ofHours(2));
    return enquiries.register(asked(null, "收费处", "电话", due, true));
  }

  private String left(String to) {
    return messages.register(
        new NewMessage(
            "GD01", Channel.HOTLINE, null, false, OWNER, null, "请回电", null, true, to, null));
  }

  private String alarm(Instant receivedAt, NewEmergency.Deferral deferral) {
    return emergencies.register(
        new NewEmergency(
            "GD01",
            Channel.HOTLINE,
            receivedAt,
            false,
            null,
            null,
            "电梯困人",
            null,
            null,
            "3栋",
            deferral));
  }

  private static DeadlineRow clock(MatterFace face) {
    return face.deadlines().get(0);
  }

  private static String refused(String rule, Runnable act) {
    RuleViolation refusal = assertThrows(RuleViolation.class, act::run);
    assertEquals(rule, refusal.rule().orElseThrow());
    return refusal.fields().get(0).field();
  }

  @Test
  @Rule("INT-10")
  void theCallIsPromisedAndKept() {
    String number = promised();
    assertTrue(number.matches("ZX-GD01-\\d{8}-\\d{6}"), number);
    EnquiryView open = enquiry.read(number);
    assertEquals("OPEN", open.matter().status());
    assertEquals(DeadlineKind.CALLBACK, clock(open.matter()).kind());
    assertEquals(open.own().agreedDueAt(), clock(open.matter()).dueAt());
    assertTrue(lists.toCallBack(50).stream().anyMatch(it -> it.line().number().equals(number)));
    at.wiring.clock().set(open.own().agreedDueAt());
    enquiries.answer(number, null, "带行驶证到收费处", null);
    EnquiryView answered = enquiry.read(number);
    assertEquals("ANSWERED", answered.matter().status());
    assertEquals(DeadlineState.MET, clock(answered.matter()).state(), "at the instant is in time");
    enquiries.complete(number, null, null);
    assertEquals("CLOSED", enquiry.read(number).matter().status());
    assertThrows(IllegalTransition.class, () -> enquiries.cancel(number, null, "不需要了"));
  }

  @Test
  @Rule("INT-10")
  @Rule("INT-8")
  void answeredAtOnceIsOneStep() {
    EnquiryView view = enquiry.read(enquiries.register(asked("每月 300 元", null, null, null, null)));
    assertEquals("CLOSED", view.matter().status());
    assertEquals("每月 300 元", view.own().answer().text());
    assertEquals(List.of(), view.matter().deadlines());
  }

  @Test
  @Rule("INT-10")
  void thePromiseIsCompleteOrRefused() {
    Instant now = at.now();
    Instant later = now.plusMillis(1);
    assertEquals(
        "source", refused("INT-10", () -> enquiries.register(asked(null, " ", "电话", later, true))));
    assertEquals(
        "callBackBy",
        refused("INT-10", () -> enquiries.register(asked(null, "收费处", null, later, true))));
    assertEquals(
        "agreedDueAt",
        refused("INT-10", () -> enquiries.register(asked(null, "收费处", "电话", null, true))));
    assertEquals(
        "agreedDueAt",
        refused("INT-10", () -> enquiries.register(asked(null, "收费处", "电话", now, true))));
    assertEquals(
        "agreed",
        refused("INT-10", () -> enquiries.register(asked(null, "收费处", "电话", later, false))));
    assertEquals(
        "OPEN",
        enquiry.read(enquiries.register(asked(null, "收费处", "电话", later, true))).matter().status());
  }

  @Test
  @Rule("INT-11")
  void onlyWhomItIsForAcknowledgesIt() {
    String number = left("eng1");
    assertTrue(number.startsWith("ZD-GD01-"), number);
    assertEquals(at.staff.ids("eng1"), at.people(number, "MESSAGE_TAKEN"));
    for (String other : List.of("cs1", "head1", "manager1")) {
      at.as(other);
      assertThrows(NotAllowed.class, () -> messages.acknowledge(number, null), other);
    }
    at.as("eng1");
    assertEquals("13800000123", message.read(number).own().callbackPhone());
    assertTrue(lists.messages(50).stream().anyMatch(it -> it.line().number().equals(number)));
    messages.acknowledge(number, null);
    assertEquals("ACKNOWLEDGED", message.read(number).matter().status());
    assertTrue(lists.messages(50).stream().noneMatch(it -> it.line().number().equals(number)));
    at.as("cs3");
    assertThrows(NotFound.class, () -> message.read(number));
  }

  @Test
  @Rule("INT-11")
  @Rule("X-3")
  void itWaitsForThemWithTheMaskedNumber() {
    String number = left("eng1");
    assertTrue(inbox.forMe(50).stream().noneMatch(it -> it.line().number().equals(number)));
    at.as("eng1");
    List<String> phones =
        inbox.forMe(50).stream()
            .filter(it -> it.line().number().equals(number))
            .map(MessageRow::callbackPhone)
            .toList();
    assertEquals(List.of("138****0123"), phones);
    messages.acknowledge(number, null);
    assertTrue(inbox.forMe(50).stream().noneMatch(it -> it.line().number().equals(number)));
  }

  @Test
  @Rule("INT-21")
  void whatNobodyAcknowledgedStandsFirst() {
    String waiting = alarm(null, null);
    at.later(Duration.ofMillis(1));
    String known = alarm(null, null);
    assertTrue(lists.emergencies(50).isEmpty(), "for those on duty only");
    at.as("duty1");
    emergencies.acknowledge(known, null, null);
    List<String> numbers = lists.emergencies(50).stream().map(it -> it.line().number()).toList();
    assertTrue(numbers.indexOf(waiting) >= 0);
    assertTrue(numbers.indexOf(waiting) < numbers.indexOf(known));
  }

  @Test
  @Rule("INT-11")
  void itIsForAColleagueWhoMaySeeIt() {
    assertThrows(InvalidInput.class, () -> left("cs3"));
    assertThrows(InvalidInput.class, () -> left("nobody"));
  }

  @Test
  @Rule("INT-21")
  void whoIsOnDutyKnowsAtOnceAndHasFiveMinutes() {
    String inTime = alarm(null, null);
    String late = alarm(null, null);
    assertEquals(
        Set.of(Role.DUTY_OFFICER, Role.DUTY_FOREMAN, Role.CHIEF_STEWARD),
        Reception.roles(at.last(inTime, "EMERGENCY_TAKEN")));
    MatterFace face = emergency.read(inTime).matter();
    assertEquals(face.receivedAt().plus(Duration.ofMinutes(5)), clock(face).dueAt());
    assertThrows(NotAllowed.class, () -> emergencies.acknowledge(inTime, null, null));
    at.as("duty1");
    at.wiring.clock().set(clock(face).dueAt());
    emergencies.acknowledge(inTime, null, null);
    assertEquals(DeadlineState.MET, clock(emergency.read(inTime).matter()).state());
    at.later(Duration.ofMillis(1));
    emergencies.dispatch(late, null, "秩序班 2 人", null);
    assertEquals(DeadlineState.BREACHED, clock(emergency.read(late).matter()).state());
    assertEquals("duty1", emergency.read(late).own().acknowledged().by().username());
    assertThrows(IllegalTransition.class, () -> emergencies.complete(inTime, null, "已救出", null));
    emergencies.complete(late, null, "已救出", null);
    assertEquals("DONE", emergency.read(late).matter().status());
  }

  @Test
  @Rule("INT-13")
  void anEmergencyIsNotDeferred() {
    assertEquals(
        "deferral", refused("INT-13", () -> alarm(null, new NewEmergency.Deferral("王芳", "明天再来"))));
  }

  @Test
  @Rule("INT-14")
  void nothingComesFromTheFuture() {
    Instant now = at.now();
    assertEquals("receivedAt", refused("INT-14", () -> alarm(now.plusMillis(1), null)));
    assertEquals("REGISTERED", emergency.read(alarm(now, null)).matter().status());
  }

  @Test
  @Rule("INT-1")
  @Rule("INT-14")
  void itGoesOnAsAnotherKindWithItsReceivedTime() {
    String old = promised();
    Instant received = enquiry.read(old).matter().receivedAt();
    at.later(Duration.ofMinutes(3));
    enquiries.convert(old, null, Conversion.to(MatterKind.EMERGENCY, "其实是电梯困人"));
    MatterFace before = enquiry.read(old).matter();
    assertEquals("CONVERTED", before.status());
    assertEquals(DeadlineState.CANCELLED, clock(before).state());
    String next = before.convertedTo().number();
    MatterFace after = emergency.read(next).matter();
    assertEquals(old, after.convertedFrom().number());
    assertEquals(received, after.receivedAt());
    assertEquals(received.plus(Duration.ofMinutes(5)), clock(after).dueAt());
    assertEquals("cs1", after.firstContact().username());
    assertNull(after.convertedTo());
    assertThrows(
        IllegalTransition.class,
        () -> enquiries.convert(old, null, Conversion.to(MatterKind.EMERGENCY, null)));
    assertTrue(at.audit(old).toString().contains("ENQUIRY_CONVERTED"));
    assertTrue(at.audit(next).toString().contains("EMERGENCY_TAKEN"));
  }

  @Test
  @Rule("INT-1")
  void itsOwnKindOrWhatTheNewKindLacksIsRefused() {
    String number = promised();
    assertEquals(
        "kind",
        refused(
            "INT-1",
            () -> enquiries.convert(number, null, Conversion.to(MatterKind.ENQUIRY, null))));
    assertThrows(
        InvalidInput.class,
        () -> enquiries.convert(number, null, Conversion.to(MatterKind.MESSAGE, null)));
    assertEquals("OPEN", enquiry.read(number).matter().status());
    at.as("worker1");
    assertThrows(
        NotAllowed.class,
        () -> enquiries.convert(number, null, Conversion.to(MatterKind.EMERGENCY, null)));
  }
}
