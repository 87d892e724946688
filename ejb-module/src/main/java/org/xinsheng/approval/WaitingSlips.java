package org.xinsheng.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.approval.WaitingApproval.Asked;
import org.xinsheng.approval.WaitingApproval.Doing;
import org.xinsheng.approval.WaitingApproval.Step;
import org.xinsheng.complaint.Person;
import org.xinsheng.intake.Colleague;
import org.xinsheng.nonconformity.SlipFilter;
import org.xinsheng.nonconformity.SlipQueries;
import org.xinsheng.nonconformity.SlipReading;
import org.xinsheng.nonconformity.SlipRow;
import org.xinsheng.nonconformity.SlipStepView;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.nonconformity.domain.StepState;
import org.xinsheng.shared.Cursor;

/** Slips whose present step is the reader's (NCR-3, NCR-5). */
@ApplicationScoped
public class WaitingSlips implements ApprovalSource {

  @Inject private SlipQueries slips;
  @Inject private SlipReading reading;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.SLIP;
  }

  @Override
  public List<WaitingApproval> waiting(Instant since, Long after, int limit) {
    String cursor = Cursor.of(since, after).toString();
    return slips.waitingFor(SlipFilter.EVERYTHING, cursor, limit).items().stream()
        .map(WaitingSlips::approval)
        .toList();
  }

  @Override
  public int count(int most) {
    return slips.countWaitingFor(most);
  }

  @Override
  public Optional<Decided> decided(WaitingApproval seen) {
    return reading.read(seen.number()).chain().stream()
        .filter(it -> it.state() == StepState.APPROVED || it.state() == StepState.REJECTED)
        .filter(it -> !it.decidedAt().isBefore(seen.since()))
        .findFirst()
        .map(
            it ->
                new Decided(
                    it.state() == StepState.APPROVED, person(it.decidedBy()), it.decidedAt()));
  }

  private static WaitingApproval approval(SlipRow it) {
    return new WaitingApproval(
        ApprovalKind.SLIP,
        it.id(),
        it.number(),
        it.version(),
        it.office(),
        it.time(),
        it.pendingSince(),
        null,
        it.nonconformity(),
        it.lossAmount(),
        it.causeAnalysis(),
        it.correctiveMeasure(),
        new Asked(person(it.filledBy()), it.submittedAt(), null),
        null,
        new Doing(person(it.responsible()), it.executionDueAt()),
        it.chain().stream().map(WaitingSlips::step).toList(),
        isOrdinary(it),
        it.complaint(),
        null);
  }

  /** Below the threshold, not referred, and with this decision it is executed (P5 4.2.2-3). */
  private static boolean isOrdinary(SlipRow it) {
    return it.officeCanResolve()
        && !it.highLoss()
        && it.status() == SlipStatus.IN_APPROVAL
        && it.chain().stream().filter(step -> step.state().isOpen()).count() == 1;
  }

  private static Step step(SlipStepView it) {
    return new Step(
        it.role(),
        it.state().name(),
        person(it.decidedBy()),
        person(it.onBehalfOf()),
        it.decidedAt());
  }

  private static Person person(Colleague colleague) {
    return colleague == null ? null : new Person(colleague.username(), colleague.name());
  }
}
