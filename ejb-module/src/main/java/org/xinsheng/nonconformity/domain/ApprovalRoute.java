package org.xinsheng.nonconformity.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/**
 * Who approves a slip, in order: it follows from the loss, whether the office can resolve it, the
 * policy and the people, and from nothing else (NCR-3, NCR-5).
 */
public record ApprovalRoute(List<Step> steps) {

  /**
   * @param role who decides
   * @param insteadOf the post whose people may not, null where it is theirs to decide
   * @param filled its holder filled the slip, so that it is passed over
   * @param nobody not even the last post has somebody who may decide
   */
  public record Step(Role role, Role insteadOf, boolean filled, boolean nobody) {}

  /**
   * Who must keep out of the approval (NCR-5).
   *
   * @param executor null while nobody is named
   */
  public record Concerned(Set<Long> fillers, Long executor) {

    public Concerned {
      fillers = Set.copyOf(fillers);
    }

    public Set<Long> all() {
      Set<Long> people = new HashSet<>(fillers);
      if (executor != null) {
        people.add(executor);
      }
      return people;
    }
  }

  public ApprovalRoute {
    steps = List.copyOf(steps);
  }

  /** The posts in their order, for the trail. */
  String roles() {
    return String.join(",", steps.stream().map(it -> it.role().name()).toList());
  }

  public static ApprovalRoute of(
      SlipPolicy policy,
      Money loss,
      boolean officeCanResolve,
      Approvers approvers,
      Concerned concerned) {
    return along(policy.chain(loss, officeCanResolve), approvers, concerned);
  }

  /** The same along posts that are given already. */
  public static ApprovalRoute along(List<Role> chain, Approvers approvers, Concerned concerned) {
    List<Step> steps = new ArrayList<>();
    for (int at = 0; at < chain.size(); at++) {
      boolean last = at == chain.size() - 1;
      steps.addAll(steps(chain.get(at), last, approvers, concerned));
    }
    return new ApprovalRoute(steps);
  }

  private static List<Step> steps(
      Role role, boolean last, Approvers approvers, Concerned concerned) {
    List<Step> steps = new ArrayList<>();
    boolean filled = approvers.areAllAmong(role, concerned.fillers());
    boolean able = !approvers.able(role, concerned.all()).isEmpty();
    if (filled && (!last || !able)) {
      steps.add(new Step(role, null, true, false));
    }
    if (!filled || last) {
      steps.add(able ? new Step(role, null, false, false) : higher(role, approvers, concerned));
    }
    return steps;
  }

  /** Who decides a step now, should nobody of its post be left since it was planned. */
  static Role decider(Role asked, Role planned, Approvers approvers, Concerned concerned) {
    return approvers.able(planned, concerned.all()).isEmpty()
        ? higher(asked, approvers, concerned).role()
        : planned;
  }

  /** The next post with somebody who may; the last of all where there is none. */
  private static Step higher(Role role, Approvers approvers, Concerned concerned) {
    List<Role> order = SlipPolicy.ORDER;
    Optional<Role> next =
        order.subList(order.indexOf(role) + 1, order.size()).stream()
            .filter(it -> !approvers.able(it, concerned.all()).isEmpty())
            .findFirst();
    return next.map(it -> new Step(it, role, false, false))
        .orElseGet(
            () -> {
              Role top = order.get(order.size() - 1);
              return new Step(top, top == role ? null : role, false, true);
            });
  }

  /**
   * @throws RuleViolation NCR-5 where nobody is left to decide a step, naming the remedy
   */
  public ApprovalRoute requireSomebody() {
    steps.stream()
        .filter(Step::nobody)
        .findFirst()
        .ifPresent(
            it -> {
              Role asked = it.insteadOf() == null ? it.role() : it.insteadOf();
              throw new RuleViolation("NCR-5", Message.of("refusal.nobodyApproves", asked));
            });
    return this;
  }
}
