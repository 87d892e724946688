package org.xinsheng.web.meeting;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.xinsheng.meeting.MeetingDesk;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.NewMeeting;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.once.Answer;
import org.xinsheng.shared.once.Once;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Calls a meeting, or records one that was held. */
@Named("meetingNew")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class MeetingNewView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MeetingDesk desk;
  @Inject private MeetingQueries meetings;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Once once;
  @Inject private Answers answers;

  private final Form form = new Form();
  private String key = UUID.randomUUID().toString();

  @PostConstruct
  void open() {
    List<OfficeRow> own = getOffices();
    form.put("office", own.isEmpty() ? null : own.get(0).code());
  }

  /**
   * Saves once, however often the button is pressed.
   *
   * @return where the new meeting is, null when it was refused
   */
  public String save() {
    String[] number = new String[1];
    if (answers.done(() -> number[0] = convene())) {
      return "/meeting/meeting.xhtml?faces-redirect=true&number=" + number[0];
    }
    key = UUID.randomUUID().toString();
    return null;
  }

  private String convene() {
    OfficeRow office = offices.byCode(form.text("office")).orElseThrow();
    NewMeeting meeting =
        new NewMeeting(
            office.code(),
            form.text("topic"),
            form.instant("heldAt", office.time()),
            form.text("convenor"),
            AttendeeNames.in(form.text("attendees")),
            form.text("agenda"),
            form.text("analysis"),
            form.text("decision"));
    byte[] asked = meeting.toString().getBytes(StandardCharsets.UTF_8);
    return once.perform(
            current.get().id(),
            key,
            Once.hash("POST", "/meeting/new.xhtml", asked),
            () -> new Answer(201, desk.convene(meeting), null))
        .location();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String sent) {
    key = sent;
  }

  public Form getForm() {
    return form;
  }

  /** Where the reader may call people together; all in reach where nowhere. */
  public List<OfficeRow> getOffices() {
    List<OfficeRow> reachable = offices.reachableBy(current.get());
    List<OfficeRow> own = reachable.stream().filter(it -> meetings.mayConvene(it.code())).toList();
    return own.isEmpty() ? reachable : own;
  }
}
