package org.xinsheng.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.xinsheng.policy.PolicyRow.PolicyStatus;
import org.xinsheng.policy.domain.PolicyVersion;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.NotFound;

/** What the policy says, said and will say; everybody who works here may know their limits. */
@Stateless
@RolesAllowed("STAFF")
public class PolicyQueries {

  @Inject private Clock clock;
  @Inject private PolicyVersions versions;
  @Inject private PolicySections sections;
  @Inject private Policies policies;

  /** The latest first. */
  public List<PolicyRow> versions() {
    int inEffect = policies.at(clock.now()).version();
    List<PolicyRow> rows = new ArrayList<>();
    versions.all().forEach(it -> rows.add(row(it, inEffect)));
    Collections.reverse(rows);
    return rows;
  }

  /**
   * @throws NotFound when there is no such version
   */
  public PolicyView one(int version) {
    PolicyVersion found =
        versions.find(version).orElseThrow(() -> new NotFound("policy " + version));
    Map<String, String> values = policies.under(version).byName();
    Map<String, String> before =
        version == PolicySections.FIRST ? values : policies.under(version - 1).byName();
    return PolicyView.of(row(found, policies.at(clock.now()).version()), sections, values, before);
  }

  /** The number of the version made last, which the next one follows. */
  public int last() {
    return versions.last().map(PolicyVersion::number).orElse(PolicySections.FIRST);
  }

  /** The version for what is registered now. */
  public int inEffect() {
    return policies.at(clock.now()).version();
  }

  private static PolicyRow row(PolicyVersion it, int inEffect) {
    PolicyStatus status =
        it.number() == inEffect
            ? PolicyStatus.IN_EFFECT
            : it.number() < inEffect ? PolicyStatus.PAST : PolicyStatus.FUTURE;
    Instant from = it.effectiveFrom();
    return new PolicyRow(it.number(), status, from, it.madeByName(), it.madeAt(), it.why());
  }
}
