package org.xinsheng.complaint;

import static org.xinsheng.policy.domain.PolicyType.COUNT;
import static org.xinsheng.policy.domain.PolicyType.DURATION;
import static org.xinsheng.policy.domain.PolicyType.MONEY;
import static org.xinsheng.policy.domain.PolicyType.PERCENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinsheng.complaint.domain.CasePolicy;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.MajorGrounds;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.policy.Policies;
import org.xinsheng.policy.PolicySection;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyType;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.shared.Message;

/** A case's own policy, read by its version; and what complaints add to the policy (DL-11). */
@ApplicationScoped
public class CasePolicies implements PolicySection {

  private static final String WINDOW = "repetition.window";
  private static final String CASES = "repetition.cases";

  /** From this loss on a complaint needs a slip (NCR-9), which goes higher up (NCR-3). */
  public static final String SLIP_THRESHOLD = "loss.slip-threshold";

  static final String EFFECT_SHARE = "effect.sample-share";

  /** Of ten cases one (HD-11). */
  private static final int STANDARD_EFFECT_SHARE = 10;

  private static final String TIME_TO_JUDGE = "month.time-to-judge";

  @Inject private Policies policies;

  private final Map<Integer, CasePolicy> kept = new ConcurrentHashMap<>();

  /** For what is registered at this instant. */
  CasePolicy at(Instant registered) {
    return under(policies.at(registered).version());
  }

  /** The case's own, which goes with it through the act. */
  Complaint governed(Complaint complaint) {
    complaint.under(under(complaint.policyVersion()));
    return complaint;
  }

  Limits limits(int version) {
    return under(version).limits();
  }

  private CasePolicy under(int version) {
    return kept.computeIfAbsent(version, it -> read(policies.under(it)));
  }

  private static CasePolicy read(PolicyValues values) {
    return new CasePolicy(
        Limits.of(values),
        Promises.of(values),
        new MajorGrounds(
            values.duration(WINDOW), values.count(CASES), values.money(SLIP_THRESHOLD)),
        values.duration(TIME_TO_JUDGE));
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public String titleKey() {
    return "policy.cases";
  }

  @Override
  public List<PolicyItem> items() {
    List<PolicyItem> items = new ArrayList<>(Limits.STANDARD.items());
    CasePolicy standard = CasePolicy.STANDARD;
    MajorGrounds grounds = standard.grounds();
    items.add(item(WINDOW, DURATION, grounds.window(), "SEV-10"));
    items.add(item(CASES, COUNT, grounds.earlierCases(), "SEV-10"));
    items.add(item(SLIP_THRESHOLD, MONEY, grounds.loss(), "NCR-3"));
    items.add(item(TIME_TO_JUDGE, DURATION, standard.timeToJudge(), "SEV-6"));
    items.add(item(EFFECT_SHARE, PERCENT, STANDARD_EFFECT_SHARE, "HD-11"));
    return items;
  }

  private static PolicyItem item(String name, PolicyType type, Object standard, String rule) {
    Message label = new Message("policy.item." + name, List.of());
    return new PolicyItem(name, type, standard.toString(), rule, label);
  }
}
