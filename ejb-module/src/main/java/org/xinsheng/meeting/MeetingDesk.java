package org.xinsheng.meeting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinsheng.meeting.domain.Convocation;
import org.xinsheng.meeting.domain.Meeting;
import org.xinsheng.meeting.domain.MeetingAct;
import org.xinsheng.meeting.domain.MeetingAction;
import org.xinsheng.meeting.domain.MeetingAttendee;
import org.xinsheng.meeting.domain.MeetingNumber;
import org.xinsheng.meeting.domain.Minutes;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Convenes meetings, keeps their minutes, and turns decisions into actions (HD-3). */
@Stateless
@RolesAllowed("STAFF")
public class MeetingDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Meetings meetings;

  /**
   * Calls people together, or records that they met.
   *
   * @return the new meeting's number
   */
  public String convene(NewMeeting input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    OfficeRow office =
        offices
            .byCode(input.office())
            .filter(Scope.of(actor)::reaches)
            .orElseThrow(() -> new NotFound("office", input.office()));
    Rights.require(
        actor,
        Meetings.CONVENING,
        new Involved(office.place(), Map.of()),
        "HD-3",
        SubjectType.MEETING);
    Long convenor =
        input.convenor() == null || input.convenor().isBlank()
            ? actor.id()
            : meetings.colleague("convenor", input.convenor(), office.id()).id();
    Instant heldAt = input.heldAt().truncatedTo(ChronoUnit.MILLIS);
    Meeting meeting =
        kept(
            new Convocation(office.place(), null, input.topic(), heldAt, convenor, input.agenda()),
            input.attendees(),
            actor,
            now);
    if (input.decision() != null && !input.decision().isBlank()) {
      Minutes minutes = new Minutes(input.analysis(), input.decision());
      meetings.tell(meeting.record(minutes, heldAt, actor, now));
    }
    return meeting.number().text();
  }

  /**
   * What was found and decided about one record; the owner of the record has asked for the rights
   * and holds its lock.
   *
   * @return the new meeting's number
   */
  public String held(
      SubjectRef subject, Place place, String topic, Long convenor, HeldMeeting input) {
    Actor actor = current.get();
    Instant now = clock.now();
    Instant heldAt = input.heldAt().truncatedTo(ChronoUnit.MILLIS);
    Meeting meeting =
        kept(
            new Convocation(place, subject, topic, heldAt, convenor, null),
            input.attendees(),
            actor,
            now);
    Minutes minutes = new Minutes(input.analysis(), input.decision());
    meetings.tell(meeting.record(minutes, heldAt, actor, now));
    return meeting.number().text();
  }

  /** Looks everything up first: a query in between would write what has no number yet. */
  private Meeting kept(Convocation called, List<String> attendees, Actor actor, Instant now) {
    OfficeRow office = offices.byId(called.place().officeId());
    Map<String, Long> people = meetings.people(attendees, office.id());
    Meeting meeting = new Meeting(called, actor, now);
    em.persist(meeting);
    MeetingNumber number = MeetingNumber.of(office.code(), office.time().dateOf(now), meeting.id());
    Recorded convened = meeting.numbered(number, people.values(), actor);
    people.forEach((name, id) -> em.persist(new MeetingAttendee(meeting.id(), id, name)));
    meetings.tell(convened);
    return meeting;
  }

  /**
   * The minutes of a meeting that was convened.
   *
   * @param heldAt null for the time that it was convened for
   * @param analysis null where there was nothing to analyse
   */
  public void minutes(
      String number, Long expected, Instant heldAt, String analysis, String decision) {
    new Checks()
        .text("analysis", analysis, Checks.TEXT)
        .requiredText("decision", decision, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Meeting meeting = meetings.locked(number, expected, actor);
    meetings.require(MeetingAct.MINUTES, meeting, null, actor);
    Instant at = heldAt == null ? meeting.heldAt() : heldAt.truncatedTo(ChronoUnit.MILLIS);
    meetings.tell(meeting.record(new Minutes(analysis, decision), at, actor, clock.now()));
  }

  /**
   * Somebody is to do something by a date.
   *
   * @param responsible a user name or a full name
   * @param dueOn the last day on which it is in time
   */
  public void act(
      String number, Long expected, String action, String responsible, LocalDate dueOn) {
    new Checks()
        .requiredText("action", action, Checks.TEXT)
        .requiredText("responsible", responsible, Checks.NAME)
        .required("dueOn", dueOn)
        .done();
    Actor actor = current.get();
    Instant now = clock.now();
    Meeting meeting = meetings.locked(number, expected, actor);
    meetings.require(MeetingAct.ACTION, meeting, null, actor);
    Long office = meeting.place().officeId();
    if (dueOn.isBefore(offices.byId(office).time().dateOf(now))) {
      throw new InvalidInput("dueOn", Message.of("refusal.agreedInPast"));
    }
    Long person = meetings.colleague("responsible", responsible, office).id();
    MeetingAction made = new MeetingAction(meeting.id(), action, person, dueOn);
    em.persist(made);
    em.lock(meeting, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    meetings.tell(meeting.act(made, actor, now));
  }

  /** What a meeting decided was done. */
  public void complete(String number, Long expected, Long action, String done) {
    new Checks().requiredText("done", done, Checks.TEXT).done();
    Actor actor = current.get();
    Meeting meeting = meetings.locked(number, expected, actor);
    MeetingAction found =
        meetings.actions(meeting).stream()
            .filter(it -> it.id().equals(action))
            .findFirst()
            .orElseThrow(() -> new NotFound(number + " / " + action));
    meetings.require(MeetingAct.ACTION_DONE, meeting, found, actor);
    em.lock(meeting, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    meetings.tell(meeting.acted(found, done, actor, clock.now()));
  }

  /** It does not take place. */
  public void cancel(String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Meeting meeting = meetings.locked(number, expected, actor);
    meetings.require(MeetingAct.CANCELLATION, meeting, null, actor);
    Set<Long> people =
        meetings.attendees(meeting).stream()
            .map(MeetingAttendee::staffId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    meetings.tell(meeting.cancel(reason, people, actor, clock.now()));
  }
}
