package org.xinsheng.web.capa;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.xinsheng.audit.AuditQueries;
import org.xinsheng.audit.AuditRow;
import org.xinsheng.correctiveaction.CapaActState;
import org.xinsheng.correctiveaction.CapaDesk;
import org.xinsheng.correctiveaction.CapaReading;
import org.xinsheng.correctiveaction.CapaView;
import org.xinsheng.correctiveaction.NewCapaReport.NewAction;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.correctiveaction.domain.CapaAct;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.frame.PageTexts;

/** One CAPA report: what it says, where it stands, and the acts possible now. */
@Named("capaRecord")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class CapaRecordView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  @Inject private CapaReading reading;
  @Inject private CapaDesk desk;
  @Inject private AuditQueries trail;
  @Inject private OfficeDirectory offices;
  @Inject private PageTexts texts;
  @Inject private Address address;
  @Inject private Answers answers;

  private final CapaEditor editor = new CapaEditor();
  private String number;
  private CapaView shown;
  private List<CapaActState> states = List.of();
  private CapaAct act;
  private Long action;
  private Form form = new Form();

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (shown == null) {
      number = address.text("number");
      answers.find(() -> read(number == null ? "" : number));
      if (shown != null && address.text("registered") != null) {
        answers.tell("capa.saved", number);
      }
    }
  }

  private void read(String wanted) {
    shown = reading.read(wanted);
    states = reading.acts(wanted);
    if (act == null) {
      act = next();
    }
  }

  /** The form of what the reader is to do next stands open. */
  private CapaAct next() {
    CapaAct wanted =
        switch (shown.status()) {
          case IN_APPROVAL -> CapaAct.APPROVAL;
          case VERIFYING -> CapaAct.VERIFICATION;
          default -> null;
        };
    return getPossible().stream()
        .map(CapaActState::act)
        .filter(it -> it == wanted)
        .findFirst()
        .orElse(null);
  }

  /** Opens the form of an act; choosing it again closes it. */
  public void choose(CapaAct chosen) {
    act = chosen == act ? null : chosen;
    action = null;
    form = new Form();
    if (act == CapaAct.EDIT) {
      editor.take(shown);
    }
  }

  /** Opens the form that says what was done. */
  public void finish(Long id) {
    act = CapaAct.COMPLETION;
    action = id;
    form = new Form();
  }

  public void perform() {
    CapaAct done = act;
    if (answers.done(() -> perform(done))) {
      act = null;
      action = null;
      form = new Form();
      answers.tell("case.done", done);
    }
    answers.find(() -> read(number));
  }

  public void decide(boolean approved) {
    form.put("approved", String.valueOf(approved));
    perform();
  }

  private void perform(CapaAct chosen) {
    Long version = shown.version();
    switch (chosen) {
      case EDIT -> desk.write(number, version, editor.report(List.of()));
      case SUBMISSION -> desk.submit(number, version);
      case APPROVAL -> desk.decide(number, version, form.yesNo("approved"), form.text("reason"));
      case COMPLETION -> desk.complete(number, version, action, form.text("done"));
      case ADDITION ->
          desk.add(
              number,
              version,
              form.choice("kind", ActionKind.class),
              new NewAction(
                  form.text("action"), form.text("responsible"), CapaEditor.day(form, "dueOn")));
      case VERIFICATION ->
          desk.verify(number, version, form.yesNo("effective"), form.text("remarks"), List.of());
      case CANCELLATION -> desk.cancel(number, version, form.text("reason"));
    }
  }

  public CapaView getShown() {
    return shown;
  }

  /** The straight way, or the short one where it was cancelled. */
  public List<CapaStatus> getSteps() {
    return shown.status() == CapaStatus.CANCELLED
        ? List.of(CapaStatus.DRAFT, CapaStatus.CANCELLED)
        : Arrays.stream(CapaStatus.values()).filter(it -> it != CapaStatus.CANCELLED).toList();
  }

  public List<CapaActState> getPossible() {
    return states.stream().filter(CapaActState::isPossible).toList();
  }

  /** What the reader could do in another state. */
  public List<CapaActState> getImpossible() {
    return states.stream().filter(it -> !it.isPossible() && !it.forOthers()).toList();
  }

  /** What only others could do. */
  public List<CapaActState> getOfOthers() {
    return states.stream().filter(CapaActState::forOthers).toList();
  }

  public List<CapaView.Action> getActions() {
    return Stream.concat(shown.corrective().stream(), shown.preventive().stream()).toList();
  }

  public String getDepartmentName() {
    return shown.department() == null
        ? "—"
        : offices
            .byCode(shown.office())
            .flatMap(it -> offices.department(it.id(), shown.department()))
            .map(it -> texts.name(it.names()))
            .orElse("—");
  }

  /** Everything that happened, the latest first. */
  public List<AuditRow> getStory() {
    List<AuditRow> story = new ArrayList<>(trail.of(SubjectType.CAPA_REPORT, shown.id(), 0, MOST));
    Collections.reverse(story);
    return story;
  }

  public ActionKind[] getActionKinds() {
    return ActionKind.values();
  }

  public CapaAct getAct() {
    return act;
  }

  /** The action that is being completed, null for none. */
  public Long getAction() {
    return action;
  }

  public Form getForm() {
    return form;
  }

  public CapaEditor getEditor() {
    return editor;
  }
}
