package org.xinsheng.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.correctiveaction.NewCapaReport.NewAction;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.correctiveaction.domain.CapaAction;
import org.xinsheng.correctiveaction.domain.CapaReport;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Role;

/** What a report plans, for whom and by when, and how that is watched (CA-3, DL-17). */
@ApplicationScoped
class CapaPlans {

  @Inject private StaffDirectory staff;
  @Inject private DeadlineDesk deadlines;
  @Inject private RecurrencePolicies policies;

  /** The department of the first slip whose department the actor heads, else of the first. */
  Place place(List<Slip> slips, Actor actor) {
    return slips.stream()
        .map(Slip::place)
        .filter(it -> actor.holds(Role.DEPARTMENT_HEAD, it))
        .findFirst()
        .orElseGet(() -> slips.get(0).place());
  }

  List<CapaAction.Planned> of(NewCapaReport input, OfficeRow office, Instant now) {
    List<CapaAction.Planned> planned = new ArrayList<>();
    planned.addAll(of(ActionKind.CORRECTIVE, input.corrective(), "corrective", office, now));
    planned.addAll(of(ActionKind.PREVENTIVE, input.preventive(), "preventive", office, now));
    return planned;
  }

  /**
   * @param field the list in the caller's input, empty for a single one
   */
  List<CapaAction.Planned> of(
      ActionKind kind, List<NewAction> inputs, String field, OfficeRow office, Instant now) {
    List<CapaAction.Planned> planned = new ArrayList<>();
    for (int at = 0; at < inputs.size(); at++) {
      String path = field.isEmpty() ? "" : field + "[" + at + "].";
      planned.add(planned(kind, inputs.get(at), path, office, now));
    }
    return planned;
  }

  private CapaAction.Planned planned(
      ActionKind kind, NewAction input, String path, OfficeRow office, Instant now) {
    if (input.dueOn().isBefore(office.time().dateOf(now))) {
      throw new InvalidInput(path + "dueOn", Message.of("refusal.agreedInPast"));
    }
    Long person =
        staff
            .named(input.responsible().strip(), office.id())
            .orElseThrow(
                () ->
                    new InvalidInput(
                        path + "responsible", Message.of("refusal.unknown", input.responsible())))
            .id();
    return new CapaAction.Planned(
        kind, input.action(), person, input.dueOn(), office.time().endOf(input.dueOn()));
  }

  /** Its actions are promised from here on. */
  List<Change> supervise(CapaReport report, Instant now) {
    return deadlines.open(
        report.actions().stream().map(it -> clock(report, it, now)).toArray(NewDeadline[]::new));
  }

  /** The newest action is. */
  List<Change> superviseLast(CapaReport report, Instant now) {
    List<CapaAction> actions = report.actions();
    return deadlines.open(clock(report, actions.get(actions.size() - 1), now));
  }

  private NewDeadline clock(CapaReport report, CapaAction action, Instant now) {
    return NewDeadline.promised(
        promises(report),
        DeadlineKind.CAPA_ACTION,
        report.ref(),
        report.place(),
        action.position(),
        now,
        action.dueAt());
  }

  /** Somebody is to say what else is done, in the time that a report has (CA-7). */
  List<Change> newActionsAreDue(CapaReport report, Instant now) {
    return deadlines.open(
        NewDeadline.promised(
            promises(report),
            DeadlineKind.CAPA_REPORT,
            report.ref(),
            report.place(),
            report.verifications().size(),
            now));
  }

  private Promises promises(CapaReport report) {
    return policies.promises(report.policyVersion());
  }
}
