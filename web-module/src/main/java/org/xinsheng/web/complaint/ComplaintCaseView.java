package org.xinsheng.web.complaint;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.xinsheng.complaint.ActState;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.PossibleActs;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.RoundView;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/**
 * One case: its story, its clocks, and the acts possible now. After a conflict the page shows the
 * newest state beside what was typed, and the next attempt is made on it.
 */
@Named("complaintCase")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class ComplaintCaseView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ComplaintReading reading;
  @Inject private FollowUpQueries followUps;
  @Inject private PossibleActs possible;
  @Inject private CaseActs acts;
  @Inject private Story story;
  @Inject private Address address;
  @Inject private Answers answers;

  private String number;
  private ComplaintView shown;
  private List<RoundView> rounds = List.of();
  private List<ActState> states = List.of();
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
    }
  }

  private void read(String wanted) {
    shown = reading.read(wanted);
    rounds = followUps.of(new SubjectRef(SubjectType.COMPLAINT, shown.id(), shown.number()));
    states = possible.of(wanted);
  }

  /** Opens the form of an act; choosing it again closes it. */
  public void choose(ComplaintAct chosen) {
    act = chosen == act ? null : chosen;
    form = new Form();
    form.put("mode", lastRoundMode().name());
    if (act == ComplaintAct.RAISE || act == ComplaintAct.LOWER) {
      form.put("severity", getSeverities().get(0).name());
    }
  }

  public void perform() {
    ComplaintAct done = act;
    if (answers.done(() -> acts.perform(done, shown, form))) {
      act = null;
      form = new Form();
      answers.tell("case.done", done);
    }
    answers.find(() -> read(number));
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

  public List<Moment> getStory() {
    return story.of(shown, rounds);
  }

  public List<ActState> getPossible() {
    return states.stream().filter(ActState::isPossible).toList();
  }

  public List<ActState> getImpossible() {
    return states.stream().filter(it -> !it.isPossible()).toList();
  }

  public ComplaintAct getAct() {
    return act;
  }

  public Form getForm() {
    return form;
  }

  /** The straight way from registration to the archive, or to withdrawal. */
  public List<ComplaintStatus> getSteps() {
    return shown.status() == ComplaintStatus.WITHDRAWN
        ? List.of(ComplaintStatus.REGISTERED, ComplaintStatus.WITHDRAWN, ComplaintStatus.ARCHIVED)
        : Arrays.stream(ComplaintStatus.values())
            .filter(it -> it != ComplaintStatus.WITHDRAWN)
            .toList();
  }

  /** The severities that the chosen act can lead to. */
  public List<Severity> getSeverities() {
    return Arrays.stream(Severity.values())
        .filter(it -> it != shown.severity())
        .filter(it -> it.isAbove(shown.severity()) == (act == ComplaintAct.RAISE))
        .toList();
  }

  public List<Criterion> getGrounds() {
    return Arrays.stream(Criterion.values())
        .filter(it -> it.severity().isAbove(shown.severity()))
        .toList();
  }

  public List<Validity> getVerdicts() {
    return List.of(Validity.VALID, Validity.INVALID);
  }

  public Satisfaction[] getSatisfactions() {
    return Satisfaction.values();
  }

  public FollowUpMode[] getModes() {
    return FollowUpMode.values();
  }
}
