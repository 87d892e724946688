package org.xinsheng.correctiveaction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Message;

/**
 * What is written into a report, when it is drafted or while it is a draft.
 *
 * @param slips numbers of the slips that it serves; the draft keeps those that it began with
 * @param problem null for what the slips say
 * @param rootCause the answers of the 5-Why chain, the first why first
 */
public record NewCapaReport(
    List<String> slips,
    String problem,
    String extent,
    List<String> rootCause,
    Cause causeCategory,
    List<NewAction> corrective,
    List<NewAction> preventive)
    implements Serializable {

  static final int MOST_SLIPS = 50;

  /** As many as the page can show, so that nothing is lost there. */
  public static final int MOST_WHYS = 10;

  /** Of each kind; as many as the page can show. */
  public static final int MOST_ACTIONS = 20;

  /**
   * @param responsible a user name or a full name
   * @param dueOn the last day on which it is in time
   */
  public record NewAction(String action, String responsible, LocalDate dueOn)
      implements Serializable {

    void check(Checks checks, String path) {
      checks
          .requiredText(path + "action", action, Checks.TEXT)
          .requiredText(path + "responsible", responsible, Checks.NAME)
          .required(path + "dueOn", dueOn);
    }
  }

  void checkAsNew() {
    Checks checks = new Checks().required("slips", slips);
    if (slips != null) {
      most(checks, "slips", slips, MOST_SLIPS);
      slips.forEach(it -> checks.requiredText("slips", it, Checks.NAME));
    }
    check(checks);
  }

  void checkAsDraft() {
    check(new Checks().required("problem", problem));
  }

  private void check(Checks checks) {
    checks.text("problem", problem, Checks.CONTENT).text("extent", extent, Checks.TEXT);
    most(checks, "rootCause", rootCause(), MOST_WHYS);
    for (String why : rootCause()) {
      checks.requiredText("rootCause", why, Checks.TEXT);
    }
    checkActions(checks, "corrective", corrective());
    checkActions(checks, "preventive", preventive());
    checks.done();
  }

  static void checkActions(Checks checks, String field, List<NewAction> actions) {
    most(checks, field, actions, MOST_ACTIONS);
    for (int at = 0; at < actions.size(); at++) {
      if (actions.get(at) == null) {
        checks.required(field, null);
      } else {
        actions.get(at).check(checks, field + "[" + at + "].");
      }
    }
  }

  private static void most(Checks checks, String field, List<?> list, int most) {
    if (list.size() > most) {
      checks.wrong(field, Message.of("refusal.outOfRange", 0, most));
    }
  }

  @Override
  public List<String> rootCause() {
    return rootCause == null ? List.of() : rootCause;
  }

  @Override
  public List<NewAction> corrective() {
    return corrective == null ? List.of() : corrective;
  }

  @Override
  public List<NewAction> preventive() {
    return preventive == null ? List.of() : preventive;
  }
}
