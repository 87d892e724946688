package org.xinsheng.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinsheng.approval.WaitingApproval.Asked;
import org.xinsheng.approval.WaitingApproval.Measure;
import org.xinsheng.approval.WaitingApproval.Plan;
import org.xinsheng.approval.WaitingApproval.Step;
import org.xinsheng.complaint.Person;
import org.xinsheng.correctiveaction.CapaQueries;
import org.xinsheng.correctiveaction.CapaReading;
import org.xinsheng.correctiveaction.CapaRow;
import org.xinsheng.correctiveaction.CapaToDecide;
import org.xinsheng.intake.Colleague;
import org.xinsheng.shared.Cursor;

/** Reports on corrective and preventive action that the reader approves (CA-4). */
@ApplicationScoped
public class WaitingReports implements ApprovalSource {

  @Inject private CapaQueries reports;
  @Inject private CapaReading reading;

  @Override
  public ApprovalKind kind() {
    return ApprovalKind.REPORT;
  }

  @Override
  public List<WaitingApproval> waiting(Instant since, Long after, int limit) {
    String cursor = Cursor.of(since, after).toString();
    return reports.toDecide(cursor, limit).stream().map(WaitingReports::approval).toList();
  }

  @Override
  public int count(int most) {
    return reports.countWaitingFor(most);
  }

  @Override
  public Optional<Decided> decided(WaitingApproval seen) {
    return reading.read(seen.number()).decisions().stream()
        .filter(it -> !it.decidedAt().isBefore(seen.since()))
        .findFirst()
        .map(it -> new Decided(it.approved(), person(it.decidedBy()), it.decidedAt()));
  }

  private static WaitingApproval approval(CapaToDecide asked) {
    CapaRow it = asked.report();
    return new WaitingApproval(
        ApprovalKind.REPORT,
        it.id(),
        it.number(),
        it.version(),
        it.office(),
        it.time(),
        it.submittedAt(),
        null,
        it.problem(),
        null,
        cause(asked.whys()),
        null,
        new Asked(person(it.draftedBy()), it.submittedAt(), null),
        null,
        null,
        List.of(new Step(it.pendingRole(), "PENDING", null, null, null)),
        false,
        null,
        plan(asked));
  }

  /** One answer a line. */
  private static String cause(List<String> whys) {
    return IntStream.range(0, whys.size())
        .mapToObj(at -> at + 1 + ". " + whys.get(at))
        .collect(Collectors.joining("\n"));
  }

  private static Plan plan(CapaToDecide asked) {
    return new Plan(
        asked.report().extent(),
        asked.report().causeCategory(),
        asked.actions().stream()
            .map(it -> new Measure(it.kind(), it.action(), person(it.responsible()), it.dueOn()))
            .toList(),
        asked.report().slips());
  }

  private static Person person(Colleague colleague) {
    return colleague == null ? null : new Person(colleague.username(), colleague.name());
  }
}
