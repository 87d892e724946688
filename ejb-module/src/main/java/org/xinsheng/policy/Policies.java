package org.xinsheng.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinsheng.policy.domain.PolicyValues;

/**
 * The policy by version (DL-11). Versions never change and are kept; which there are is looked up
 * at most every five seconds, so that a new one reaches every node without a question per case.
 */
@ApplicationScoped
public class Policies {

  private static final Duration OLDEST = Duration.ofSeconds(5);

  /** When a version begins. */
  record Begin(int version, Instant from) {}

  private record Known(List<Begin> begins, long nanos) {}

  @Inject private PolicyVersions versions;
  @Inject private PolicySections sections;

  private final Map<Integer, PolicyValues> kept = new ConcurrentHashMap<>();
  private volatile Known known;

  /** The version for what is registered at this instant, the effective instant included. */
  public PolicyValues at(Instant instant) {
    return under(
        begins().stream()
            .filter(it -> !it.from().isAfter(instant))
            .reduce((earlier, later) -> later)
            .map(Begin::version)
            .orElse(PolicySections.FIRST));
  }

  /** What that version decided, however long ago. */
  public PolicyValues under(int version) {
    PolicyValues values = kept.get(version);
    if (values == null) {
      values = sections.values(version, versions.values(version));
      kept.put(version, values);
    }
    return values;
  }

  private List<Begin> begins() {
    Known now = known;
    if (now == null || System.nanoTime() - now.nanos() > OLDEST.toNanos()) {
      now = new Known(versions.begins(), System.nanoTime());
      known = now;
    }
    return now.begins();
  }

  /** A version was made here: it counts at once. */
  void forget() {
    known = null;
  }
}
