package org.xinsheng.nonconformity.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.shared.Role;

/** The steps of the approval that goes on, within all that a slip has seen. */
final class ApprovalChain {

  private final Slip slip;
  private final List<SlipStep> all;
  private final int revision;
  private final int run;

  ApprovalChain(Slip slip, List<SlipStep> all, int revision, int run) {
    this.slip = slip;
    this.all = all;
    this.revision = revision;
    this.run = run;
  }

  /** In the order in which they decide. */
  List<SlipStep> steps() {
    return all.stream()
        .filter(it -> it.isOf(revision, run))
        .sorted(Comparator.comparing(SlipStep::position))
        .toList();
  }

  private List<SlipStep> open() {
    return steps().stream().filter(it -> it.state().isOpen()).toList();
  }

  /** The step whose holders decide now; empty where nothing is to be decided. */
  Optional<SlipStep> current() {
    return steps().stream().filter(it -> it.state() == StepState.PENDING).findFirst();
  }

  /** Whether nothing is left to be decided but this step. */
  boolean isLastOpen(SlipStep step) {
    return open().equals(List.of(step));
  }

  /** The posts that were asked, be they passed over. */
  Set<Role> asked() {
    Set<Role> roles = new HashSet<>();
    steps().forEach(it -> roles.add(it.asked()));
    return roles;
  }

  /** The post that has the last word. */
  Optional<Role> last() {
    return steps().stream().reduce((earlier, later) -> later).map(SlipStep::role);
  }

  boolean wasApprovedBy(Long person) {
    return steps().stream()
        .anyMatch(it -> it.state() == StepState.APPROVED && person.equals(it.decidedBy()));
  }

  void append(ApprovalRoute route) {
    route.steps().forEach(this::append);
  }

  private void append(ApprovalRoute.Step planned) {
    all.add(new SlipStep(slip, revision, run, steps().size() + 1, planned));
  }

  /** Who is to decide what is left, after people changed; what was decided stays. */
  void replan(Approvers who, ApprovalRoute.Concerned concerned) {
    List<SlipStep> left = open();
    Set<Role> passed = new HashSet<>();
    steps().stream()
        .filter(it -> it.state() == StepState.FILLED)
        .forEach(it -> passed.add(it.role()));
    List<ApprovalRoute.Step> planned =
        ApprovalRoute.along(left.stream().map(SlipStep::asked).toList(), who, concerned)
            .requireSomebody()
            .steps()
            .stream()
            .filter(it -> !it.filled() || !passed.contains(it.role()))
            .toList();
    for (int at = 0; at < planned.size(); at++) {
      if (at < left.size()) {
        left.get(at).planned(planned.get(at));
      } else {
        append(planned.get(at));
      }
    }
  }

  /** The first that is left is asked. */
  Optional<SlipStep> begin() {
    Optional<SlipStep> next = open().stream().findFirst();
    next.ifPresent(SlipStep::begin);
    return next;
  }

  /** Nobody is asked any more, what was decided stays. */
  void rest() {
    open().forEach(SlipStep::rest);
  }
}
