package org.xinsheng.nonconformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.intake.Colleague;
import org.xinsheng.nonconformity.domain.Referral;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipAct;
import org.xinsheng.nonconformity.domain.SlipContent;
import org.xinsheng.nonconformity.domain.SlipExecution;
import org.xinsheng.nonconformity.domain.SlipPolicy;
import org.xinsheng.nonconformity.domain.SlipRevision;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.nonconformity.domain.SlipStep;
import org.xinsheng.nonconformity.domain.StepState;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.SubjectType;

/** Reads one slip: what it says, who decided, what was done, what the reader may do. */
@Stateless
@RolesAllowed("STAFF")
public class SlipReading {

  private static final String EXECUTIONS =
      "select e from SlipExecution e where e.slipId = :id order by e.round";

  private static final String REVISIONS =
      "select r from SlipRevision r where r.slipId = :id order by r.revision";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private DeadlineQueries deadlines;
  @Inject private SlipPolicies policies;
  @Inject private Slips slips;
  @Inject private Clock clock;

  /**
   * @throws org.xinsheng.shared.NotFound also when it is out of the reader's scope
   */
  public SlipView read(String number) {
    Slip slip = slips.seen(number, current.get());
    List<SlipExecution> executions =
        em.createQuery(EXECUTIONS, SlipExecution.class)
            .setParameter("id", slip.id())
            .getResultList();
    return view(slip, executions, names(slip, executions));
  }

  /**
   * Every act with the reason why the reader cannot do it now.
   *
   * @throws org.xinsheng.shared.NotFound also when it is out of the reader's scope
   */
  public List<SlipActState> acts(String number) {
    Actor actor = current.get();
    Slip slip = slips.seen(number, actor);
    return Arrays.stream(SlipAct.values())
        .map(
            act ->
                slips
                    .whyNot(act, slip, actor)
                    .map(refusal -> SlipActState.refused(act, refusal))
                    .orElseGet(() -> SlipActState.possible(act)))
        .toList();
  }

  /**
   * Every revision, the earliest first; while it is a draft the last is what is being written.
   *
   * @throws org.xinsheng.shared.NotFound also when it is out of the reader's scope
   */
  public List<SlipRevisionView> revisions(String number) {
    Slip slip = slips.seen(number, current.get());
    List<SlipRevision> frozen =
        em.createQuery(REVISIONS, SlipRevision.class).setParameter("id", slip.id()).getResultList();
    Set<Long> people = people(slip.allSteps());
    frozen.forEach(it -> people.addAll(List.of(it.submittedBy(), it.content().responsibleId())));
    people.add(slip.content().responsibleId());
    Map<Long, StaffRow> names = staff.byIds(people);
    List<SlipRevisionView> views = new ArrayList<>();
    frozen.forEach(it -> views.add(revision(slip, it, names)));
    if (slip.status() == SlipStatus.DRAFT || frozen.isEmpty()) {
      views.add(revision(slip.revision(), slip.content(), slip, null, List.of(), names));
    }
    return views;
  }

  private static SlipRevisionView revision(
      Slip slip, SlipRevision frozen, Map<Long, StaffRow> names) {
    List<SlipStep> steps = slip.stepsOf(frozen.revision());
    return revision(frozen.revision(), frozen.content(), slip, frozen, steps, names);
  }

  private static SlipRevisionView revision(
      int number,
      SlipContent said,
      Slip slip,
      SlipRevision frozen,
      List<SlipStep> steps,
      Map<Long, StaffRow> names) {
    return new SlipRevisionView(
        number,
        said.nonconformity(),
        said.causeAnalysis(),
        said.correctiveMeasure(),
        Colleague.of(names.get(said.responsibleId())),
        said.executionDueAt(),
        frozen == null ? slip.loss() : frozen.loss(),
        frozen == null ? null : Colleague.of(names.get(frozen.submittedBy())),
        frozen == null ? null : frozen.submittedAt(),
        steps.stream().map(it -> SlipStepView.of(it, names)).toList(),
        steps.stream()
            .filter(it -> it.state() == StepState.REJECTED)
            .map(SlipStep::reason)
            .findFirst()
            .orElse(null));
  }

