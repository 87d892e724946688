package org.xinsheng.policy;

import static org.xinsheng.policy.domain.PolicyType.DURATION;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyType;
import org.xinsheng.shared.Message;

/** Numbers of the rulebook whose owners are still to come; each takes its own along. */
@ApplicationScoped
public class LaterThresholds implements PolicySection {

  @Override
  public int place() {
    return 90;
  }

  @Override
  public String titleKey() {
    return "policy.later";
  }

  @Override
  public List<PolicyItem> items() {
    return List.of(
        item("web.untaken", DURATION, "PT30M", "INT-18"),
        item("emergency.acknowledge", DURATION, "PT5M", "INT-21"),
        item("birthday.ahead", DURATION, "P3D", "CRT-2"));
  }

  private static PolicyItem item(String name, PolicyType type, String standard, String rule) {
    return new PolicyItem(
        name, type, standard, rule, new Message("policy.item." + name, List.of()));
  }
}
