package org.xinsheng.deadline;

import static org.xinsheng.policy.domain.PolicyType.DURATION;
import static org.xinsheng.policy.domain.PolicyType.LADDER;
import static org.xinsheng.policy.domain.PolicyType.PERCENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.Pace;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.policy.Policies;
import org.xinsheng.policy.PolicySection;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyType;
import org.xinsheng.shared.Message;

/** How deadlines are watched, by version; and what they add to the policy (DL-11). */
@ApplicationScoped
public class DeadlinePolicies implements PolicySection {

  @Inject private Policies policies;

  Pace pace(int version) {
    return Pace.of(policies.under(version));
  }

  @Override
  public int place() {
    return 20;
  }

  @Override
  public String titleKey() {
    return "policy.deadlines";
  }

  @Override
  public List<PolicyItem> items() {
    List<PolicyItem> items = new ArrayList<>();
    Pace pace = Pace.STANDARD;
    items.add(item(Pace.WARNING, PERCENT, pace.warningPercent(), "DL-6"));
    items.add(item(Pace.RUNG, DURATION, pace.rungInterval(), "DL-7"));
    for (DeadlineKind kind : DeadlineKind.values()) {
      if (Promises.STANDARD.byKind().containsKey(kind)) {
        add(items, kind, Promises.STANDARD.of(kind));
      }
    }
    return items;
  }

  private static void add(List<PolicyItem> items, DeadlineKind kind, Promises.Promise promise) {
    promise
        .fixed()
        .ifPresent(
            limit ->
                items.add(
                    new PolicyItem(
                        Promises.limitOf(kind),
                        DURATION,
                        limit.toString(),
                        "DL-17",
                        Message.of("policy.promise", kind))));
    items.add(
        new PolicyItem(
            Promises.ladderOf(kind),
            LADDER,
            promise.ladder().toString(),
            "DL-17",
            Message.of("policy.ladder", kind)));
  }

  private static PolicyItem item(String name, PolicyType type, Object standard, String rule) {
    Message label = new Message("policy.item." + name, List.of());
    return new PolicyItem(name, type, standard.toString(), rule, label);
  }
}
