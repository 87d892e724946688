package org.xinsheng.web.followup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.AppointmentDesk;
import org.xinsheng.followup.CallQueries;
import org.xinsheng.followup.CallRow;
import org.xinsheng.followup.FollowUpDesk;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.followup.domain.WhoFollowsUp;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/**
 * The call list: whoever is due first on top, one of them open to be called and recorded (FU-2).
 */
@Named("followUpList")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class FollowUpListView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 25;

  /** Whose calls are listed. */
  public enum CallsOf {
    MINE,
    ALL
  }

  @Inject private CallQueries calls;
  @Inject private CallSubjects subjects;
  @Inject private FollowUpDesk desk;
  @Inject private AppointmentDesk appointments;
  @Inject private CurrentActor current;
  @Inject private Address address;
  @Inject private Answers answers;

  private CallsOf whose;
  private String office;
  private String after;
  private Page<CallRow> page = new Page<>(List.of(), null);
  private String next;
  private String previous;
  private CallRow call;
  private CallSubject shown;
  private Form form = new Form();
  private boolean visiting;

  /** Before the page is first shown. */
  public void open() {
    if (whose != null) {
      return;
    }
    CallsOf asked = address.choice("whose", CallsOf.class);
    whose = asked == null ? usual() : asked;
    office = address.text("office");
    after = address.text("after");
    try {
      page = calls.due(whose == CallsOf.MINE, office, after, PAGE);
    } catch (Refusal strangeAddress) {
      after = null;
    }
    next = page.next() == null ? null : address.forward(page.next());
    previous = after == null ? null : address.back();
    if (address.text("call") != null) {
      calls.one(address.text("call")).ifPresent(this::show);
    }
  }

  private CallsOf usual() {
    boolean caller =
        current.get().holdsAnywhere(Role.STEWARD)
            || WhoFollowsUp.CALLERS.stream().anyMatch(current.get()::holdsAnywhere);
    return caller ? CallsOf.MINE : CallsOf.ALL;
  }

  private void show(CallRow row) {
    call = row;
    shown = subjects.of(row.number());
    form.put("mode", row.mode().name());
  }

  /** The owner answered. */
  public String save() {
    return record(true, "call.done");
  }

  /** Nobody picked up or opened; one press. */
  public String tried() {
    return record(false, "call.tried");
  }

  private String record(boolean reached, String told) {
    form.put("reached", String.valueOf(reached));
    return done(
        () ->
            desk.record(call.number(), shown.version(), FollowUpForm.followUp(form, shown.time())),
        told,
        following());
  }

  /** The owner agreed on a visit; the same owner stays open. */
  public String agree() {
    return done(
        () ->
            appointments.agree(
                call.number(), shown.version(), FollowUpForm.appointment(form, shown.time())),
        "case.done",
        call.number());
  }

  private String done(Runnable act, String told, String goOn) {
    if (!answers.done(act)) {
      shown = subjects.of(call.number());
      return null;
    }
    answers.tellThere(told, told.equals("case.done") ? ComplaintAct.FOLLOW_UP : call.number());
    return "/followup/list.xhtml?faces-redirect=true" + place(goOn).replace('?', '&');
  }

  public void toggleVisit() {
    visiting = !visiting;
  }

  /** Below the one that is open; the first where it was the last. */
  private String following() {
    List<String> numbers = page.items().stream().map(CallRow::number).toList();
    int here = numbers.indexOf(call.number());
    return numbers.stream()
        .skip(here + 1L)
        .findFirst()
        .or(() -> numbers.stream().filter(it -> !it.equals(call.number())).findFirst())
        .orElse(null);
  }

  /** The address of the call after the open one, null on the last. */
  public String getFollowing() {
    String number = following();
    return number == null ? null : place(number);
  }

  /** The address of this list with one of its calls open, or none. */
  public String place(String number) {
    return "?whose="
        + whose
        + (office == null ? "" : "&office=" + encoded(office))
        + (after == null ? "" : "&after=" + encoded(after))
        + (number == null ? "" : "&call=" + encoded(number));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public String getBack() {
    return place(null);
  }

  public List<CallRow> getRows() {
    return page.items();
  }

  public String getNext() {
    return next;
  }

  public String getPrevious() {
    return previous;
  }

  public CallsOf getWhose() {
    return whose;
  }

  public CallsOf[] getWhoseAll() {
    return CallsOf.values();
  }

  public CallRow getCall() {
    return call;
  }

  public CallSubject getShown() {
    return shown;
  }

  /** What was done for the owner last. */
  public String getResult() {
    return shown.result();
  }

  /** Null where the owner has none, or where the reader may not see it in full. */
  public String getDialled() {
    return shown.dialled();
  }

  /** Whether the reader may follow this one up now. */
  public boolean isMine() {
    return shown.why() == null;
  }

  public boolean isCallForbidden() {
    return call.doNotCall();
  }

  public boolean isVisiting() {
    return visiting;
  }

  public boolean isAtTheDoor() {
    return FollowUpMode.DOOR.name().equals(form.get("mode"));
  }

  public Form getForm() {
    return form;
  }

  public List<Validity> getVerdicts() {
    return List.of(Validity.VALID, Validity.INVALID);
  }

  public List<Satisfaction> getSatisfactions() {
    return Arrays.asList(Satisfaction.values());
  }

  public List<FollowUpMode> getModes() {
    return Arrays.asList(FollowUpMode.values());
  }

  public boolean isOpen(CallRow row) {
    return call != null && Objects.equals(call.id(), row.id());
  }
}
