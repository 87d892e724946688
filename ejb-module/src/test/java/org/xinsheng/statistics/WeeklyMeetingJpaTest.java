package org.xinsheng.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xinsheng.complaint.NewComplaintFixture.general;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.complaint.Reception;
import org.xinsheng.meeting.MeetingDesk;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodKind;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.SettableClock;
import org.xinsheng.wiring.Wiring;

/** The head steward calls the week's meeting, and its agenda makes itself. */
@OnBothDatabases
class WeeklyMeetingJpaTest {

  private static final CalendarPeriod WEEK =
      CalendarPeriod.read(PeriodKind.WEEK, "2026-W48").orElseThrow();
  private static final Instant MONDAY_AFTER = Instant.parse("2026-11-30T01:00:00Z");
  private static final Instant MEETING = MONDAY_AFTER.plus(Duration.ofHours(6));
  private static final List<String> PEOPLE = List.of("steward1", "steward2");

  private final Reception at;
  private final StatisticsSweep sweep;
  private final WeeklyMeetingDesk desk;
  private final MeetingQueries meetings;
  private final MeetingDesk minutes;

  WeeklyMeetingJpaTest(Wiring wiring) {
    at = new Reception(wiring);
    sweep = wiring.bean(StatisticsSweep.class);
    desk = wiring.bean(WeeklyMeetingDesk.class);
    meetings = wiring.bean(MeetingQueries.class);
    minutes = wiring.bean(MeetingDesk.class);
  }

  @Test
  @Rule("STAT-3")
  void theAgendaIsMadeOfTheWeekAndTheMeetingIsCalledOnce() {
    at.wiring.clock().set(SettableClock.START);
    at.as("cs1");
    String steward = at.register(general().category("STEWARD_SERVICE"));
    String other = at.register(general().category("CLEANING"));
    at.wiring.clock().set(MONDAY_AFTER);
    String later = at.register(general().category("STEWARD_SERVICE"));
    at.as("head1");
    assertThrows(
        NotFound.class, () -> desk.convene("GD01", WEEK, MEETING, PEOPLE), "not built yet");
    sweep.untilNothingIsDue();
    for (String wrong : List.of("chief1", "cs1", "manager1")) {
      at.as(wrong);
      NotAllowed refused =
          assertThrows(NotAllowed.class, () -> desk.convene("GD01", WEEK, MEETING, PEOPLE));
      assertEquals("STAT-3", refused.rule().orElseThrow());
    }
    at.as("head1");
    assertThrows(InvalidInput.class, () -> desk.convene("GD01", WEEK, null, List.of()));
    String number = desk.convene("GD01", WEEK, MEETING, PEOPLE);
    MeetingView meeting = meetings.read(number);
    assertTrue(meeting.agenda().contains(steward), meeting.agenda());
    assertFalse(meeting.agenda().contains(other), "not about the stewards");
    assertFalse(meeting.agenda().contains(later), "of the next week");
    RuleViolation twice =
        assertThrows(RuleViolation.class, () -> desk.convene("GD01", WEEK, MEETING, PEOPLE));
    assertEquals("STAT-3", twice.rule().orElseThrow());
    minutes.cancel(number, null, "改期");
    String again = desk.convene("GD01", WEEK, MEETING, PEOPLE);
    assertNotEquals(number, again);
    at.wiring.clock().set(MEETING.plus(Duration.ofHours(1)));
    at.as("head1");
    minutes.minutes(again, null, null, null, "加强巡查");
    assertEquals("加强巡查", meetings.read(again).decision());
  }
}
