package org.xinsheng.correctiveaction;

import static java.util.function.Predicate.not;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.correctiveaction.domain.CapaAct;
import org.xinsheng.correctiveaction.domain.CapaAction;
import org.xinsheng.correctiveaction.domain.CapaDecision;
import org.xinsheng.correctiveaction.domain.CapaReport;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.correctiveaction.domain.CapaVerification;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.intake.Colleague;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectType;

/** Reads one CAPA report, what its reader may do with it, and what one would begin with. */
@Stateless
@RolesAllowed("STAFF")
public class CapaReading {

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private DeadlineQueries deadlines;
  @Inject private CapaReports reports;
  @Inject private ServedSlips served;
  @Inject private CapaProposals proposals;
  @Inject private LikeCases likeCases;

  /**
   * @throws org.xinsheng.shared.NotFound also when it is out of scope
   */
  public CapaView read(String number) {
    Actor actor = current.get();
    return view(reports.seen(number, actor), actor);
  }

  /** Every act with the reason why the reader cannot do it now. */
  public List<CapaActState> acts(String number) {
    Actor actor = current.get();
    CapaReport report = reports.seen(number, actor);
    return Arrays.stream(CapaAct.values())
        .filter(not(CapaAct.COMPLETION::equals))
        .map(
            act ->
                reports
                    .whyNot(act, report, actor)
                    .map(refusal -> CapaActState.refused(act, refusal))
                    .orElseGet(() -> CapaActState.possible(act)))
        .toList();
  }

  /**
   * What a report about these slips begins with (CA-3).
   *
   * @throws org.xinsheng.shared.NotFound for one that is out of scope
   */
  public CapaProposal propose(List<String> slips) {
    return proposals.of(served.seen(slips, current.get()));
  }

  private CapaView view(CapaReport report, Actor actor) {
    OfficeRow office = offices.byId(report.place().officeId());
    Map<Long, StaffRow> names = staff.byIds(people(report));
    return new CapaView(
        report.id(),
        report.number().text(),
        office.code(),
        office.time(),
        report.status(),
        department(report),
        served.of(report).stream().map(CapaReading::served).toList(),
        report.content().problem(),
        report.content().extent(),
        report.whys(),
        report.content().causeCategory(),
        actions(report, ActionKind.CORRECTIVE, names, actor),
        actions(report, ActionKind.PREVENTIVE, names, actor),
        approver(report),
        report.pendingRole(),
        report.decisions().stream().map(it -> decision(it, names)).toList(),
        Colleague.of(names.get(report.draftedBy())),
        report.draftedAt(),
        report.submittedAt(),
        report.approvedAt(),
        report.completedAt(),
        report.verifiableAt(),
        likeCases.since(report),
        report.verifications().stream().map(it -> verification(it, names)).toList(),
        deadlines
            .of(SubjectType.CAPA_REPORT, List.of(report.id()))
            .getOrDefault(report.id(), List.of()),
        report.cancelledReason(),
        report.endedAt(),
        report.version());
  }

  private String department(CapaReport report) {
    Long id = report.place().departmentId();
    return id == null ? null : offices.department(id).code();
  }

  private Role approver(CapaReport report) {
    return report.status() == CapaStatus.DRAFT ? served.approver(report) : report.approver();
  }

  private static Set<Long> people(CapaReport report) {
    Set<Long> people = new HashSet<>(report.concerned());
    people.add(report.draftedBy());
    report.actions().forEach(it -> people.add(it.doneBy()));
    for (CapaDecision decision : report.decisions()) {
      people.add(decision.decidedBy());
      people.add(decision.onBehalfOf());
    }
    report.verifications().forEach(it -> people.add(it.verifiedBy()));
    people.remove(null);
    return people;
  }

  private static CapaView.Served served(Slip slip) {
    return new CapaView.Served(
        slip.number().text(), slip.complaint() == null ? null : slip.complaint().number());
  }

  private static List<CapaView.Action> actions(
      CapaReport report, ActionKind kind, Map<Long, StaffRow> names, Actor actor) {
    return report.actions().stream()
        .filter(it -> it.kind() == kind)
        .map(it -> action(report, it, names, actor))
        .toList();
  }

  private static CapaView.Action action(
      CapaReport report, CapaAction it, Map<Long, StaffRow> names, Actor actor) {
    boolean may =
        actor.is(it.responsibleId())
            || actor.holdsAny(CapaAct.COMPLETION.permission().roles(), report.place());
    return new CapaView.Action(
        it.id(),
        it.kind(),
        it.action(),
        Colleague.of(names.get(it.responsibleId())),
        it.dueOn(),
        it.dueAt(),
        it.done(),
        it.doneAt(),
        Colleague.of(names.get(it.doneBy())),
        it.isOpen() && report.status() == CapaStatus.IN_PROGRESS && may);
  }

  private static CapaView.Decision decision(CapaDecision it, Map<Long, StaffRow> names) {
    return new CapaView.Decision(
        it.role(),
        it.isApproved(),
        it.reason(),
        Colleague.of(names.get(it.decidedBy())),
        Colleague.of(names.get(it.onBehalfOf())),
        it.decidedAt());
  }

  private static CapaView.Verification verification(
      CapaVerification it, Map<Long, StaffRow> names) {
    return new CapaView.Verification(
        it.isEffective(),
        it.remarks(),
        it.recurrences(),
        it.observedSince(),
        Colleague.of(names.get(it.verifiedBy())),
        it.verifiedAt());
  }
}
