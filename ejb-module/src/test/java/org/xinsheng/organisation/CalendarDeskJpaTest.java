package org.xinsheng.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.organisation.CalendarInput.Day;
import org.xinsheng.organisation.CalendarInput.Part;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.wiring.OnBothDatabases;
import org.xinsheng.wiring.Wiring;

@OnBothDatabases
@Rule("ORG-4")
class CalendarDeskJpaTest {

  private static final Part MORNING = new Part("08:00", "12:00");
  private static final Part NIGHT = new Part("18:00", "24:00");

  private final Wiring wiring;
  private final DemoStaff staff;
  private final ActingAs acting = new ActingAs();
  private final CalendarDesk desk;
  private final List<Facts> heard = new ArrayList<>();

  CalendarDeskJpaTest(Wiring wiring) {
    this.wiring = wiring;
    this.staff = DemoStaff.in(wiring);
    as("admin");
    wiring.use(acting).hearing(this).observing(WorkingCalendars.class);
    this.desk = wiring.bean(CalendarDesk.class);
  }

  @AfterEach
  void theStandard() {
    wiring.database().update("delete from office_calendar_day");
    wiring.database().update("delete from office_calendar_week");
    wiring.database().update("delete from office_calendar");
  }

  void hear(@Observes DomainEvent event) {
    heard.add(event.facts());
  }

  private void as(String username) {
    acting.actor(staff.actor(username));
  }

