package org.xinsheng.followup;

import static org.xinsheng.policy.domain.PolicyType.COUNT;
import static org.xinsheng.policy.domain.PolicyType.DURATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.followup.domain.FollowUpLimits;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.policy.Policies;
import org.xinsheng.policy.PolicySection;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyType;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.shared.Message;

/** When trying to satisfy or to reach an owner may end, by the matter's own policy (DL-11). */
@ApplicationScoped
public class FollowUpPolicies implements PolicySection {

  private static final String ATTEMPTS = "follow-up.attempts";
  private static final String DAYS = "follow-up.days";
  private static final String ROUNDS = "follow-up.rounds";
  private static final String VISIT = "follow-up.visit-within";

  @Inject private Policies policies;

  /** The promises of the version under which it was registered. */
  Promises promises(FollowedUp matter) {
    return Promises.of(policies.under(matter.policyVersion()));
  }

  FollowUpLimits of(FollowedUp matter) {
    return of(matter.policyVersion());
  }

  FollowUpLimits of(int policyVersion) {
    PolicyValues values = policies.under(policyVersion);
    return new FollowUpLimits(
        values.count(ATTEMPTS), values.count(DAYS), values.count(ROUNDS), values.duration(VISIT));
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
        item(ATTEMPTS, COUNT, standard.attempts(), "FU-5"),
        item(DAYS, COUNT, standard.days(), "FU-5"),
        item(ROUNDS, COUNT, standard.rounds(), "FU-8"),
        item(VISIT, DURATION, standard.visitWithin(), "FU-6"));
  }

  private static PolicyItem item(String name, PolicyType type, Object standard, String rule) {
    Message label = new Message("policy.item." + name, List.of());
    return new PolicyItem(name, type, standard.toString(), rule, label);
  }
}