  private Map<Long, StaffRow> names(Slip slip, List<SlipExecution> executions) {
    Set<Long> people = people(slip.shownSteps());
    people.add(slip.content().responsibleId());
    people.add(slip.raisedBy());
    people.add(slip.filledBy());
    people.add(slip.submittedBy());
    people.add(slip.referral() == null ? null : slip.referral().by());
    for (SlipExecution it : executions) {
      people.add(it.responsibleId());
      people.add(it.recordedBy());
      people.add(it.verifiedBy());
    }
    return staff.byIds(people);
  }

  private static Set<Long> people(List<SlipStep> steps) {
    Set<Long> people = new HashSet<>();
    for (SlipStep it : steps) {
      people.add(it.decidedBy());
      people.add(it.onBehalfOf());
    }
    return people;
  }

  private SlipView view(Slip slip, List<SlipExecution> executions, Map<Long, StaffRow> names) {
    OfficeRow office = offices.byId(slip.place().officeId());
    Long department = slip.place().departmentId();
    SlipContent content = slip.content();
    SlipPolicy policy = policy(slip);
    return new SlipView(
        slip.id(),
        slip.number().text(),
        office.code(),
        office.time(),
        slip.status(),
        slip.complaint() == null ? null : slip.complaint().number(),
        department == null ? null : offices.department(department).code(),
        slip.category(),
        content.nonconformity(),
        content.causeAnalysis(),
        content.correctiveMeasure(),
        Colleague.of(names.get(content.responsibleId())),
        content.executionDueAt(),
        slip.loss(),
        policy.threshold(),
        slip.officeCanResolve(),
        referred(slip.referral(), names),
        slip.revision(),
        policy.version(),
        chain(slip, policy, names),
        slip.pendingRole(),
        slip.pendingSince(),
        slip.verifierRole(),
        Colleague.of(names.get(slip.raisedBy())),
        slip.raisedAt(),
        Colleague.of(names.get(slip.filledBy())),
        slip.filledAt(),
        Colleague.of(names.get(slip.submittedBy())),
        slip.submittedAt(),
        slip.managerMetAt(),
        slip.companyMetAt(),
        slip.executingSince(),
        executions.stream().map(it -> execution(it, names)).toList(),
        deadlines.of(SubjectType.SLIP, List.of(slip.id())).getOrDefault(slip.id(), List.of()),
        slip.cancelledReason(),
        slip.endedAt(),
        slip.version());
  }

  /** A draft follows the policy that its submission would take. */
  private SlipPolicy policy(Slip slip) {
    return slip.status() == SlipStatus.DRAFT
        ? policies.at(clock.now())
        : policies.under(slip.policyVersion());
  }

  private static List<SlipStepView> chain(Slip slip, SlipPolicy policy, Map<Long, StaffRow> names) {
    List<SlipStep> steps = slip.shownSteps();
    return steps.isEmpty()
        ? policy.chain(slip.loss(), slip.officeCanResolve()).stream()
            .map(SlipStepView::foreseen)
            .toList()
        : steps.stream().map(it -> SlipStepView.of(it, names)).toList();
  }

  private static SlipView.Referred referred(Referral referral, Map<Long, StaffRow> names) {
    return referral == null
        ? null
        : new SlipView.Referred(
            referral.reason(), Colleague.of(names.get(referral.by())), referral.at());
  }

  private static SlipView.Execution execution(SlipExecution it, Map<Long, StaffRow> names) {
    return new SlipView.Execution(
        it.round(),
        Colleague.of(names.get(it.responsibleId())),
        it.dueAt(),
        it.done(),
        it.evidence(),
        it.doneAt(),
        Colleague.of(names.get(it.recordedBy())),
        it.effective(),
        it.remarks(),
        Colleague.of(names.get(it.verifiedBy())),
        it.verifiedAt());
  }
}
