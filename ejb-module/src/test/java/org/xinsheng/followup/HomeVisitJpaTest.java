package org.xinsheng.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.important;
import static org.xinsheng.followup.domain.FollowUpMode.DOOR;
import static org.xinsheng.followup.domain.FollowUpMode.PHONE;
import static org.xinsheng.followup.domain.Satisfaction.SATISFIED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.NewComplaintFixture;
import org.xinsheng.complaint.Reception;
import org.xinsheng.customer.domain.Customer;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.notification.OpinionNotices;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

/** Visits at the door, owners who want no calls, and what is heard besides. */
@OnBothDatabases
class HomeVisitJpaTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Reception at;
  private final AppointmentDesk appointments;
  private final CallQueries calls;

  HomeVisitJpaTest(Wiring wiring) {
    at = new Reception(wiring).as("cs1");
    wiring.observing(OpinionNotices.class);
    appointments = wiring.bean(AppointmentDesk.class);
    calls = wiring.bean(CallQueries.class);
  }

  private String resolved(NewComplaintFixture taken) {
    String number = at.as("cs1").register(taken);
    at.as("head1").resolve(number);
    at.as("cs2");
    return number;
  }

  private void agree(String number, Instant visit, Instant agreedAt) {
    appointments.agree(number, null, new NewAppointment(visit, "王芳", "整改照片", agreedAt));
  }

  private static NewFollowUp visit(NewVisit visit) {
    return new NewFollowUp(
        DOOR, true, SATISFIED, null, "好", null, "增设晾衣架", null, null, visit, null, null);
  }

  private static NewFollowUp call(FollowUpMode mode, boolean reached, Boolean asked) {
    return new NewFollowUp(
        mode,
        reached,
        reached ? SATISFIED : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        asked,
        null);
  }

  private RoundView round(String number) {
    SubjectRef subject =
        new SubjectRef(SubjectType.COMPLAINT, at.reading.afterAct(number).id(), number);
    return at.wiring.bean(FollowUpQueries.class).of(subject).get(0);
  }

  private List<DeadlineState> states(String number) {
    return at.clocks(number, DeadlineKind.FOLLOW_UP).stream().map(DeadlineRow::state).toList();
  }

  @Test
  @Rule("FU-6")
  void anAppointmentKeepsThePromiseAndPromisesTheVisitByTheEndOfItsDay() {
    String number = resolved(important());
    Instant visit = at.now().plus(Duration.ofDays(3));
    Instant agreed = at.later(DAY);
    agree(number, visit, null);
    assertEquals(List.of(DeadlineState.MET, DeadlineState.RUNNING), states(number));
    Instant endOfDay = Instant.parse("2026-11-26T16:00:00Z");
    assertEquals(endOfDay, at.clock(number, DeadlineKind.FOLLOW_UP).dueAt());
    assertEquals(endOfDay, round(number).dueAt());
    assertEquals(DOOR, round(number).mode());
    RoundView.Appointment kept = round(number).appointments().get(0);
    assertEquals(List.of(visit, agreed), List.of(kept.visitAt(), kept.agreedAt()));
    assertEquals(
        List.of("王芳", "整改照片", "cs2"), List.of(kept.withWhom(), kept.material(), kept.username()));
    at.wiring.clock().set(visit);
    at.followUps.record(number, null, call(DOOR, false, null));
    assertEquals(visit.plus(DAY), at.clock(number, DeadlineKind.FOLLOW_UP).dueAt());
    assertEquals(
        List.of(DeadlineState.MET, DeadlineState.MET, DeadlineState.RUNNING), states(number));
  }

  @Test
  @Rule("FU-6")
  void aVisitIsAgreedAfterTheResultNotInThePastAndWithinAWeek() {
    String number = resolved(important());
    Instant result = at.now();
    Instant now = at.later(Duration.ofHours(1));
    violates("FU-6", () -> agree(number, now.plus(DAY), result.minusMillis(1)));
    violates("FU-6", () -> agree(number, now.plus(DAY), now.plusMillis(1)));
    violates("FU-6", () -> agree(number, now.minusMillis(1), null));
    violates("FU-6", () -> agree(number, now.plus(Duration.ofDays(7)).plusMillis(1), null));
    assertThrows(
        InvalidInput.class,
        () -> appointments.agree(number, null, new NewAppointment(now, " ", null, null)));
    at.as("head1");
    violates("FU-2", () -> agree(number, now.plus(DAY), null));
    assertThrows(
        NotAllowed.class,
        () -> {
          at.as("chief1");
          agree(number, now.plus(DAY), null);
        });
    at.as("cs2");
    agree(number, now.plus(Duration.ofDays(7)), null);
  }

  private static void violates(String rule, Runnable act) {
    assertEquals(Optional.of(rule), assertThrows(RuleViolation.class, act::run).rule());
  }

  @Test
  @Rule("FU-6")
  void theRecordOfAVisitIsCompleteOrRefused() {
    String number = resolved(important());
    NewVisit nothing = new NewVisit(null, null, false, null, null);
    InvalidInput why =
        assertThrows(InvalidInput.class, () -> at.followUps.record(number, null, visit(nothing)));
    assertEquals(
        List.of("visit.improvement", "visit.reported", "visit.readBack", "visit.unannouncedReason"),
        why.fields().stream().map(FieldError::field).toList());
    agree(number, at.now().plus(Duration.ofHours(2)), null);
    at.later(Duration.ofHours(2));
    at.followUps.record(number, null, visit(new NewVisit(null, "配件未到", true, "下周更换", null)));
    RoundView.Visit kept = round(number).visit();
    assertEquals(List.of("配件未到", "下周更换"), List.of(kept.unsolvedReason(), kept.improvement()));
    assertNull(kept.reported());
  }

  @Test
  @Rule("FU-6")
  void unannouncedNeedsItsReasonAndWithoutAVisitTheAnswersAloneAreTaken() {
    String number = resolved(important());
    at.followUps.record(number, null, visit(new NewVisit("已修复", null, true, "无", "路过时业户邀请")));
    assertEquals("路过时业户邀请", round(number).visit().unannouncedReason());
    String bare = resolved(important());
    at.followUps.record(bare, null, call(DOOR, true, null));
    assertNull(round(bare).visit());
  }

  @Test
  @Rule("ORG-3")
  void whoWantsNoCallsIsCalledOnlyWhenTheyAskedForIt() {
    at.wiring.tx(() -> at.wiring.entities().persist(quiet()));
    String number = resolved(important().from("李雅琴", "13900000715", "2-1-301"));
    violates("ORG-3", () -> at.followUps.record(number, null, call(PHONE, true, null)));
    violates("ORG-3", () -> at.followUps.record(number, null, call(PHONE, false, false)));
    assertTrue(calls.one(number).orElseThrow().doNotCall());
    assertEquals("10:00-12:00", calls.one(number).orElseThrow().preferredTime());
    at.followUps.record(number, null, call(DOOR, false, null));
    at.followUps.record(number, null, call(PHONE, true, true));
    String other = resolved(important());
    at.followUps.record(other, null, call(PHONE, true, null));
  }

  private Customer quiet() {
    Customer customer = new Customer(at.staff.actor("cs1").officeId(), "李雅琴");
    customer.isReachedAt("+8613900000715");
    customer.prefers("10:00-12:00");
    customer.wantsNoCalls();
    return customer;
  }

  @Test
  @Rule("INT-20")
  @Rule("FU-4")
  void whatIsHeardReachesTheAssistantAndASuggestionIsRecordedInOneStep() {
    String number = resolved(important());
    at.followUps.record(
        number,
        null,
        new NewFollowUp(
            PHONE, true, SATISFIED, null, null, null, "增设晾衣架", "服务热情", null, null, null, true));
    List<List<Object>> notices =
        at.wiring
            .database()
            .rows(
                "select s.username, n.args from notice n join staff s on s.id = n.recipient_id"
                    + " where n.act = 'OPINION_HEARD' and n.subject_number = ?",
                number);
    assertEquals(List.of("assistant1"), notices.stream().map(it -> it.get(0)).toList());
    assertTrue(notices.get(0).get(1).toString().contains("增设晾衣架"));
    assertTrue(notices.get(0).get(1).toString().contains("OpinionSource.FOLLOW_UP"));
    assertEquals(
        1L,
        at.wiring
            .database()
            .rows(
                "select count(*) from suggestion s join complaint c on c.id = s.source_id"
                    + " where c.number = ? and s.content = '增设晾衣架'",
                number)
            .get(0)
            .get(0));
    String silent = resolved(important());
    at.followUps.record(silent, null, call(PHONE, true, null));
    assertEquals(
        List.of(),
        at.wiring
            .database()
            .rows(
                "select id from notice where act = 'OPINION_HEARD' and subject_number = ?",
                silent));
    InvalidInput why =
        assertThrows(
            InvalidInput.class,
            () ->
                at.followUps.record(
                    resolved(important()),
                    null,
                    new NewFollowUp(
                        PHONE, true, SATISFIED, null, null, null, " ", null, null, null, null,
                        true)));
    assertEquals("serviceSuggestions", why.fields().get(0).field());
  }

  @Test
  @Rule("FU-2")
  @Rule("X-3")
  void theListMasksPhonesAndMineLeavesOutWhatIMayNotCall() {
    String number = resolved(important());
    assertEquals("138****0001", row(true, number).orElseThrow().phone());
    assertTrue(row(false, number).isPresent());
    at.as("head1");
    assertTrue(row(false, number).isPresent());
    assertTrue(row(true, number).isEmpty(), "no caller");
    String own = at.as("cs1").register(NewComplaintFixture.general());
    at.resolve(own);
    assertTrue(row(true, own).isEmpty(), "whoever solved it does not call");
    at.as("cs2");
    assertTrue(row(true, own).isPresent());
    String visit = at.as("steward1").register(NewComplaintFixture.general());
    at.resolve(visit);
    assertTrue(row(true, visit).isPresent(), "the steward's own");
    at.as("cs2");
    assertTrue(row(true, visit).isEmpty());
  }

  private Optional<CallRow> row(boolean mine, String number) {
    return calls.due(mine, "GD01", null, 200).items().stream()
        .filter(it -> it.number().equals(number))
        .findFirst();
  }
}
