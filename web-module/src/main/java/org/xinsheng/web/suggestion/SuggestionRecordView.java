package org.xinsheng.web.suggestion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.xinsheng.audit.AuditQueries;
import org.xinsheng.audit.AuditRow;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.suggestion.SuggestionActState;
import org.xinsheng.suggestion.SuggestionDesk;
import org.xinsheng.suggestion.SuggestionReading;
import org.xinsheng.suggestion.SuggestionView;
import org.xinsheng.suggestion.domain.SuggestionAct;
import org.xinsheng.suggestion.domain.SuggestionStatus;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.frame.PageTexts;
import org.xinsheng.web.intake.KindChange;

/** One suggestion: where it stands, what was done, and the acts possible now. */
@Named("suggestionRecord")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SuggestionRecordView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  @Inject private SuggestionReading reading;
  @Inject private SuggestionDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private AuditQueries trail;
  @Inject private PageTexts texts;
  @Inject private Address address;
  @Inject private Answers answers;
  @Inject private KindChange kindChange;

  private String number;
  private SuggestionView shown;
  private List<SuggestionActState> states = List.of();
  private SuggestionAct act;
  private Form form = new Form();

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (shown == null) {
      number = address.text("number");
      answers.find(() -> read(number == null ? "" : number));
    }
    if (shown != null && address.text("registered") != null) {
      answers.tell("suggestion.saved", number);
    }
  }

  private void read(String wanted) {
    shown = reading.read(wanted);
    states = reading.acts(wanted);
    if (act == null) {
      act = next();
    }
  }

  /** The form of what is the reader's to do next stands open. */
  private SuggestionAct next() {
    return getPossible().stream()
        .map(SuggestionActState::act)
        .filter(it -> it != SuggestionAct.CANCELLATION && it != SuggestionAct.CONVERSION)
        .findFirst()
        .filter(it -> it != SuggestionAct.DISPATCH || shown.status() == SuggestionStatus.OPEN)
        .orElse(null);
  }

  /** Opens the form of an act; choosing it again closes it. */
  public void choose(SuggestionAct chosen) {
    act = chosen == act ? null : chosen;
    form = new Form();
    kindChange.prefill(form, shown.category());
  }

  /**
   * @return where to go on, null to stay
   */
  public String perform() {
    SuggestionAct done = act;
    if (done == SuggestionAct.CONVERSION) {
      return kindChange.turn(number, this::convert);
    }
    if (answers.done(() -> perform(done))) {
      act = null;
      form = new Form();
      answers.tell("case.done", done);
    }
    answers.find(() -> read(number));
    return null;
  }

  private String convert() {
    return desk.convert(number, shown.version(), kindChange.wish(form, shown.time()));
  }

  private void perform(SuggestionAct chosen) {
    Long version = shown.version();
    switch (chosen) {
      case DISPATCH ->
          desk.dispatch(number, version, form.text("department"), form.text("account"));
      case ANSWER -> desk.answer(number, version, form.text("text"));
      case COMPLETION ->
          desk.complete(number, version, form.text("how"), form.instant("toldAt", shown.time()));
      case CONVERSION -> convert();
      case CANCELLATION -> desk.cancel(number, version, form.text("reason"));
    }
  }

  public SuggestionView getShown() {
    return shown;
  }

  /** The straight way, or the short one where it was cancelled. */
  public List<SuggestionStatus> getSteps() {
    return shown.status().isGivenUp()
        ? List.of(SuggestionStatus.OPEN, shown.status())
        : Arrays.stream(SuggestionStatus.values()).filter(it -> !it.isGivenUp()).toList();
  }

  public List<SuggestionActState> getPossible() {
    return states.stream().filter(SuggestionActState::isPossible).toList();
  }

  /** What the reader could do in another state. */
  public List<SuggestionActState> getImpossible() {
    return states.stream().filter(it -> !it.isPossible() && !it.forOthers()).toList();
  }

  /** What only others could do. */
  public List<SuggestionActState> getOfOthers() {
    return states.stream().filter(SuggestionActState::forOthers).toList();
  }

  public List<DepartmentRow> getDepartments() {
    return offices.byCode(shown.office()).map(it -> offices.departments(it.id())).orElse(List.of());
  }

  /** The name of the department that has it. */
  public String getDepartmentName() {
    return getDepartments().stream()
        .filter(it -> it.code().equals(shown.forwarded().department()))
        .map(it -> texts.name(it.names()))
        .findFirst()
        .orElse(shown.forwarded().department());
  }

  public String getCategoryName() {
    return offices.category(shown.category()).map(it -> texts.name(it.names())).orElse("—");
  }

  /** Everything that happened, the latest first. */
  public List<AuditRow> getStory() {
    List<AuditRow> story =
        new ArrayList<>(
            trail.of(SubjectType.SUGGESTION, shown.id(), 0, MOST).stream()
                .filter(it -> !"PHONE_SHOWN".equals(it.act()))
                .toList());
    Collections.reverse(story);
    return story;
  }

  public SuggestionAct getAct() {
    return act;
  }

  public Form getForm() {
    return form;
  }
}
