package org.xinsheng.nonconformity;

import static org.xinsheng.policy.domain.PolicyType.LADDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.xinsheng.complaint.CasePolicies;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.nonconformity.domain.SlipPolicy;
import org.xinsheng.policy.Policies;
import org.xinsheng.policy.PolicySection;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/**
 * The approval chains by policy version (NCR-3, NCR-4); the threshold is the one by which a
 * complaint needs a slip.
 */
@ApplicationScoped
public class SlipPolicies implements PolicySection {

  private static final String ORDINARY = "chain.ordinary";
  private static final String HIGH_LOSS = "chain.high-loss";
  private static final String COMPANY = "chain.company";

  @Inject private Policies policies;

  SlipPolicy at(Instant instant) {
    return of(policies.at(instant));
  }

  SlipPolicy under(int version) {
    return of(policies.under(version));
  }

  Promises promises(int version) {
    return Promises.of(policies.under(version));
  }

  private static SlipPolicy of(PolicyValues values) {
    return new SlipPolicy(
        values.version(),
        values.money(CasePolicies.SLIP_THRESHOLD),
        values.ladder(ORDINARY),
        values.ladder(HIGH_LOSS),
        values.ladder(COMPANY));
  }

  @Override
  public int place() {
    return 50;
  }

  @Override
  public String titleKey() {
    return "policy.slips";
  }

  @Override
  public List<PolicyItem> items() {
    SlipPolicy standard = SlipPolicy.STANDARD;
    return List.of(
        item(ORDINARY, standard.ordinary()),
        item(HIGH_LOSS, standard.highLoss()),
        item(COMPANY, standard.company()));
  }

  private static PolicyItem item(String name, List<Role> chain) {
    String written = String.join(",", chain.stream().map(Role::name).toList());
    Message label = new Message("policy.item." + name, List.of());
    return new PolicyItem(name, LADDER, written, "NCR-3", label);
  }

  /**
   * @throws RuleViolation NCR-3 for a chain that does not go upwards, or names another post
   */
  @Override
  public void check(PolicyValues values) {
    for (String name : List.of(ORDINARY, HIGH_LOSS, COMPANY)) {
      List<Role> upwards = SlipPolicy.ORDER.stream().filter(values.ladder(name)::contains).toList();
      if (!upwards.equals(values.ladder(name))) {
        throw RuleViolation.at("changes." + name, "NCR-3", Message.of("refusal.chainOrder"));
      }
    }
  }
}
