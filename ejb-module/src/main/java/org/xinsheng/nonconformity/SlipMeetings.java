package org.xinsheng.nonconformity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.meeting.domain.Meeting;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.meeting.domain.Minutes;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.organisation.RoleAsked;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectType;

/** The meetings about a slip: the office manager's, and the general manager's (NCR-8, NCR-10). */
@ApplicationScoped
class SlipMeetings {

  private static final int TOPIC = 60;

  private static final String HELD =
      """
      select m from Meeting m
      where m.subjectType = :type and m.subjectId = :id and m.status = :held order by m.id desc
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private StaffDirectory staff;
  @Inject private RoleHolders holders;

  /** In which post the convenor called people together; one person may hold both. */
  record Convened(Long convenor, boolean manager, boolean company) {}

  /**
   * @throws RuleViolation NCR-8 or NCR-10 where somebody else convened it
   */
  Convened convened(Slip slip, String name, Instant now) {
    StaffRow person =
        staff
            .named(name.strip(), slip.place().officeId())
            .orElseThrow(() -> new InvalidInput("convenor", Message.of("refusal.unknown", name)));
    RoleAsked manager = new RoleAsked(Role.OFFICE_MANAGER, slip.place(), Set.of());
    RoleAsked company = new RoleAsked(Role.GENERAL_MANAGER, slip.place(), Set.of());
    Map<RoleAsked, Set<Long>> able = holders.able(Set.of(manager, company), now);
    Convened convened =
        new Convened(
            person.id(),
            able.get(manager).contains(person.id()),
            able.get(company).contains(person.id()));
    if (!convened.manager() && !convened.company()) {
      throw slip.officeCanResolve()
          ? RuleViolation.at("convenor", "NCR-8", Message.of("refusal.managerConvenes"))
          : RuleViolation.at("convenor", "NCR-10", Message.of("refusal.companyConvenes"));
    }
    return convened;
  }

  /** The beginning of what went wrong. */
  static String topic(Slip slip) {
    String text = slip.content().nonconformity().strip();
    return text.codePointCount(0, text.length()) <= TOPIC
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TOPIC)) + "…";
  }

  /** Whether the office manager's meeting about the complaint is on record (HD-3). */
  boolean isHeldAbout(Complaint complaint) {
    return complaint != null && newestAbout(complaint).isPresent();
  }

  /** The minutes of the last meeting about the complaint. */
  Optional<Minutes> newestAbout(Complaint complaint) {
    return em.createQuery(HELD, Meeting.class)
        .setParameter("type", SubjectType.COMPLAINT)
        .setParameter("id", complaint.id())
        .setParameter("held", MeetingStatus.HELD)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Meeting::minutes);
  }
}
