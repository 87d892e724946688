package org.xinsheng.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.xinsheng.deadline.domain.DeadlineFactType.WARNED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xinsheng.deadline.DeadlineFacts;
import org.xinsheng.deadline.WhoIsWarned;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.notification.domain.Notice;
import org.xinsheng.notification.domain.Told;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.RoleIn;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectType;

/**
 * Tells handler and first contact that a time draws near (DL-6), and the holders of a rung that it
 * was missed (DL-7); a whole batch of facts in a number of queries that does not depend on its
 * size.
 */
@ApplicationScoped
public class DeadlineNotices {

  @Inject private Postbox postbox;
  @Inject private RoleHolders holders;
  @Inject private Instance<WhoIsWarned> warned;
  @Inject private Clock clock;

  void tell(@Observes DeadlineFacts event) {
    Map<DeadlineFact, Set<Long>> toWarn = toWarn(event.facts());
    Map<RoleIn, Set<Long>> onRungs = onRungs(event.facts());
    postbox.put(
        event.facts().stream()
            .flatMap(fact -> notices(fact, people(fact, toWarn, onRungs)))
            .toList());
  }

  private static Set<Long> people(
      DeadlineFact fact, Map<DeadlineFact, Set<Long>> toWarn, Map<RoleIn, Set<Long>> onRungs) {
    if (fact.type() == WARNED) {
      return toWarn.getOrDefault(fact, Set.of());
    }
    return fact.escalates()
        ? asked(fact).flatMap(it -> onRungs.getOrDefault(it, Set.of()).stream()).collect(toSet())
        : Set.of();
  }

  private Stream<Notice> notices(DeadlineFact fact, Set<Long> people) {
    Told told =
        new Told(
            fact.key(),
            "DEADLINE_" + fact.type(),
            fact.subject(),
            List.of(fact.subject().number(), fact.kind(), fact.dueAt()),
            fact.at());
    return people.stream().sorted().map(id -> new Notice(id, told, false, clock.now()));
  }

  private Map<RoleIn, Set<Long>> onRungs(List<DeadlineFact> facts) {
    Set<RoleIn> asked =
        facts.stream()
            .filter(DeadlineFact::escalates)
            .flatMap(DeadlineNotices::asked)
            .collect(toSet());
    return holders.holders(asked, clock.now());
  }

  /** The rung; the office manager is copied where the chief steward is told (ORG-7). */
  private static Stream<RoleIn> asked(DeadlineFact fact) {
    Stream<Role> roles =
        fact.rung() == Role.CHIEF_STEWARD
            ? Stream.of(Role.CHIEF_STEWARD, Role.OFFICE_MANAGER)
            : Stream.of(fact.rung());
    return roles.map(role -> new RoleIn(role, fact.place()));
  }

  /** Several capabilities may promise something about one record. */
  private static Set<Long> together(Set<Long> some, Set<Long> others) {
    return Stream.concat(some.stream(), others.stream()).collect(toSet());
  }

  private Map<DeadlineFact, Set<Long>> toWarn(List<DeadlineFact> facts) {
    Map<SubjectType, List<DeadlineFact>> asked =
        facts.stream()
            .filter(fact -> fact.type() == WARNED)
            .collect(groupingBy(fact -> fact.subject().type()));
    Map<DeadlineFact, Set<Long>> people = new HashMap<>();
    for (WhoIsWarned owner : warned) {
      List<DeadlineFact> warnings = asked.getOrDefault(owner.type(), List.of());
      if (!warnings.isEmpty()) {
        owner
            .toWarn(warnings)
            .forEach((fact, more) -> people.merge(fact, more, DeadlineNotices::together));
      }
    }
    return people;
  }
}
