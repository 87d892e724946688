package org.xinsheng.correctiveaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.correctiveaction.NewCapaReport.NewAction;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.correctiveaction.domain.CapaAct;
import org.xinsheng.correctiveaction.domain.CapaAction;
import org.xinsheng.correctiveaction.domain.CapaContent;
import org.xinsheng.correctiveaction.domain.CapaNumber;
import org.xinsheng.correctiveaction.domain.CapaReport;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.correctiveaction.domain.CapaVerification.Finding;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;

/** Every act on a CAPA report, from its draft to the proof that it helped (CA-3, CA-4, CA-7). */
@Stateless
@RolesAllowed("STAFF")
public class CapaDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private DeadlineDesk deadlines;
  @Inject private CapaReports reports;
  @Inject private CapaPlans plans;
  @Inject private ServedSlips served;
  @Inject private CapaProposals proposals;
  @Inject private RecurrencePolicies policies;
  @Inject private LikeCases likeCases;

  /**
   * From one or several slips with the same cause (CA-3).
   *
   * @return the new number
   */
  public String draft(NewCapaReport input) {
    input.checkAsNew();
    Actor actor = current.get();
    Instant now = clock.now();
    List<Slip> slips = served.toServe(input.slips(), actor);
    Place place = plans.place(slips, actor);
    reports.requireDrafter(place, actor);
    OfficeRow office = offices.byId(place.officeId());
    List<CapaAction.Planned> planned = plans.of(input, office, now);
    CapaReport report =
        new CapaReport(place, slips, policies.promisesAt(now).version(), actor, now);
    Recorded written = report.write(content(input, slips), input.rootCause(), planned, actor, now);
    em.persist(report);
    CapaNumber number = CapaNumber.of(office.code(), office.time().dateOf(now), report.id());
    Recorded numbered = report.numbered(number, actor);
    reports.tell(numbered.with(written.facts().changes()));
    return number.text();
  }

  private CapaContent content(NewCapaReport input, List<Slip> slips) {
    boolean written = input.problem() != null && !input.problem().isBlank();
    String problem = written ? input.problem() : proposals.problem(slips);
    return new CapaContent(problem, input.extent(), input.causeCategory());
  }

  /** The draft is written anew; its slips stay. */
  public void write(String number, Long expected, NewCapaReport input) {
    input.checkAsDraft();
    Actor actor = current.get();
    Instant now = clock.now();
    CapaReport report = reports.locked(number, expected, CapaAct.EDIT, actor);
    OfficeRow office = offices.byId(report.place().officeId());
    CapaContent content = new CapaContent(input.problem(), input.extent(), input.causeCategory());
    reports.tell(
        report.write(content, input.rootCause(), plans.of(input, office, now), actor, now));
  }

  /** Freezes it and asks the approver (CA-4, CA-7, NCR-5). */
  public void submit(String number, Long expected) {
    Actor actor = current.get();
    Instant now = clock.now();
    CapaReport report = reports.locked(number, expected, CapaAct.SUBMISSION, actor);
    Recorded submitted =
        report.submit(served.approver(report), reports.approvers(report), actor, now);
    reports.tell(submitted.with(served.handedIn(report, now, actor)));
  }

  /**
   * The approver's decision; with it the actions begin.
   *
   * @param reason needed where it is rejected
   */
  public void decide(String number, Long expected, Boolean approved, String reason) {
    Checks checks = new Checks().required("approved", approved).text("reason", reason, Checks.TEXT);
    if (Boolean.FALSE.equals(approved)) {
      checks.required("reason", reason);
    }
    checks.done();
    Actor actor = current.get();
    Instant now = clock.now();
    CapaReport report = reports.locked(number, expected, CapaAct.APPROVAL, actor);
    Recorded decided = report.decide(approved, reason, reports.approvers(report), actor, now);
    reports.tell(decided.with(approved ? plans.supervise(report, now) : List.of()));
  }

  /** One of its actions is done; with the last one the observation begins. */
  public void complete(String number, Long expected, Long action, String done) {
    new Checks().requiredText("done", done, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    CapaReport report = reports.locked(number, expected, actor);
    CapaAction found = reports.action(report, action, actor);
    Recorded completed =
        report.complete(found, done, policies.observation(report.policyVersion()), actor, now);
    reports.tell(
        completed.with(
            deadlines.done(
                report.ref(), DeadlineKind.CAPA_ACTION, found.position(), now, now, actor)));
  }

  /** Something more is to be done, from now on. */
  public void add(String number, Long expected, ActionKind kind, NewAction input) {
    Checks checks = new Checks().required("kind", kind);
    input.check(checks, "");
    checks.done();
    Actor actor = current.get();
    CapaReport report = reports.locked(number, expected, CapaAct.ADDITION, actor);
    add(report, kind, List.of(input), "", actor);
  }

  private void add(
      CapaReport report, ActionKind kind, List<NewAction> inputs, String field, Actor actor) {
    Instant now = clock.now();
    OfficeRow office = offices.byId(report.place().officeId());
    for (CapaAction.Planned planned : plans.of(kind, inputs, field, office, now)) {
      Recorded added = report.add(planned, actor, now);
      List<Change> clocks = new ArrayList<>();
      clocks.addAll(deadlines.done(report.ref(), DeadlineKind.CAPA_REPORT, now, now, actor));
      clocks.addAll(plans.superviseLast(report, now));
      reports.tell(added.with(clocks));
    }
  }

  /**
   * Whether it helped (CA-4): it is closed, or goes on with new actions, which are to be named in
   * time where they do not come along.
   *
   * @param corrective the new actions, empty where they are named later
   */
  public void verify(
      String number, Long expected, Boolean effective, String remarks, List<NewAction> corrective) {
    Checks checks =
        new Checks().required("effective", effective).requiredText("remarks", remarks, Checks.TEXT);
    NewCapaReport.checkActions(checks, "corrective", corrective);
    if (Boolean.TRUE.equals(effective) && !corrective.isEmpty()) {
      checks.wrong("corrective", Message.of("refusal.effectiveNeedsNoMore"));
    }
    checks.done();
    Actor actor = current.get();
    Instant now = clock.now();
    CapaReport report = reports.locked(number, expected, CapaAct.VERIFICATION, actor);
    Finding finding = new Finding(effective, remarks, likeCases.since(report).size());
    Recorded verified = report.verify(finding, actor, now);
    boolean goesOn = report.status() == CapaStatus.IN_PROGRESS;
    reports.tell(verified.with(goesOn ? plans.newActionsAreDue(report, now) : List.of()));
    if (goesOn) {
      em.flush();
      add(report, ActionKind.CORRECTIVE, corrective, "corrective", actor);
    }
  }

  /** Before it was approved; where prevention is needed another report is due. */
  public void cancel(String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Instant now = clock.now();
    CapaReport report = reports.locked(number, expected, CapaAct.CANCELLATION, actor);
    Recorded cancelled = report.cancel(reason, actor, now);
    reports.tell(cancelled.with(served.given(report, now)));
  }
}
