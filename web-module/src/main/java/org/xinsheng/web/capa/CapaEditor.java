package org.xinsheng.web.capa;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.correctiveaction.CapaProposal;
import org.xinsheng.correctiveaction.CapaView;
import org.xinsheng.correctiveaction.NewCapaReport;
import org.xinsheng.correctiveaction.NewCapaReport.NewAction;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.web.frame.Form;

/** What is typed into a report: problem, extent, the 5-Why chain and the actions (CA-3). */
public class CapaEditor implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int FIVE = 5;

  private static final int MOST_WHYS = NewCapaReport.MOST_WHYS;
  private static final int MOST_ACTIONS = NewCapaReport.MOST_ACTIONS;

  private final Form form = new Form();
  private int whys = FIVE;
  private int corrective = 2;
  private int preventive = 1;

  /**
   * Fills it with what is known.
   *
   * @param extent in words, made by the page
   */
  void take(CapaProposal proposal, String extent) {
    form.put("problem", proposal.problem());
    form.put("extent", extent);
    form.put("causeCategory", proposal.causeCategory());
    answers(proposal.rootCause());
    corrective = Math.max(corrective, Math.min(MOST_ACTIONS, proposal.corrective().size()));
    for (int at = 0; at < Math.min(MOST_ACTIONS, proposal.corrective().size()); at++) {
      form.put("corrective" + at + ".action", proposal.corrective().get(at));
    }
  }

  void take(CapaView report) {
    form.clear();
    form.put("problem", report.problem());
    form.put("extent", report.extent());
    form.put("causeCategory", report.causeCategory());
    answers(report.rootCause());
    corrective = take("corrective", report.corrective());
    preventive = take("preventive", report.preventive());
  }

  private void answers(List<String> answers) {
    whys = Math.min(MOST_WHYS, Math.max(FIVE, answers.size()));
    for (int at = 0; at < Math.min(MOST_WHYS, answers.size()); at++) {
      form.put("why" + at, answers.get(at));
    }
  }

  private int take(String list, List<CapaView.Action> actions) {
    for (int at = 0; at < Math.min(MOST_ACTIONS, actions.size()); at++) {
      form.put(list + at + ".action", actions.get(at).action());
      form.put(list + at + ".responsible", actions.get(at).responsible().username());
      form.put(list + at + ".dueOn", actions.get(at).dueOn().toString());
    }
    return Math.min(MOST_ACTIONS, Math.max(1, actions.size()));
  }

  NewCapaReport report(List<String> slips) {
    List<String> answers = new ArrayList<>();
    for (int at = 0; at < whys; at++) {
      String answer = form.text("why" + at);
      if (answer != null) {
        answers.add(answer);
      }
    }
    return new NewCapaReport(
        slips,
        form.text("problem"),
        form.text("extent"),
        answers,
        form.choice("causeCategory", Cause.class),
        actions("corrective", corrective),
        actions("preventive", preventive));
  }

  /** Rows in which nothing stands are left out; their places move up. */
  private List<NewAction> actions(String list, int rows) {
    List<NewAction> actions = new ArrayList<>();
    for (int at = 0; at < rows; at++) {
      String path = list + at;
      String action = form.text(path + ".action");
      String responsible = form.text(path + ".responsible");
      LocalDate dueOn = day(form, path + ".dueOn");
      if (action != null || responsible != null || dueOn != null) {
        actions.add(new NewAction(action, responsible, dueOn));
      }
    }
    return actions;
  }

  /**
   * @throws InvalidInput when it is no date
   */
  static LocalDate day(Form form, String field) {
    String day = form.text(field);
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(field, Message.of("page.wantTime"));
    }
  }

  public void addWhy() {
    whys = Math.min(MOST_WHYS, whys + 1);
  }

  public void addCorrective() {
    corrective = Math.min(MOST_ACTIONS, corrective + 1);
  }

  public void addPreventive() {
    preventive = Math.min(MOST_ACTIONS, preventive + 1);
  }

  public int getWhys() {
    return whys;
  }

  public int getCorrective() {
    return corrective;
  }

  public int getPreventive() {
    return preventive;
  }

  public int getMostWhys() {
    return MOST_WHYS;
  }

  public int getMostActions() {
    return MOST_ACTIONS;
  }

  public Cause[] getCauses() {
    return Cause.values();
  }

  public Form getForm() {
    return form;
  }
}
