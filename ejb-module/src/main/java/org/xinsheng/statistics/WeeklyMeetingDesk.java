package org.xinsheng.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.xinsheng.meeting.MeetingDesk;
import org.xinsheng.meeting.NewMeeting;
import org.xinsheng.meeting.domain.MeetingNumber;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.Texts;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** HEAD_STEWARD calls the weekly meeting; its agenda makes itself (STAT-3). */
@Stateless
@RolesAllowed("STAFF")
public class WeeklyMeetingDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Readers readers;
  @Inject private Reviewers reviewers;
  @Inject private Periods periods;
  @Inject private Agenda agenda;
  @Inject private MeetingDesk meetings;

  /** What the meeting about a week would talk about now. */
  public String agenda(String officeCode, CalendarPeriod week) {
    return agenda.of(readers.office(officeCode), week);
  }

  /**
   * Minutes and actions are the meeting's own from then on.
   *
   * @param attendees user names or full names
   * @return the meeting's number
   * @throws RuleViolation STAT-3 where the week has its meeting already, unless that was cancelled
   */
  public String convene(
      String officeCode, CalendarPeriod week, Instant heldAt, List<String> attendees) {
    new Checks().required("heldAt", heldAt).required("attendees", attendees).done();
    Actor actor = current.get();
    OfficeRow office = readers.office(officeCode);
    reviewers.require(PeriodAct.MEETING, office, actor);
    StatisticsPeriod period = periods.locked(office, week);
    period.requirePossible(PeriodAct.MEETING);
    if (period.meeting() != null && !isCancelled(period.meeting())) {
      throw new RuleViolation("STAT-3", Message.of("refusal.meetingThere", period.meeting()));
    }
    String topic = Texts.in(Texts.CHINESE).get("statistics.meeting.topic", week.label());
    String number =
        meetings.convene(
            new NewMeeting(
                officeCode, topic, heldAt, null, attendees, agenda.of(office, week), null, null));
    period.meets(number);
    return number;
  }

  private boolean isCancelled(String number) {
    return !em.createQuery(
            "select m.id from Meeting m where m.number = :number and m.status = :cancelled",
            Long.class)
        .setParameter("number", new MeetingNumber(number))
        .setParameter("cancelled", MeetingStatus.CANCELLED)
        .getResultList()
        .isEmpty();
  }
}
