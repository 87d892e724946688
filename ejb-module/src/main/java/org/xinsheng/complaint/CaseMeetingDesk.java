package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.xinsheng.complaint.domain.CaseContact;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.meeting.MeetingDesk;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.RoleAsked;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** Whom a case was talked about with: the office manager's meeting, other bodies (HD-3, INT-12). */
@Stateless
@RolesAllowed("STAFF")
public class CaseMeetingDesk {

  private static final int TOPIC = 60;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private MeetingDesk meetings;
  @Inject private StaffDirectory staff;
  @Inject private RoleHolders holders;

  /**
   * The meeting of the department heads that the OFFICE_MANAGER convened (HD-3).
   *
   * @throws RuleViolation HD-3 where somebody else convened it
   */
  public void meet(String number, Long expected, HeldMeeting input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.MEETING, complaint, actor);
    Instant heldAt = Cases.orNow(input.heldAt(), now);
    Recorded met = complaint.meet(input.decision(), actor, heldAt, now);
    Long convenor = convenor(input.convenor(), complaint, now);
    String meeting =
        meetings.held(complaint.ref(), complaint.place(), topic(complaint), convenor, input);
    cases.done(complaint, new Recorded(met.facts().with(Change.of("meeting", null, meeting))));
  }

  private static String topic(Complaint complaint) {
    String content = complaint.content().strip();
    return content.codePointCount(0, content.length()) <= TOPIC
        ? content
        : content.substring(0, content.offsetByCodePoints(0, TOPIC)) + "…";
  }

  /** A holder of the post or a deputy, never the person complained about (HD-13). */
  private Long convenor(String name, Complaint complaint, Instant now) {
    StaffRow person =
        staff
            .named(name.strip(), complaint.place().officeId())
            .orElseThrow(() -> new InvalidInput("convenor", Message.of("refusal.unknown", name)));
    Set<Long> barred =
        complaint.subjectStaffId() == null ? Set.of() : Set.of(complaint.subjectStaffId());
    RoleAsked asked = new RoleAsked(Role.OFFICE_MANAGER, complaint.place(), barred);
    Map<RoleAsked, Set<Long>> able = holders.able(Set.of(asked), now);
    if (!able.get(asked).contains(person.id())) {
      throw RuleViolation.at("convenor", "HD-3", Message.of("refusal.managerConvenes"));
    }
    return person.id();
  }

  /**
   * Another body was contacted (INT-12).
   *
   * @param party e.g. the water works
   * @param contactedAt null for now; earlier for late entry
   */
  public void contact(
      String number, Long expected, String party, String text, Instant contactedAt) {
    new Checks()
        .requiredText("party", party, Checks.NAME)
        .requiredText("text", text, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = Cases.orNow(contactedAt, now);
    Complaint complaint = cases.locked(number, expected, actor);
    cases.require(ComplaintAct.CONTACT, complaint, actor);
    Recorded contacted = complaint.contact(party, actor, at, now);
    em.persist(new CaseContact(complaint.id(), party, text, at, actor.id(), now));
    cases.done(complaint, contacted);
  }
}
