package org.xinsheng.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.deadline.DeadlineFixture.DAY;
import static org.xinsheng.deadline.DeadlineFixture.DUE;
import static org.xinsheng.deadline.DeadlineFixture.RECEIVED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.DeadlineFixture;
import org.xinsheng.deadline.DeadlineSweep;
import org.xinsheng.deadline.WhoIsWarned;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.organisation.ActingAs;
import org.xinsheng.organisation.DemoStaff;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.shared.Texts;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
class NotificationJpaTest {

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final NoticeQueries queries;
  private final NoticeDesk desk;
  private final SubjectRef complaint = DeadlineFixture.complaint();
  private final Place place;

  NotificationJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.staff = DemoStaff.in(wiring);
    this.place = staff.place("GD01", "3-1-1202", "CLEANING");
    wiring.use(acting, warns("steward1", "cs1"));
    wiring.observing(Inbox.class, DeadlineNotices.class);
    this.queries = wiring.bean(NoticeQueries.class);
    this.desk = wiring.bean(NoticeDesk.class);
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("notice", "escalation", "deadline")) {
      wiring.database().update("delete from " + table);
    }
  }

  private WhoIsWarned warns(String... usernames) {
    Set<Long> people = staff.ids(usernames);
    return new WhoIsWarned() {
      @Override
      public SubjectType type() {
        return SubjectType.COMPLAINT;
      }

      @Override
      public Map<DeadlineFact, Set<Long>> toWarn(Collection<DeadlineFact> warnings) {
        return warnings.stream().distinct().collect(Collectors.toMap(it -> it, it -> people));
      }
    };
  }

  private void tell(String by, Change change, Recipient... recipients) {
    Facts facts =
        Facts.of(complaint, place, staff.actor(by), RECEIVED, "REGISTERED")
            .with(change)
            .telling(recipients);
    wiring.tx(() -> wiring.fire(new Recorded(facts)));
  }

  private static Change severity(String to) {
    return new Change("severity", null, to);
  }

  private Set<Long> told(String act) {
    return wiring.database().rows("select recipient_id from notice where act = ?", act).stream()
        .map(row -> ((Number) row.get(0)).longValue())
        .collect(Collectors.toSet());
  }

  private Page<NoticeRow> inbox(String username) {
    acting.actor(staff.actor(username));
    return wiring.tx(() -> queries.mine(false, null, 50));
  }

  private void openReply() {
    wiring.tx(
        () ->
            wiring
                .bean(DeadlineDesk.class)
                .open(
                    new NewDeadline(
                        DeadlineKind.REPLY,
                        complaint,
                        place,
                        1,
                        RECEIVED,
                        DUE,
                        DeadlineFixture.GENERAL,
                        1)));
  }

  private void sweepAt(java.time.Instant now) {
    wiring.clock().set(now);
    wiring.bean(DeadlineSweep.class).untilNothingIsDue();
  }

  @Test
  @Rule("ORG-6")
  void everyHolderIsToldOnceAndTheActorIsNot() {
    tell(
        "head1",
        severity("IMPORTANT"),
        new Recipient.Holders(Role.HEAD_STEWARD),
        new Recipient.Holders(Role.CUSTOMER_SERVICE),
        new Recipient.Person(staff.id("cs1")));
    assertEquals(staff.ids("cs1", "cs2", "cshead1"), told("REGISTERED"));
    assertEquals(3, wiring.database().count("notice"));
  }

  @Test
  void nobodyIsToldOfTheirOwnAct() {
    tell("head1", severity("GENERAL"), new Recipient.Person(staff.id("head1")));
    assertEquals(Set.of(), told("REGISTERED"));
  }

  @Test
  @Rule("HD-14")
  void majorIsAcknowledgedByThoseWhoMust() {
    tell(
        "cs1",
        severity("MAJOR"),
        new Recipient.Holders(Role.OFFICE_MANAGER),
        new Recipient.Holders(Role.BRANCH_GENERAL_MANAGER));
    NoticeRow must = inbox("manager1").items().get(0);
    assertTrue(must.needsAcknowledgement());
    assertFalse(inbox("branchgm").items().get(0).needsAcknowledgement());

    acting.actor(staff.actor("manager1"));
    assertEquals(0, desk.readAll());
    desk.read(must.id());
    assertEquals(1, unread(), "reading is not acknowledging");
    assertEquals(List.of(must.id()), waiting());
    desk.acknowledge(must.id());
    assertEquals(List.of(), waiting());
    assertEquals(0, unread());
    NoticeRow done = inbox("manager1").items().get(0);
    assertEquals(wiring.clock().now(), done.acknowledgedAt());
    assertEquals(wiring.clock().now(), done.readAt());
  }

  private List<Long> waiting() {
    return queries.toAcknowledge(5).stream().map(NoticeRow::id).toList();
  }

  @Test
  @Rule("DL-6")
  void aWarningReachesHandlerAndFirstContactOnce() {
    openReply();
    sweepAt(DeadlineFixture.WARNING);
    sweepAt(DeadlineFixture.WARNING.plusSeconds(60));
    assertEquals(staff.ids("steward1", "cs1"), told("DEADLINE_WARNED"));
    assertEquals(2, wiring.database().count("notice"));
  }

  @Test
  @Rule("DL-7")
  @Rule("DL-12")
  @Rule("ORG-7")
  void eachRungIsToldOnceWithTheDueTime() {
    openReply();
    sweepAt(DUE.plusMillis(1));
    assertEquals(staff.ids("head1"), told("DEADLINE_BREACHED"));
    sweepAt(DUE.plus(DAY.multipliedBy(9)));
    sweepAt(DUE.plus(DAY.multipliedBy(10)));
    assertEquals(staff.ids("chief1", "manager1", "branchgm", "gm"), told("DEADLINE_RUNG_REACHED"));
    NoticeRow notice = inbox("head1").items().get(0);
    assertEquals(DUE, notice.at());
    assertEquals(
        complaint.number() + " 的“答复”已超时，时限为 2026-11-23 10:15。请督促办理。",
        Texts.in(Texts.CHINESE).get(notice.text()));
    assertEquals(
        complaint.number()
            + ": the reply is overdue, it was due at 2026-11-23 10:15. See that it is done.",
        Texts.in(Texts.ENGLISH).get(notice.text()));
  }

  @Test
  void aMissedTimeIsToldInTheTransactionThatRecordsIt() {
    openReply();
    wiring.clock().set(DUE.plusMillis(1));
    assertThrows(
        IllegalStateException.class,
        () ->
            wiring.tx(
                () -> {
                  wiring
                      .bean(DeadlineDesk.class)
                      .cancel(complaint, Set.of(DeadlineKind.REPLY), DUE.plusMillis(1));
                  wiring.entities().flush();
                  throw new IllegalStateException("undo");
                }));
    assertEquals(0, wiring.database().count("notice"));
    assertEquals(0, wiring.database().count("escalation"));
  }

  @Test
  void theNewestIsOnTopWhicheverNodeWroteIt() {
    for (int i = 0; i < 3; i++) {
      tell("cs1", severity("GENERAL"), new Recipient.Holders(Role.HEAD_STEWARD));
    }
    acting.actor(staff.actor("head1"));
    List<Long> ids =
        wiring.tx(() -> queries.mine(false, null, 9)).items().stream().map(NoticeRow::id).toList();
    Long oldest = ids.get(2);
    wiring
        .database()
        .update(
            "update notice set created_at = created_at + interval '1' minute where id = ?", oldest);
    List<Long> paged = new ArrayList<>();
    String after = null;
    do {
      String from = after;
      Page<NoticeRow> page = wiring.tx(() -> queries.mine(false, from, 1));
      paged.add(page.items().get(0).id());
      after = page.next();
    } while (after != null);
    assertEquals(List.of(oldest, ids.get(0), ids.get(1)), paged);
  }

  @Test
  void theInboxCountsAndPages() {
    for (int i = 0; i < 3; i++) {
      tell("cs1", severity("GENERAL"), new Recipient.Holders(Role.HEAD_STEWARD));
    }
    acting.actor(staff.actor("head1"));
    assertEquals(3, unread());
    Page<NoticeRow> first = wiring.tx(() -> queries.mine(true, null, 2));
    Page<NoticeRow> second = wiring.tx(() -> queries.mine(true, first.next(), 2));
    assertEquals(2, first.items().size());
    assertEquals(1, second.items().size());
    assertTrue(first.items().get(1).id() > second.items().get(0).id());
    assertNull(second.next());

    desk.read(first.items().get(0).id());
    assertEquals(2, unread());
    assertEquals(2, desk.readAll());
    assertEquals(0, unread());
  }

  private int unread() {
    return wiring.tx(queries::unread);
  }

  @Test
  @Rule("ORG-2")
  void otherPeoplesNoticesDoNotExist() {
    tell("cs1", severity("GENERAL"), new Recipient.Holders(Role.HEAD_STEWARD));
    Long id = inbox("head1").items().get(0).id();
    acting.actor(staff.actor("cs1"));
    assertThrows(NotFound.class, () -> desk.read(id));
    assertEquals(0, unread());
  }
}
