package org.xinsheng.web.repair;

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
import org.xinsheng.followup.ConclusionDesk;
import org.xinsheng.followup.FollowUpDesk;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.repair.JobActState;
import org.xinsheng.repair.JobDesk;
import org.xinsheng.repair.JobReading;
import org.xinsheng.repair.JobView;
import org.xinsheng.repair.NewCompletion;
import org.xinsheng.repair.NewDispatch;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.frame.PageTexts;
import org.xinsheng.web.intake.KindChange;

/** One repair or service request: where it stands, what was done, and the acts possible now. */
@Named("repairRecord")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class RepairRecordView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  @Inject private JobReading reading;
  @Inject private JobDesk desk;
  @Inject private FollowUpDesk followUps;
  @Inject private ConclusionDesk conclusions;
  @Inject private OfficeDirectory offices;
  @Inject private AuditQueries trail;
  @Inject private PageTexts texts;
  @Inject private Address address;
  @Inject private Answers answers;
  @Inject private KindChange kindChange;

  private String number;
  private JobView shown;
  private List<JobActState> states = List.of();
  private JobAct act;
  private Form form = new Form();

  /** Before the page is first shown; unknown numbers are an error page. */
  public void open() {
    if (shown == null) {
      number = address.text("number");
      answers.find(() -> read(number == null ? "" : number));
      openAskedForm();
    }
    if (shown != null && address.text("registered") != null) {
      answers.tell("job.saved", number);
    }
  }

  /** A link may lead straight to the form of an act, if that is possible. */
  private void openAskedForm() {
    JobAct asked = address.choice("act", JobAct.class);
    if (asked != act && getPossible().stream().anyMatch(it -> it.act() == asked)) {
      choose(asked);
    }
  }

  private void read(String wanted) {
    shown = reading.read(null, wanted);
    states = reading.acts(wanted);
    if (act == null) {
      act = next();
    }
  }

  /** The form of what is the reader's to do next stands open. */
  private JobAct next() {
    JobAct wanted =
        switch (shown.status()) {
          case REGISTERED -> JobAct.DISPATCH;
          case DISPATCHED -> JobAct.COMPLETION;
          case DONE -> shown.kind() == JobKind.REPAIR ? null : JobAct.CLOSURE;
          default -> null;
        };
    return getPossible().stream()
        .map(JobActState::act)
        .filter(it -> it == wanted)
        .findFirst()
        .orElse(null);
  }

  /** Opens the form of an act; choosing it again closes it. */
  public void choose(JobAct chosen) {
    act = chosen == act ? null : chosen;
    form = new Form();
    kindChange.prefill(form, shown.category());
    form.put("location", shown.location());
  }

  /**
   * @return where to go on, null to stay
   */
  public String perform() {
    JobAct done = act;
    if (done == JobAct.CONVERSION) {
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
    return desk.convert(shown.kind(), number, shown.version(), kindChange.wish(form, shown.time()));
  }

  private void perform(JobAct chosen) {
    Long version = shown.version();
    JobKind kind = shown.kind();
    switch (chosen) {
      case DISPATCH -> desk.dispatch(kind, number, version, dispatch());
      case COMPLETION -> desk.complete(kind, number, version, completion());
      case CLOSURE ->
          desk.close(kind, number, version, form.text("how"), form.instant("toldAt", shown.time()));
      case FIRST_CONTACT_CHANGE ->
          desk.handOver(kind, number, version, form.text("username"), form.text("reason"));
      case FOLLOW_UP_BY -> followUps.name(number, version, form.text("username"));
      case CONCLUSION -> conclusions.conclude(number, version, form.text("reason"));
      case CANCELLATION -> desk.cancel(kind, number, version, form.text("reason"));
      case CONVERSION -> convert();
      case FOLLOW_UP -> throw new IllegalStateException("it has a page of its own");
    }
  }

  private NewDispatch dispatch() {
    return new NewDispatch(
        form.text("department"),
        form.text("username"),
        form.text("account"),
        form.instant("agreedDueAt", shown.time()),
        null);
  }

  private NewCompletion completion() {
    return new NewCompletion(
        form.text("result"),
        form.text("material"),
        form.text("doneBy"),
        form.instant("doneAt", shown.time()));
  }

  public JobView getShown() {
    return shown;
  }

  /** The straight way, or the short one where it was cancelled. */
  public List<JobStatus> getSteps() {
    return shown.status().isGivenUp()
        ? List.of(JobStatus.REGISTERED, shown.status())
        : Arrays.stream(JobStatus.values()).filter(it -> !it.isGivenUp()).toList();
  }

  public List<JobActState> getPossible() {
    return states.stream().filter(JobActState::isPossible).toList();
  }

  /** What the reader could do in another state. */
  public List<JobActState> getImpossible() {
    return states.stream().filter(it -> !it.isPossible() && !it.forOthers()).toList();
  }

  /** What only others could do. */
  public List<JobActState> getOfOthers() {
    return states.stream().filter(JobActState::forOthers).toList();
  }

  public List<DepartmentRow> getDepartments() {
    return offices.byCode(shown.office()).map(it -> offices.departments(it.id())).orElse(List.of());
  }

  /** The name of the department that has it. */
  public String getDepartmentName() {
    return getDepartments().stream()
        .filter(it -> it.code().equals(shown.dispatch().department()))
        .map(it -> texts.name(it.names()))
        .findFirst()
        .orElse("—");
  }

  public String getCategoryName() {
    return shown.category() == null
        ? "—"
        : offices.category(shown.category()).map(it -> texts.name(it.names())).orElse("—");
  }

  /** Everything that happened, the latest first. */
  public List<AuditRow> getStory() {
    List<AuditRow> story =
        new ArrayList<>(
            trail.of(shown.kind().subject(), shown.id(), 0, MOST).stream()
                .filter(it -> !"PHONE_SHOWN".equals(it.act()))
                .toList());
    Collections.reverse(story);
    return story;
  }

  public JobAct getAct() {
    return act;
  }

  public Form getForm() {
    return form;
  }
}
