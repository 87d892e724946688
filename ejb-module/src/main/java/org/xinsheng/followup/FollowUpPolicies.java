package org.xinsheng.followup;

import static org.xinsheng.policy.domain.PolicyType.COUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.followup.domain.FollowUpLimits;
import org.xinsheng.policy.Policies;
import org.xinsheng.policy.PolicySection;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.shared.Message;

/** When trying to satisfy or to reach an owner may end, by the case's own policy (DL-11). */
@ApplicationScoped
public class FollowUpPolicies implements PolicySection {

  private static final String ATTEMPTS = "follow-up.attempts";
  private static final String DAYS = "follow-up.days";
  private static final String ROUNDS = "follow-up.rounds";

  @Inject private Policies policies;

  FollowUpLimits of(Complaint complaint) {
    PolicyValues values = policies.under(complaint.policyVersion());
    return new FollowUpLimits(values.count(ATTEMPTS), values.count(DAYS), values.count(ROUNDS));
  }

  @Override
  public int place() {
    return 40;
  }

  @Override
  public String titleKey() {
    return "policy.followUps";
  }

  @Override
  public List<PolicyItem> items() {
    FollowUpLimits standard = FollowUpLimits.STANDARD;
    return List.of(
        item(ATTEMPTS, standard.attempts(), "FU-5"),
        item(DAYS, standard.days(), "FU-5"),
        item(ROUNDS, standard.rounds(), "FU-8"));
  }

  private static PolicyItem item(String name, int standard, String rule) {
    return new PolicyItem(
        name, COUNT, "" + standard, rule, new Message("policy.item." + name, List.of()));
  }
}
