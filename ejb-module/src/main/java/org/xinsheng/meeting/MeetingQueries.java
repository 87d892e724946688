package org.xinsheng.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.meeting.MeetingRow.Attendee;
import org.xinsheng.meeting.domain.Meeting;
import org.xinsheng.meeting.domain.MeetingAct;
import org.xinsheng.meeting.domain.MeetingAction;
import org.xinsheng.meeting.domain.MeetingAttendee;
import org.xinsheng.meeting.domain.MeetingNumber;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.SubjectRef;

/** Meetings within the reader's scope (ORG-2). */
@Stateless
@RolesAllowed("STAFF")
public class MeetingQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.meeting.MeetingQueries$Raw(
        m.id, m.number, m.officeId, m.status, m.topic, m.subjectNumber, m.heldAt, m.convenedAt,
        m.convenorId, (select count(a.id) from MeetingAction a
          where a.meetingId = m.id and a.doneAt is null), m.version)
      from Meeting m where\s\
      """;

  private static final String INVOLVED =
      "m.convenorId = :scopeStaff or m.convenedBy = :scopeStaff or m.id in"
          + " (select t.meetingId from MeetingAttendee t where t.staffId = :scopeStaff)";

  private static final String MINE =
      """
      (m.status = :convened and (m.convenorId = :me or m.id in
          (select t.meetingId from MeetingAttendee t where t.staffId = :me))
        or m.id in (select a.meetingId from MeetingAction a
          where a.responsibleId = :me and a.doneAt is null))\
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private Meetings meetings;

  /** Public only for the query. */
  public record Raw(
      Long id,
      MeetingNumber number,
      Long officeId,
      MeetingStatus status,
      String topic,
      String about,
      Instant heldAt,
      Instant convenedAt,
      Long convenorId,
      Long openActions,
      long version) {}

  /**
   * The latest first.
   *
   * @param office its code, null for all
   * @param status null for all
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<MeetingRow> page(String office, MeetingStatus status, String after, int limit) {
    new Checks().text("office", office, Checks.NAME).done();
    List<String> parts = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (office != null) {
      parts.add("m.officeId = :office");
      values.put("office", offices.byCode(office).map(OfficeRow::id).orElse(-1L));
    }
    if (status != null) {
      parts.add("m.status = :status");
      values.put("status", status);
    }
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      parts.add("m.heldAt <= :at and (m.heldAt < :at or m.id < :id)");
      values.put("at", cursor.instant(0));
      values.put("id", cursor.id());
    }
    return Page.of(rows(parts, values, limit + 1), limit, row -> Cursor.of(row.heldAt(), row.id()));
  }

  /** Those that the reader is called to, and those with something left for them to do. */
  public List<MeetingRow> mine(int limit) {
    List<MeetingRow> mine =
        rows(
            List.of(MINE),
            Map.of("me", current.get().id(), "convened", MeetingStatus.CONVENED),
            limit);
    List<MeetingRow> nextFirst = new ArrayList<>(mine);
    Collections.reverse(nextFirst);
    return nextFirst;
  }

  private List<MeetingRow> rows(List<String> parts, Map<String, Object> values, int limit) {
    Scope scope = Scope.of(current.get());
    List<String> all = new ArrayList<>(parts);
    all.add(scope.where("m.officeId", "m.zoneId", INVOLVED));
    var query =
        em.createQuery(
            ROWS + String.join(" and ", all) + " order by m.heldAt desc, m.id desc", Raw.class);
    values.forEach(query::setParameter);
    List<Raw> found = scope.bind(query).setMaxResults(limit).getResultList();
    Map<Long, StaffRow> names = staff.byIds(found.stream().map(Raw::convenorId).toList());
    return found.stream().map(it -> row(it, names)).toList();
  }

  private MeetingRow row(Raw it, Map<Long, StaffRow> names) {
    OfficeRow office = offices.byId(it.officeId());
    return new MeetingRow(
        it.id(),
        it.number().text(),
        office.code(),
        office.time(),
        it.status(),
        it.topic(),
        it.about(),
        it.heldAt(),
        it.convenedAt(),
        attendee(names.get(it.convenorId())),
        it.openActions(),
        it.version());
  }

  /**
   * @throws NotFound also when it is out of the reader's scope
   */
  public MeetingView read(String number) {
    Actor actor = current.get();
    return view(meetings.seen(number, actor), actor);
  }

  /** What was held about a record that the reader may see, the earliest first. */
  public List<MeetingView> about(SubjectRef subject) {
    Actor actor = current.get();
    return held(subject).stream().map(it -> view(it, actor)).toList();
  }

  /** Whether a meeting about the record is on record: it rose under HD-3 (NCR-8, NCR-9). */
  public boolean isOnRecord(SubjectRef subject) {
    return !held(subject).isEmpty();
  }

  private List<Meeting> held(SubjectRef subject) {
    return em.createQuery(
            """
            select m from Meeting m
            where m.subjectType = :type and m.subjectId = :id and m.status = :held order by m.id
            """,
            Meeting.class)
        .setParameter("type", subject.type())
        .setParameter("id", subject.id())
        .setParameter("held", MeetingStatus.HELD)
        .getResultList();
  }

  /** Whether the reader may call people together anywhere in the office. */
  public boolean mayConvene(String office) {
    return offices
        .byCode(office)
        .filter(
            it -> Rights.may(current.get(), Meetings.CONVENING, new Involved(it.place(), Map.of())))
        .isPresent();
  }

  private MeetingView view(Meeting meeting, Actor actor) {
    OfficeRow office = offices.byId(meeting.place().officeId());
    List<MeetingAttendee> attendees = meetings.attendees(meeting);
    List<MeetingAction> actions = meetings.actions(meeting);
    Set<Long> people = new HashSet<>(Set.of(meeting.convenorId()));
    attendees.forEach(it -> people.add(it.staffId()));
    actions.forEach(it -> people.add(it.responsibleId()));
    Map<Long, StaffRow> names = staff.byIds(people);
    SubjectRef subject = meeting.subject();
    return new MeetingView(
        meeting.id(),
        meeting.number().text(),
        office.code(),
        office.time(),
        meeting.status(),
        meeting.topic(),
        subject == null ? null : new MeetingView.Subject(subject.type(), subject.number()),
        meeting.heldAt(),
        attendee(names.get(meeting.convenorId())),
        attendees.stream().map(it -> attendee(it, names)).toList(),
        meeting.agenda(),
        meeting.minutes() == null ? null : meeting.minutes().analysis(),
        meeting.minutes() == null ? null : meeting.minutes().decision(),
        actions.stream().map(it -> action(it, meeting, names, actor)).toList(),
        meeting.convenedAt(),
        meeting.cancelledReason(),
        Arrays.stream(MeetingAct.values())
            .filter(act -> act != MeetingAct.ACTION_DONE)
            .filter(act -> meetings.may(act, meeting, null, actor))
            .toList(),
        meeting.version());
  }

  private MeetingView.Action action(
      MeetingAction it, Meeting meeting, Map<Long, StaffRow> names, Actor actor) {
    return new MeetingView.Action(
        it.id(),
        it.action(),
        attendee(names.get(it.responsibleId())),
        it.dueOn(),
        it.done(),
        it.doneAt(),
        it.doneAt() == null && meetings.may(MeetingAct.ACTION_DONE, meeting, it, actor));
  }

  private static Attendee attendee(MeetingAttendee it, Map<Long, StaffRow> names) {
    return it.staffId() == null ? new Attendee(null, it.name()) : attendee(names.get(it.staffId()));
  }

  private static Attendee attendee(StaffRow row) {
    return new Attendee(row.username(), row.name());
  }
}
