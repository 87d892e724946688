package org.xinsheng.policy.domain;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Role;

/**
 * What one version decides, by name; what it does not know has its standard.
 *
 * @param version 1 for the standard
 */
public record PolicyValues(int version, Map<String, String> byName) implements Serializable {

  public PolicyValues {
    byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  public Duration duration(String name) {
    return (Duration) parsed(PolicyType.DURATION, name);
  }

  public int count(String name) {
    return (Integer) parsed(PolicyType.COUNT, name);
  }

  public int percent(String name) {
    return (Integer) parsed(PolicyType.PERCENT, name);
  }

  public Money money(String name) {
    return new Money(new BigDecimal(text(name)));
  }

  public Role rung(String name) {
    return (Role) parsed(PolicyType.RUNG, name);
  }

  public Optional<Role> rungOrNone(String name) {
    return text(name).isEmpty() ? Optional.empty() : Optional.of(rung(name));
  }

  public List<Role> ladder(String name) {
    return ((List<?>) parsed(PolicyType.LADDER, name)).stream().map(Role.class::cast).toList();
  }

  public Optional<DailySpan> hoursOrNone(String name) {
    return text(name).isEmpty() ? Optional.empty() : Optional.of(DailySpan.parse(text(name)));
  }

  private Object parsed(PolicyType type, String name) {
    return type.parse(text(name));
  }

  /**
   * @throws IllegalArgumentException where no section has such a value
   */
  public String text(String name) {
    String value = byName.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the policy knows no " + name);
    }
    return value;
  }
}
