package org.xinsheng.web.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.xinsheng.meeting.MeetingDesk;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.meeting.domain.MeetingAct;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** One meeting: agenda, minutes, and what is to be done. */
@Named("meetingRecord")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class MeetingRecordView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MeetingQueries meetings;
  @Inject private MeetingDesk desk;
  @Inject private Address address;
  @Inject private Answers answers;

  private String number;
  private MeetingView shown;
  private MeetingAct act;
  private Long action;
  private Form form = new Form();

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (shown == null) {
      number = address.text("number");
      answers.find(() -> shown = meetings.read(number == null ? "" : number));
    }
  }

  /** Opens the form of an act; choosing it again closes it. */
  public void choose(MeetingAct chosen) {
    act = chosen == act ? null : chosen;
    action = null;
    form = new Form();
  }

  /** Opens the form that says what was done about a task. */
  public void finish(Long id) {
    choose(MeetingAct.ACTION_DONE);
    act = MeetingAct.ACTION_DONE;
    action = id;
  }

  public void perform() {
    MeetingAct done = act;
    if (answers.done(() -> perform(done))) {
      act = null;
      form = new Form();
      answers.tell("case.done", done);
    }
    answers.find(() -> shown = meetings.read(number));
  }

  private void perform(MeetingAct chosen) {
    Long version = shown.version();
    switch (chosen) {
      case MINUTES ->
          desk.minutes(
              number,
              version,
              form.instant("heldAt", shown.time()),
              form.text("analysis"),
              form.text("decision"));
      case ACTION ->
          desk.act(number, version, form.text("action"), form.text("responsible"), dueOn());
      case ACTION_DONE -> desk.complete(number, version, action, form.text("done"));
      case CANCELLATION -> desk.cancel(number, version, form.text("reason"));
    }
  }

  private LocalDate dueOn() {
    String day = form.text("dueOn");
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new InvalidInput("dueOn", Message.of("page.wantTime"));
    }
  }

  public MeetingView getShown() {
    return shown;
  }

  public MeetingAct getAct() {
    return act;
  }

  public Form getForm() {
    return form;
  }
}
