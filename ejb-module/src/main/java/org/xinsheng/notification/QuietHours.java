package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.RoleHeld;
import org.xinsheng.organisation.RolesHeld;
import org.xinsheng.policy.Policies;
import org.xinsheng.policy.PolicySection;
import org.xinsheng.policy.domain.DailySpan;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyType;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/**
 * Until when a person's notices keep quiet (DL-13), by the policy that is in effect when they are
 * told. Somebody with several roles rests only while all of them do, those included that they stand
 * in for. While no role has quiet hours nothing is asked of the database.
 */
@ApplicationScoped
public class QuietHours implements PolicySection {

  private static final String NAME = "quiet.";

  @Inject private Policies policies;
  @Inject private RolesHeld roles;
  @Inject private OfficeDirectory offices;

  /** The end of their quiet hours, by person; who may be told at once is not in it. */
  Map<Long, Instant> endings(Collection<Long> people, Instant now) {
    Map<Role, DailySpan> spans = spans(policies.at(now));
    if (spans.isEmpty()) {
      return Map.of();
    }
    Map<Long, Instant> endings = new HashMap<>();
    roles
        .of(people, now)
        .forEach((who, held) -> ending(held, spans, now).ifPresent(it -> endings.put(who, it)));
    return endings;
  }

  private static Map<Role, DailySpan> spans(PolicyValues policy) {
    Map<Role, DailySpan> spans = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      policy.hoursOrNone(NAME + role).ifPresent(it -> spans.put(role, it));
    }
    return spans;
  }

  /** The first role to wake wakes the person. */
  private Optional<Instant> ending(List<RoleHeld> held, Map<Role, DailySpan> spans, Instant now) {
    List<Instant> ends = new ArrayList<>();
    for (RoleHeld one : held) {
      Optional<Instant> end =
          Optional.ofNullable(spans.get(one.role())).flatMap(it -> it.endOf(now, time(one)));
      if (end.isEmpty()) {
        return Optional.empty();
      }
      ends.add(end.get());
    }
    return ends.stream().min(Comparator.naturalOrder());
  }

  private OfficeTime time(RoleHeld held) {
    return held.officeId() == null ? OfficeTime.STANDARD : offices.byId(held.officeId()).time();
  }

  @Override
  public int place() {
    return 30;
  }

  @Override
  public String titleKey() {
    return "policy.quietHours";
  }

  @Override
  public List<PolicyItem> items() {
    return Arrays.stream(Role.values()).map(QuietHours::item).toList();
  }

  private static PolicyItem item(Role role) {
    return new PolicyItem(
        NAME + role, PolicyType.HOURS_OR_NONE, "", "DL-13", Message.of("policy.quiet", role));
  }
}