  private static Map<DayOfWeek, List<Part>> week(Part... parts) {
    Map<DayOfWeek, List<Part>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, day == DayOfWeek.SUNDAY ? List.of() : List.of(parts));
    }
    return week;
  }

  private boolean isOpen(String local) {
    OfficeRow office = staff.office("GD01");
    Instant at = java.time.LocalDateTime.parse(local).atZone(office.time().zone()).toInstant();
    return wiring.tx(() -> wiring.bean(WorkingCalendars.class).isOpen(office, at));
  }

  @Test
  void anOfficeWithoutItsOwnHasTheStandard() {
    CalendarView standard = desk.read("GD01");
    assertEquals(List.of(new Part("08:30", "17:30")), standard.week().get(DayOfWeek.SUNDAY));
    assertEquals(List.of(), standard.days());
    assertEquals(0, standard.version());
    assertTrue(isOpen("2026-11-22T17:29:59.999"));
    assertFalse(isOpen("2026-11-22T17:30"));
  }

  @Test
  void whatIsChangedIsReadAndCounts() {
    List<Day> days =
        List.of(
            new Day("2026-10-01", List.of(), "国庆节 😀"),
            new Day("2026-10-11", List.of(NIGHT), null));
    wiring.tx(() -> desk.change("GD01", 0L, new CalendarInput(week(MORNING, NIGHT), days)));
    CalendarView changed = wiring.tx(() -> desk.read("GD01"));
    assertEquals(week(MORNING, NIGHT), changed.week());
    assertEquals(days, changed.days());
    assertTrue(isOpen("2026-10-02T23:59:59.999"));
    assertFalse(isOpen("2026-10-03T00:00"));
    assertFalse(isOpen("2026-10-01T09:00"));
    assertTrue(isOpen("2026-10-11T18:00"));
    assertFalse(isOpen("2026-10-18T18:00"));
    assertEquals(0, wiring.tx(() -> desk.read("GD02")).version());
    List<Day> fewer = days.subList(0, 1);
    wiring.tx(
        () -> desk.change("GD01", changed.version(), new CalendarInput(week(MORNING), fewer)));
    CalendarView later = wiring.tx(() -> desk.read("GD01"));
    assertEquals(week(MORNING), later.week());
    assertEquals(fewer, later.days());
    assertTrue(later.version() > changed.version());
  }

  @Test
  @Rule("X-2")
  void theLaterEditorIsTold() {
    CalendarInput input = new CalendarInput(week(MORNING), null);
    wiring.tx(() -> desk.change("GD01", 0L, input));
    assertThrows(StaleVersion.class, () -> wiring.tx(() -> desk.change("GD01", 0L, input)));
  }

  @Test
  @Rule("X-1")
  void theTrailSaysWhatDiffers() {
    List<Day> days = List.of(new Day("2026-10-01", null, "国庆节"));
    Map<DayOfWeek, List<Part>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new Part("08:30", "17:30")));
    }
    week.put(DayOfWeek.MONDAY, List.of(MORNING));
    wiring.tx(() -> desk.change("GD01", null, new CalendarInput(week, days)));
    wiring.tx(() -> desk.change("GD01", null, new CalendarInput(week, days)));
    assertEquals(1, heard.size());
    assertEquals("CALENDAR_CHANGED", heard.get(0).act());
    assertEquals(
        List.of(
            Change.of("2026-10-01", null, "- 国庆节"),
            Change.of("MONDAY", "08:30-17:30", "08:00-12:00")),
        heard.get(0).changes());
  }

  @Test
  @Rule("ORG-2")
  void onlyAdministratorsChangeItAndOnlyWhoReachesTheOfficeReadsIt() {
    CalendarInput input = new CalendarInput(week(MORNING), null);
    for (String username : List.of("cs1", "manager1", "gm")) {
      as(username);
      assertThrows(NotAllowed.class, () -> desk.change("GD01", null, input), username);
      assertEquals("GD01", desk.read("GD01").office());
    }
    as("cs3");
    assertThrows(NotFound.class, () -> desk.read("GD01"));
    as("admin");
    assertThrows(NotFound.class, () -> desk.change("GD99", null, input));
  }

  @Test
  void whatNoDeskCanKeepIsRefusedByItsField() {
    assertEquals(List.of("week"), refused(new CalendarInput(null, null)));
    assertEquals(List.of("week"), refused(new CalendarInput(Map.of(), null)));
    assertEquals(List.of("week.MONDAY[0]"), refused(week(new Part("12:00", "08:00"))));
    assertEquals(List.of("week.MONDAY[0]"), refused(week(new Part("12:00", "24:01"))));
    assertEquals(List.of("week.MONDAY[0]"), refused(week(new Part(null, "12:00"))));
    assertEquals(List.of("week.MONDAY"), refused(week(MORNING, new Part("11:59", "13:00"))));
    assertEquals(List.of(), refused(week(MORNING, new Part("12:00", "13:00"))));
    assertEquals(
        List.of("days[0].date", "days[1].date", "days[3].date", "days[4].note"),
        refused(
            new CalendarInput(
                week(MORNING),
                List.of(
                    new Day("2026-02-29", null, null),
                    new Day(null, null, null),
                    new Day("2026-10-01", null, null),
                    new Day("2026-10-01", null, null),
                    new Day("2026-10-02", null, "长".repeat(101))))));
    assertEquals(List.of(), refused(new CalendarInput(week(MORNING), holidays(1000))));
    assertEquals(List.of("days"), refused(new CalendarInput(week(MORNING), holidays(1001))));
  }

  private static List<Day> holidays(int count) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      days.add(new Day(LocalDate.of(2026, 1, 1).plusDays(i).toString(), null, null));
    }
    return days;
  }

  private List<String> refused(Map<DayOfWeek, List<Part>> monday) {
    return refused(
        new CalendarInput(
            Map.of(
                DayOfWeek.MONDAY,
                monday.get(DayOfWeek.MONDAY),
                DayOfWeek.TUESDAY,
                List.of(MORNING)),
            null));
  }

  private List<String> refused(CalendarInput input) {
    try {
      wiring.tx(() -> desk.change("GD01", null, input));
      return List.of();
    } catch (InvalidInput refusal) {
      return refusal.fields().stream().map(FieldError::field).toList();
    }
  }

  @Test
  void itSaysWhenTheDeskOpensNext() {
    wiring.tx(() -> desk.change("GD01", null, new CalendarInput(week(NIGHT), null)));
    CalendarView view = wiring.tx(() -> desk.read("GD01"));
    Instant now = wiring.clock().now();
    assertEquals(view.open(), view.nextOpening().equals(now));
    assertTrue(Duration.between(now, view.nextOpening()).compareTo(Duration.ofDays(2)) < 0);
  }
}
