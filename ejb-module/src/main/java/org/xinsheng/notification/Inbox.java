package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.Told;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.RoleIn;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Reminder;
import org.xinsheng.shared.Role;

/** Tells people what acts name them for, in the act's own transaction. */
@ApplicationScoped
public class Inbox {

  /** They acknowledge that a complaint is major (HD-14). */
  private static final Set<Role> ACKNOWLEDGING =
      EnumSet.of(
          Role.DUTY_FOREMAN,
          Role.DEPARTMENT_HEAD,
          Role.HEAD_STEWARD,
          Role.CHIEF_STEWARD,
          Role.OFFICE_ASSISTANT,
          Role.OFFICE_MANAGER);

  @Inject private Postbox postbox;
  @Inject private RoleHolders holders;
  @Inject private Clock clock;

  void tell(@Observes DomainEvent event) {
    Facts facts = event.facts();
    if (facts.tell().isEmpty()) {
      return;
    }
    Instant now = clock.now();
    Map<RoleIn, Set<Long>> byRole = holders.holders(roles(facts), now);
    Set<Long> acknowledging = acknowledging(facts, byRole);
    Set<Long> people = people(byRole.values());
    people.addAll(named(facts));
    people.remove(facts.actor().id());
    Told told =
        new Told(
            "act/" + UUID.randomUUID(),
            facts.act(),
            facts.subject(),
            List.of(facts.subject().number()),
            facts.at());
    postbox.put(
        people.stream()
            .sorted()
            .map(id -> new Notice(id, told, acknowledging.contains(id), now))
            .toList());
  }

  void tell(@Observes Reminder reminder) {
    Told told =
        new Told(
            reminder.fact(), reminder.act(), reminder.subject(), reminder.args(), reminder.at());
    postbox.put(List.of(new Notice(reminder.staffId(), told, false, clock.now())));
  }

  private static Set<RoleIn> roles(Facts facts) {
    return facts.tell().stream()
        .filter(Recipient.Holders.class::isInstance)
        .map(it -> new RoleIn(((Recipient.Holders) it).role(), facts.place()))
        .collect(Collectors.toSet());
  }

  private static Set<Long> named(Facts facts) {
    return facts.tell().stream()
        .filter(Recipient.Person.class::isInstance)
        .map(it -> ((Recipient.Person) it).staffId())
        .filter(id -> id != null)
        .collect(Collectors.toSet());
  }

  private static Set<Long> acknowledging(Facts facts, Map<RoleIn, Set<Long>> byRole) {
    boolean becameMajor =
        facts.changes().stream()
            .anyMatch(it -> it.what().equals("severity") && "MAJOR".equals(it.to()));
    return becameMajor
        ? people(
            byRole.entrySet().stream()
                .filter(it -> ACKNOWLEDGING.contains(it.getKey().role()))
                .map(Map.Entry::getValue)
                .toList())
        : Set.of();
  }

  private static Set<Long> people(Collection<Set<Long>> groups) {
    return groups.stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
  }
}
