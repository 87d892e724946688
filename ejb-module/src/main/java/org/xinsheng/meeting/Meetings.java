package org.xinsheng.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.meeting.domain.Meeting;
import org.xinsheng.meeting.domain.MeetingAct;
import org.xinsheng.meeting.domain.MeetingAction;
import org.xinsheng.meeting.domain.MeetingAttendee;
import org.xinsheng.meeting.domain.MeetingNumber;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Permission;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.StaleVersion;

/** Finds meetings and the people of meetings; how every act on one begins and ends. */
@ApplicationScoped
class Meetings {

  /** Heads of departments and everybody above them call people together. */
  static final Permission CONVENING =
      Permission.of(Role.DEPARTMENT_HEAD, Role.MANAGEMENT_REPRESENTATIVE)
          .orUpFrom(Role.HEAD_STEWARD);

  private static final Permission MINUTING = with(CONVENING, Relation.HANDLER);
  private static final Permission ACTING = with(CONVENING, Relation.HANDLER, Relation.ASSIGNEE);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<DomainEvent> happened;
  @Inject private StaffDirectory staff;

  private static Permission with(Permission permission, Relation... relations) {
    return new Permission(Set.of(relations), permission.roles());
  }

  /** Its row locked until the act is over. */
  Meeting locked(String number, Long expected, Actor actor) {
    Meeting meeting = find(number, LockModeType.PESSIMISTIC_WRITE, actor);
    if (expected != null && expected != meeting.version()) {
      throw new StaleVersion(number);
    }
    return meeting;
  }

  /**
   * @throws NotFound also when it is out of the reader's scope
   */
  Meeting seen(String number, Actor actor) {
    return find(number, LockModeType.NONE, actor);
  }

  private Meeting find(String number, LockModeType lock, Actor actor) {
    return em.createQuery("select m from Meeting m where m.number = :number", Meeting.class)
        .setParameter("number", new MeetingNumber(number))
        .setLockMode(lock)
        .getResultStream()
        .filter(it -> sees(actor, it))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  private boolean sees(Actor actor, Meeting meeting) {
    Set<Long> people = new HashSet<>(List.of(meeting.convenorId(), meeting.convenedBy()));
    attendees(meeting).forEach(it -> people.add(it.staffId()));
    actions(meeting).forEach(it -> people.add(it.responsibleId()));
    people.remove(null);
    return Scope.of(actor).sees(meeting.place(), people);
  }

  /**
   * @param action the one that the act is about, null for none
   */
  void require(MeetingAct act, Meeting meeting, MeetingAction action, Actor actor) {
    Rights.require(actor, permission(act), involved(meeting, action), "HD-3", act);
    meeting.requirePossible(act);
  }

  boolean may(MeetingAct act, Meeting meeting, MeetingAction action, Actor actor) {
    return act.isPossibleIn(meeting.status())
        && Rights.may(actor, permission(act), involved(meeting, action));
  }

  private static Permission permission(MeetingAct act) {
    return act == MeetingAct.ACTION_DONE ? ACTING : MINUTING;
  }

  private static Involved involved(Meeting meeting, MeetingAction action) {
    Map<Relation, Set<Long>> people = new EnumMap<>(Relation.class);
    people.put(Relation.HANDLER, Set.of(meeting.convenorId()));
    people.put(Relation.ASSIGNEE, action == null ? Set.of() : Set.of(action.responsibleId()));
    return new Involved(meeting.place(), people);
  }

  List<MeetingAttendee> attendees(Meeting meeting) {
    return em.createQuery(
            "select a from MeetingAttendee a where a.meetingId = :id order by a.id",
            MeetingAttendee.class)
        .setParameter("id", meeting.id())
        .getResultList();
  }

  List<MeetingAction> actions(Meeting meeting) {
    return em.createQuery(
            "select a from MeetingAction a where a.meetingId = :id order by a.id",
            MeetingAction.class)
        .setParameter("id", meeting.id())
        .getResultList();
  }

  /** Who comes, once each, by name; without an id who does not work here. */
  Map<String, Long> people(List<String> attendees, Long officeId) {
    Map<String, Long> people = new LinkedHashMap<>();
    for (String text : attendees) {
      StaffRow row = staff.named(text.strip(), officeId).orElse(null);
      people.put(row == null ? text.strip() : row.name(), row == null ? null : row.id());
    }
    return people;
  }

  /**
   * @throws InvalidInput when nobody here has this name, or several do
   */
  StaffRow colleague(String field, String text, Long officeId) {
    return staff
        .named(text.strip(), officeId)
        .orElseThrow(() -> new InvalidInput(field, Message.of("refusal.unknown", text)));
  }

  void tell(DomainEvent event) {
    happened.fire(event);
  }
}
