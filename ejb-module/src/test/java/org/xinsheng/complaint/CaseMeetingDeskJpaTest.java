package org.xinsheng.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;
import static org.xinsheng.complaint.NewComplaintFixture.important;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class CaseMeetingDeskJpaTest {

  private final Reception at;
  private final MeetingQueries meetings;
  private final ContactQueries contacts;

  CaseMeetingDeskJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    meetings = wiring.bean(MeetingQueries.class);
    contacts = wiring.bean(ContactQueries.class);
  }

  private HeldMeeting held(Instant when, String convenor) {
    return new HeldMeeting(when, convenor, List.of("邓涛", "clean1", "清洁公司王工"), "巡查不到位", "更换承包商");
  }

  private void meet(String number) {
    at.meetings.meet(number, null, held(at.now(), "manager1"));
  }

  private SubjectRef ref(String number) {
    return new SubjectRef(SubjectType.COMPLAINT, at.read(number).id(), number);
  }

  @Test
  @Rule("HD-3")
  @Rule("HD-7")
  void theManagersMeetingIsOnRecordAndBeginsTheWork() {
    String number = at.register(important());
    assertFalse(meetings.isOnRecord(ref(number)));
    meet(number);
    assertEquals(ComplaintStatus.IN_PROGRESS, at.read(number).status());
    assertTrue(meetings.isOnRecord(ref(number)));
    MeetingView meeting = meetings.about(ref(number)).get(0);
    assertTrue(meeting.number().matches("HY-GD01-\\d{8}-\\d{6}"), meeting.number());
    assertEquals(MeetingStatus.HELD, meeting.status());
    assertEquals("manager1", meeting.convenor().username());
    assertEquals(
        List.of("邓涛", "曾芳", "清洁公司王工"), meeting.attendees().stream().map(it -> it.name()).toList());
    assertEquals("clean1", meeting.attendees().get(1).username());
    assertNull(meeting.attendees().get(2).username());
    assertEquals("巡查不到位", meeting.analysis());
    assertEquals("更换承包商", meeting.decision());
    assertEquals(at.staff.ids("cs1", "head1"), at.people(number, "MET"));
    assertEquals("更换承包商", at.last(number, "MET").why());
    meet(number);
    assertEquals(2, meetings.about(ref(number)).size());
  }

  @Test
  @Rule("HD-3")
  void onlyTheOfficeManagerConvenesItUnderEitherName() {
    String number = at.register(general());
    for (String other : List.of("head1", "chief1", "eng1", "manager2")) {
      RuntimeException refusal =
          assertThrows(
              RuntimeException.class,
              () -> at.meetings.meet(number, null, held(at.now(), other)),
              other);
      Optional<String> rule =
          refusal instanceof RuleViolation violation ? violation.rule() : Optional.empty();
      assertEquals(!other.equals("manager2"), rule.equals(Optional.of("HD-3")), other);
    }
    assertEquals(ComplaintStatus.REGISTERED, at.read(number).status());
    at.meetings.meet(number, null, held(at.now(), "林建平"));
    assertEquals("manager1", meetings.about(ref(number)).get(0).convenor().username());
  }

  @Test
  @Rule("HD-13")
  void whoeverIsComplainedAboutNeitherConvenesNorRecords() {
    String number = at.register(important().about("manager1"));
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> meet(number));
    assertEquals(Optional.of("HD-3"), refusal.rule());
    at.as("manager1");
    assertEquals(
        Optional.of("HD-13"), assertThrows(RuleViolation.class, () -> meet(number)).rule());
    assertEquals(
        Optional.of("HD-13"),
        assertThrows(
                RuleViolation.class, () -> at.meetings.contact(number, null, "自来水公司", "已报修", null))
            .rule());
  }

  @Test
  @Rule("HD-3")
  void itWasHeldAfterTheReceiptAndNotInTheFuture() {
    Instant received = at.now().minus(Duration.ofHours(2));
    String number = at.register(general().receivedAt(received));
    for (Instant wrong : List.of(received.minusMillis(1), at.now().plusMillis(1))) {
      RuleViolation refusal =
          assertThrows(
              RuleViolation.class, () -> at.meetings.meet(number, null, held(wrong, "manager1")));
      assertEquals("heldAt", refusal.fields().get(0).field());
    }
    at.meetings.meet(number, null, held(received, "manager1"));
    at.meetings.meet(number, null, held(at.now(), "manager1"));
    assertEquals(
        List.of(received, at.now()),
        meetings.about(ref(number)).stream().map(MeetingView::heldAt).toList());
  }

  @Test
  @Rule("HD-3")
  void everyPartOfTheRecordIsNeeded() {
    String number = at.register(general());
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () -> at.meetings.meet(number, null, new HeldMeeting(null, " ", List.of(), null, "")));
    assertEquals(
        Set.of("heldAt", "convenor", "attendees", "analysis", "decision"),
        refusal.fields().stream()
            .map(it -> it.field())
            .collect(java.util.stream.Collectors.toSet()));
  }

  @Test
  @Rule("HD-15")
  @Rule("ORG-2")
  void whoHandlesItOrStandsAboveRecordsMeetingsAndContacts() {
    String number = at.register(general());
    for (String other : List.of("cs2", "worker1", "cashier1", "eng1", "foreman1")) {
      at.as(other);
      assertThrows(NotAllowed.class, () -> meet(number), other);
      assertThrows(
          NotAllowed.class, () -> at.meetings.contact(number, null, "自来水公司", "已报修", null), other);
    }
    at.as("manager2");
    assertThrows(NotFound.class, () -> meet(number));
    for (String one : List.of("cs1", "head1", "chief1", "manager1", "branchgm", "gm")) {
      at.as(one);
      meet(number);
      at.meetings.contact(number, null, "自来水公司", "已报修", null);
    }
    at.as("cs1");
    at.forward(number, "ENGINEERING");
    at.as("eng1");
    meet(number);
    assertEquals(7, meetings.about(ref(number)).size());
  }

  @Test
  @Rule("INT-12")
  void theContactLogSaysWhoWasContactedWhenByWhomAndWhatWasSaid() {
    Instant received = at.now().minus(Duration.ofHours(2));
    String number = at.register(general().receivedAt(received));
    at.meetings.contact(number, null, "自来水公司", "今晚抢修", received);
    Instant later = at.later(Duration.ofHours(1));
    at.as("head1").meetings.contact(number, null, "街道办", "已备案", null);
    List<ContactRow> log = contacts.of(at.read(number).id());
    assertEquals(List.of("自来水公司", "街道办"), log.stream().map(ContactRow::party).toList());
    assertEquals("今晚抢修", log.get(0).text());
    assertEquals("cs1", log.get(0).by().username());
    assertEquals(received, log.get(0).contactedAt());
    assertEquals(later, log.get(1).contactedAt());
    assertEquals(ComplaintStatus.REGISTERED, at.read(number).status(), "a contact is no reply");
    for (Instant wrong : List.of(received.minusMillis(1), at.now().plusMillis(1))) {
      RuleViolation refusal =
          assertThrows(
              RuleViolation.class, () -> at.meetings.contact(number, null, "街道办", "已备案", wrong));
      assertEquals(Optional.of("INT-12"), refusal.rule());
    }
    assertThrows(InvalidInput.class, () -> at.meetings.contact(number, null, "", "已备案", null));
    assertThrows(InvalidInput.class, () -> at.meetings.contact(number, null, "街道办", " ", null));
    at.as("manager2");
    Long id = at.as("cs1").read(number).id();
    at.as("manager2");
    assertThrows(NotFound.class, () -> contacts.of(id));
  }
}
