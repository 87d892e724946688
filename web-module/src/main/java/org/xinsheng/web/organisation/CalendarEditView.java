package org.xinsheng.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinsheng.organisation.CalendarDesk;
import org.xinsheng.organisation.CalendarInput;
import org.xinsheng.organisation.CalendarView;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DeskAt;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** An office's working calendar as an administrator writes it; kept when saved (ORG-4). */
@Named("calendarEdit")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class CalendarEditView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The longest holiday that is written in one go, in days. */
  private static final int LONGEST = 60;

  @Inject private CalendarDesk desk;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private final Form form = new Form();
  private OfficeRow office;
  private CalendarView shown;
  private DeskAt preview;
  private TreeMap<String, CalendarInput.Day> days = new TreeMap<>();

  /** Before the page is first shown; strangers are refused. */
  public void open() {
    if (shown == null) {
      answers.find(
          () -> {
            current.administrator();
            office = chosen();
            read();
          });
    }
  }

  private OfficeRow chosen() {
    String code = address.text("office");
    return code == null
        ? offices.all().stream().findFirst().orElseThrow(() -> new NotFound("office"))
        : offices.byCode(code).orElseThrow(() -> new NotFound(code));
  }

  private void read() {
    shown = desk.read(office.code());
    form.clear();
    for (DayOfWeek day : DayOfWeek.values()) {
      form.put(key(day), SpanText.write(shown.week().getOrDefault(day, List.of())));
    }
    days = new TreeMap<>();
    shown.days().forEach(it -> days.put(it.date(), it));
    form.put(
        "at",
        LocalDateTime.ofInstant(shown.now(), office.time().zone()).toString().substring(0, 16));
  }

  private static String key(DayOfWeek day) {
    return "week." + day;
  }

  /** Every other day as Monday. */
  public void copyMonday() {
    for (DayOfWeek day : DayOfWeek.values()) {
      form.put(key(day), form.get(key(DayOfWeek.MONDAY)));
    }
  }

  private CalendarInput typed() {
    Map<DayOfWeek, List<CalendarInput.Part>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, SpanText.read(form.text(key(day))));
    }
    return new CalendarInput(week, new ArrayList<>(days.values()));
  }

  public void save() {
    if (answers.done(() -> atInput(() -> desk.change(office.code(), shown.version(), typed())))) {
      answers.tell("calendar.saved");
      read();
    }
  }

  /** What the desk refuses by its place in a day, the page shows in one input. */
  private static void atInput(Runnable act) {
    try {
      act.run();
    } catch (InvalidInput refused) {
      throw new InvalidInput(
          refused.fields().stream()
              .map(it -> new FieldError(it.field().replaceAll("\\[.*", ""), it.message()))
              .toList());
    }
  }

  /** Which desk is on by what is typed, saved or not. */
  public void tryIt() {
    preview = null;
    answers.done(
        () ->
            atInput(
                () -> {
                  var at = form.instant("at", office.time());
                  if (at == null) {
                    throw new InvalidInput("at", Message.of("refusal.required"));
                  }
                  preview = desk.deskAt(office.code(), typed(), at);
                }));
  }

  public void addDays() {
    answers.done(
        () -> {
          LocalDate first = date("first");
          LocalDate last = form.text("last") == null ? first : date("last");
          if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST - 1L))) {
            throw new InvalidInput("last", Message.of("refusal.dayRange", LONGEST));
          }
          List<CalendarInput.Part> spans = SpanText.read(form.text("spans"));
          SpanText.check("spans", spans);
          for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            String date = day.toString();
            days.put(date, new CalendarInput.Day(date, spans, form.text("note")));
          }
          List.of("first", "last", "spans", "note").forEach(form::remove);
        });
  }

  private LocalDate date(String field) {
    try {
      String text = form.text(field);
      if (text != null) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException notADate) {
      // said below
    }
    throw new InvalidInput(field, Message.of("refusal.notADate"));
  }

  public void remove(String date) {
    days.remove(date);
  }

  public List<CalendarInput.Day> getDays() {
    return new ArrayList<>(days.values());
  }

  public String spans(CalendarInput.Day day) {
    return day.spans() == null ? "" : SpanText.write(day.spans());
  }

  /** What is typed for a weekday, drawn on a line of 24 hours. */
  public List<SpanText.Bar> barsOf(String day) {
    return SpanText.bars(SpanText.read(form.text(key(DayOfWeek.valueOf(day)))));
  }

  public DeskAt getPreview() {
    return preview;
  }

  public OfficeRow getOffice() {
    return office;
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  public Form getForm() {
    return form;
  }
}
