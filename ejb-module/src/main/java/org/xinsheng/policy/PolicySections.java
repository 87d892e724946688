package org.xinsheng.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyValues;

/** Everything that the policy decides, from all owners. */
@ApplicationScoped
public class PolicySections {

  /** The version that the standard is. */
  public static final int FIRST = 1;

  @Inject @Any private Instance<PolicySection> owners;

  public List<PolicySection> all() {
    return owners.stream().sorted(Comparator.comparing(PolicySection::place)).toList();
  }

  /** By name, in the order in which people read them. */
  public Map<String, PolicyItem> items() {
    Map<String, PolicyItem> items = new LinkedHashMap<>();
    for (PolicySection section : all()) {
      section.items().forEach(item -> items.put(item.name(), item));
    }
    return items;
  }

  public Map<String, String> standard() {
    Map<String, String> values = new LinkedHashMap<>();
    items().forEach((name, item) -> values.put(name, item.standard()));
    return values;
  }

  /** A version written before a section existed has that section's standard. */
  PolicyValues values(int version, Map<String, String> written) {
    Map<String, String> values = standard();
    values.replaceAll((name, standard) -> written.getOrDefault(name, standard));
    return new PolicyValues(version, values);
  }
}
