package org.xinsheng.web.complaint;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.complaint.ActState;
import org.xinsheng.complaint.AssignmentQueries;
import org.xinsheng.complaint.AssignmentRow;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.ContactQueries;
import org.xinsheng.complaint.ContactRow;
import org.xinsheng.complaint.EffectCheckRow;
import org.xinsheng.complaint.EffectQueries;
import org.xinsheng.complaint.ExtensionQueries;
import org.xinsheng.complaint.ExtensionRow;
import org.xinsheng.complaint.LinkQueries;
import org.xinsheng.complaint.PossibleActs;
import org.xinsheng.complaint.domain.AssignmentState;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.RoundView;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.frame.PageTexts;
import org.xinsheng.web.intake.KindChange;

/**
 * One case: its story, its clocks, and the acts possible now. After a conflict the page shows the
 * newest state beside what was typed, and the next attempt is made on it.
 */
@Named("complaintCase")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class ComplaintCaseView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Set<ComplaintAct> FORWARDING =
      EnumSet.of(
          ComplaintAct.ASSIGNMENT,
          ComplaintAct.ACCEPTANCE,
          ComplaintAct.ANSWER,
          ComplaintAct.RETURN);

  private static final Set<ComplaintAct> TURNING =
      EnumSet.of(
          ComplaintAct.ESCALATION,
          ComplaintAct.FINAL_DECISION,
          ComplaintAct.CONCLUSION,
          ComplaintAct.CONSENT,
          ComplaintAct.CHASE,
          ComplaintAct.WITHDRAWAL);

  @Inject private ComplaintReading reading;
  @Inject private FollowUpQueries followUps;
  @Inject private AssignmentQueries assigned;
  @Inject private OfficeDirectory offices;
  @Inject private PageTexts texts;
  @Inject private ExtensionQueries extensions;
  @Inject private ContactQueries contactLog;
  @Inject private MeetingQueries held;
  @Inject private EffectQueries effects;
  @Inject private LinkQueries links;
  @Inject private PossibleActs possible;
  @Inject private CaseActs acts;
  @Inject private CaseChoices choices;
  @Inject private Story story;
  @Inject private KindChange kindChange;
  @Inject private Address address;
  @Inject private Answers answers;

  private String number;
  private ComplaintView shown;
  private List<RoundView> rounds = List.of();
  private List<ExtensionRow> requests = List.of();
  private List<ActState> states = List.of();
  private List<AssignmentRow> assignments = List.of();
  private List<ContactRow> contacts = List.of();
  private List<MeetingView> meetings = List.of();
  private List<EffectCheckRow> effectChecks = List.of();
  private List<String> linkedFrom = List.of();
  private ComplaintAct act;
  private Form form = new Form();

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (shown == null) {
      number = address.text("number");
      answers.find(() -> read(number == null ? "" : number));
      openAskedForm();
    }
    if (shown != null && address.text("registered") != null) {
      answers.tell("intake.saved", number);
    }
  }

  /** A link may lead straight to the form of an act, if that is possible. */
  private void openAskedForm() {
    ComplaintAct asked = address.choice("act", ComplaintAct.class);
    if (getPossible().stream().anyMatch(it -> it.act() == asked)) {
      choose(asked);
      form.put("assignment", address.text("assignment"));
    }
  }

  private void read(String wanted) {
    shown = reading.read(wanted);
    rounds = followUps.of(new SubjectRef(SubjectType.COMPLAINT, shown.id(), shown.number()));
    assignments = assigned.of(shown.id());
    requests = extensions.of(shown.id());
    contacts = contactLog.of(shown.id());
    effectChecks = effects.of(shown.id());
    linkedFrom = links.pointingTo(shown.number());
    meetings = held.about(new SubjectRef(SubjectType.COMPLAINT, shown.id(), shown.number()));
    states = possible.of(wanted);
  }

  /** Opens the form of an act; choosing it again closes it. */
  public void choose(ComplaintAct chosen) {
    act = chosen == act ? null : chosen;
    form = new Form();
    form.put("mode", lastRoundMode().name());
    if (act == ComplaintAct.RAISE || act == ComplaintAct.LOWER) {
      form.put("severity", choices.severities(shown, act).get(0).name());
    }
    if (act == ComplaintAct.RESULT && !contacts.isEmpty()) {
      ContactRow last = contacts.get(contacts.size() - 1);
      form.put("thirdPartyContact", last.party() + "：" + last.text());
    }
    openRequest().ifPresent(it -> form.put("request", it.id().toString()));
    if (act == ComplaintAct.CONVERSION) {
      kindChange.prefill(form, shown.category());
    }
    if (act == ComplaintAct.MAJOR_ANSWER) {
      form.put("criterion", choices.grounds(shown, act).get(0).name());
    }
  }

  /**
   * @return where to go on, null to stay
   */
  public String perform() {
    ComplaintAct done = act;
    if (done == ComplaintAct.CONVERSION) {
      return kindChange.turn(number, () -> acts.convert(shown, form));
    }
    if (answers.done(() -> acts.perform(done, shown, form))) {
      act = null;
      form = new Form();
      answers.tell("case.done", done);
    }
    answers.find(() -> read(number));
    if (act == null && done == ComplaintAct.RESULT) {
      tellStillOpen();
    }
    return null;
  }

  /** A result waits for no assignment, but says which are open (INT-19). */
  private void tellStillOpen() {
    List<String> open =
        assignments.stream()
            .filter(AssignmentRow::isOpen)
            .map(it -> it.number() + " · " + assignee(it))
            .toList();
    if (!open.isEmpty()) {
      answers.tell("case.stillOpen", open);
    }
  }

  /** Whether the open form asks for more time, or decides on it. */
  public boolean isOvertime() {
    return act == ComplaintAct.EXTENSION || act == ComplaintAct.EXTENSION_DECISION;
  }

  /** On the request that waits, as it was when the form was opened. */
  public void decide(boolean approved) {
    form.put("approved", String.valueOf(approved));
    perform();
  }

  public void close() {
    act = null;
  }

  private FollowUpMode lastRoundMode() {
    return rounds.isEmpty() ? FollowUpMode.PHONE : rounds.get(rounds.size() - 1).mode();
  }

  public ComplaintView getShown() {
    return shown;
  }

  public List<RoundView> getRounds() {
    return rounds;
  }

  /** Who was contacted, first to last (INT-12). */
  public List<ContactRow> getContacts() {
    return contacts;
  }

  /** What the office manager found of its effect, first to last (HD-11). */
  public List<EffectCheckRow> getEffectChecks() {
    return effectChecks;
  }

  /** The numbers of the cases that point to this one (INT-15). */
  public List<String> getLinkedFrom() {
    return linkedFrom;
  }

  /** The meetings about it, first to last (HD-3). */
  public List<MeetingView> getMeetings() {
    return meetings;
  }

  /** Whether the open form is about people outside the case. */
  public boolean isTalking() {
    return act == ComplaintAct.MEETING || act == ComplaintAct.CONTACT;
  }

  /** The requests for more time, the latest first. */
  public List<ExtensionRow> getRequests() {
    List<ExtensionRow> latestFirst = new ArrayList<>(requests);
    Collections.reverse(latestFirst);
    return latestFirst;
  }

  private Optional<ExtensionRow> openRequest() {
    return requests.stream().filter(ExtensionRow::isOpen).findFirst();
  }

  public List<Moment> getStory() {
    return story.of(shown, rounds);
  }

  public List<ActState> getPossible() {
    return states.stream().filter(ActState::isPossible).toList();
  }

  /** What the reader could do in another state, or when something else is done. */
  public List<ActState> getImpossible() {
    return states.stream().filter(it -> !it.isPossible() && !it.forOthers()).toList();
  }

  /** What only others could do. */
  public List<ActState> getOfOthers() {
    return states.stream().filter(ActState::forOthers).toList();
  }

  public List<AssignmentRow> getAssignments() {
    return assignments;
  }

  /** Those that the chosen act could be about. */
  public List<AssignmentRow> getMine() {
    return assignments.stream()
        .filter(it -> it.mine() && it.isOpen())
        .filter(it -> act != ComplaintAct.ACCEPTANCE || it.state() == AssignmentState.SENT)
        .toList();
  }

  /** The department, else the person. */
  public String assignee(AssignmentRow row) {
    return row.department() == null
        ? row.name()
        : getDepartments().stream()
            .filter(it -> it.code().equals(row.department()))
            .map(it -> texts.name(it.names()))
            .findFirst()
            .orElse(row.department());
  }

  public List<DepartmentRow> getDepartments() {
    return offices.byCode(shown.office()).map(it -> offices.departments(it.id())).orElse(List.of());
  }

  /** What tells a deadline from others of its kind: the assignee, or the round. */
  public String which(DeadlineRow clock) {
    if (clock.kind() == DeadlineKind.FORWARD) {
      return assignments.stream()
          .filter(it -> it.number() == clock.round())
          .map(this::assignee)
          .findFirst()
          .orElse("");
    }
    return clock.round() > 1 ? texts.of("case.round", clock.round()) : "";
  }

  /** Whether the chosen act has the form of those who hand on. */
  public boolean isForwarding() {
    return act != null && FORWARDING.contains(act);
  }

  /** Whether the chosen act has the form of what turns a case's course. */
  public boolean isTurning() {
    return act != null && TURNING.contains(act);
  }

  public ComplaintAct getAct() {
    return act;
  }

  public Form getForm() {
    return form;
  }

  /** Any owner may have asked to be called; who forbids it stands in the contact book (ORG-3). */
  public boolean isCallForbidden() {
    return true;
  }
}
