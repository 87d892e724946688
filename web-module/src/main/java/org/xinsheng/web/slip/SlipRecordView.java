package org.xinsheng.web.slip;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinsheng.audit.AuditQueries;
import org.xinsheng.audit.AuditRow;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.nonconformity.NewSlip;
import org.xinsheng.nonconformity.SlipActState;
import org.xinsheng.nonconformity.SlipReading;
import org.xinsheng.nonconformity.SlipRevisionView;
import org.xinsheng.nonconformity.SlipView;
import org.xinsheng.nonconformity.domain.SlipAct;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/**
 * One slip: whose turn it is, what it says, and the acts possible now. After a conflict the page
 * shows the newest state beside what was typed, and the next attempt is made on it.
 */
@Named("slipRecord")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SlipRecordView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  @Inject private SlipReading reading;
  @Inject private SlipActs acts;
  @Inject private MeetingQueries meetings;
  @Inject private SlipCase slipCase;
  @Inject private AuditQueries trail;
  @Inject private Clock clock;
  @Inject private Address address;
  @Inject private Answers answers;

  private String number;
  private SlipView shown;
  private List<SlipActState> states = List.of();
  private List<SlipRevisionView> revisions = List.of();
  private List<MeetingView> held = List.of();
  private SlipCase.Glimpse behind;
  private SlipAct act;
  private Form form = new Form();

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (shown == null) {
      number = address.text("number");
      answers.find(() -> read(number == null ? "" : number));
      openAskedForm();
    }
    if (shown != null && address.text("raised") != null) {
      answers.tell("slip.saved", number);
    }
  }

  /** A link may lead straight to the form of an act; else that of what is next stands open. */
  private void openAskedForm() {
    SlipAct asked = address.choice("act", SlipAct.class);
    List<SlipAct> open = getPossible().stream().map(SlipActState::act).toList();
    SlipAct wanted = asked == null && !isDraft() ? getNext() : asked;
    if (open.contains(wanted)) {
      choose(wanted);
    }
  }

  private boolean isDraft() {
    return shown != null && shown.status() == SlipStatus.DRAFT;
  }

  /** What the slip waits for, whoever is to do it; null where it waits for nothing. */
  public SlipAct getNext() {
    return switch (shown == null ? SlipStatus.CANCELLED : shown.status()) {
      case DRAFT -> isWhole() ? SlipAct.SUBMISSION : SlipAct.EDIT;
      case IN_APPROVAL -> SlipAct.APPROVAL;
      case EXECUTING -> SlipAct.EXECUTION;
      case EXECUTED -> SlipAct.VERIFICATION;
      default -> null;
    };
  }

  private boolean isWhole() {
    return Stream.of(
            shown.causeAnalysis(),
            shown.correctiveMeasure(),
            shown.responsible(),
            shown.executionDueAt())
        .allMatch(Objects::nonNull);
  }

  private void read(String wanted) {
    shown = reading.read(wanted);
    states = reading.acts(wanted);
    revisions = reading.revisions(wanted);
    held = meetings.about(new SubjectRef(SubjectType.SLIP, shown.id(), shown.number()));
    behind = slipCase.of(shown.complaint());
  }

  /** Opens the form of an act; choosing it again closes it. */
  public void choose(SlipAct chosen) {
    act = chosen == act ? null : chosen;
    form = act == SlipAct.EDIT ? SlipActs.filled(written(), shown.time()) : new Form();
  }

  private NewSlip written() {
    return new NewSlip(
        shown.complaint(),
        shown.office(),
        shown.department(),
        shown.nonconformity(),
        shown.causeAnalysis(),
        shown.correctiveMeasure(),
        shown.responsible() == null ? null : shown.responsible().username(),
        shown.executionDueAt(),
        shown.lossAmount());
  }

  public void perform() {
    SlipAct done = act;
    if (answers.done(() -> acts.perform(done, shown, form))) {
      act = null;
      form = new Form();
      answers.tell("case.done", done);
    }
    answers.find(() -> read(number));
  }

  public void decide(boolean approved) {
    form.put("approved", String.valueOf(approved));
    perform();
  }

  public void close() {
    act = null;
  }

  /** Whether the time limit has passed while it waited, so that approval needs another (NCR-11). */
  public boolean isLimitPast() {
    return shown.executionDueAt() != null && !shown.executionDueAt().isAfter(clock.now());
  }

  /** The straight way to the end, or to where it was given up. */
  public List<SlipStatus> getSteps() {
    return shown.status() == SlipStatus.CANCELLED
        ? List.of(SlipStatus.DRAFT, SlipStatus.CANCELLED)
        : Arrays.stream(SlipStatus.values()).filter(it -> it != SlipStatus.CANCELLED).toList();
  }

  /** Earlier revisions with the reason of their rejection, the latest first. */
  public List<SlipRevisionView> getRejected() {
    List<SlipRevisionView> earlier =
        new ArrayList<>(revisions.subList(0, Math.max(0, revisions.size() - 1)));
    Collections.reverse(earlier);
    return earlier;
  }

  /** What the newest revision says otherwise than this one. */
  public List<Difference> differences(SlipRevisionView before) {
    SlipRevisionView now = revisions.get(revisions.size() - 1);
    return SlipDifferences.between(before, now);
  }

  public SlipView getShown() {
    return shown;
  }

  /** The complaint behind it, null where there is none in reach. */
  public SlipCase.Glimpse getBehind() {
    return behind;
  }

  public List<MeetingView> getMeetings() {
    return held;
  }

  public int getRevision() {
    return revisions.size();
  }

  /** Everything that happened, the latest first. */
  public List<AuditRow> getStory() {
    List<AuditRow> story = new ArrayList<>(trail.of(SubjectType.SLIP, shown.id(), 0, MOST));
    Collections.reverse(story);
    return story;
  }

  public List<SlipActState> getPossible() {
    return states.stream().filter(SlipActState::isPossible).toList();
  }

  /** What the reader could do in another state, or when something else is done. */
  public List<SlipActState> getImpossible() {
    return states.stream().filter(it -> !it.isPossible() && !it.forOthers()).toList();
  }

  /** What only others could do. */
  public List<SlipActState> getOfOthers() {
    return states.stream().filter(SlipActState::forOthers).toList();
  }

  public SlipAct getAct() {
    return act;
  }

  public Form getForm() {
    return form;
  }
}
