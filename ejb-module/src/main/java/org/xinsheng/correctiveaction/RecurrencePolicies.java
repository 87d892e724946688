package org.xinsheng.correctiveaction;

import static org.xinsheng.policy.domain.PolicyType.COUNT;
import static org.xinsheng.policy.domain.PolicyType.DURATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.correctiveaction.domain.RecurrenceLimits;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.policy.Policies;
import org.xinsheng.policy.PolicySection;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyType;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.shared.Message;

/** When complaints recur, and how long a report's effect is watched (CA-4, CA-5, DL-11). */
@ApplicationScoped
public class RecurrencePolicies implements PolicySection {

  /** From the last action to the verification (CA-4). */
  public static final Duration OBSERVATION = Duration.ofDays(30);

  /** How long what was closed stands among what was completed (CA-6). */
  private static final Duration RECENT = Duration.ofDays(90);

  private static final String CASES = "recurrence.cases";
  private static final String WINDOW = "recurrence.window";
  private static final String SHOWN = "recurrence.shown-for";
  private static final String OBSERVED = "capa.observation";
  private static final String COMPLETED = "capa.completed";

  @Inject private Policies policies;

  RecurrenceLimits at(Instant instant) {
    PolicyValues values = policies.at(instant);
    return new RecurrenceLimits(
        values.count(CASES), values.duration(WINDOW), values.duration(SHOWN));
  }

  /** What counted last before this instant. */
  public RecurrenceLimits before(Instant end) {
    return at(end.minusNanos(1));
  }

  Promises promisesAt(Instant instant) {
    return Promises.of(policies.at(instant));
  }

  Promises promises(int version) {
    return Promises.of(policies.under(version));
  }

  Duration observation(int version) {
    return policies.under(version).duration(OBSERVED);
  }

  Duration recent(Instant now) {
    return policies.at(now).duration(COMPLETED);
  }

  @Override
  public int place() {
    return 60;
  }

  @Override
  public String titleKey() {
    return "policy.corrective";
  }

  @Override
  public List<PolicyItem> items() {
    RecurrenceLimits standard = RecurrenceLimits.STANDARD;
    return List.of(
        item(CASES, COUNT, standard.cases(), "CA-5"),
        item(WINDOW, DURATION, standard.window(), "CA-5"),
        item(SHOWN, DURATION, standard.shownFor(), "CA-5"),
        item(OBSERVED, DURATION, OBSERVATION, "CA-4"),
        item(COMPLETED, DURATION, RECENT, "CA-6"));
  }

  private static PolicyItem item(String name, PolicyType type, Object standard, String rule) {
    Message label = new Message("policy.item." + name, List.of());
    return new PolicyItem(name, type, standard.toString(), rule, label);
  }
}
