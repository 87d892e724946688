package org.xinsheng.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.policy.domain.PolicyItem;
import org.xinsheng.policy.domain.PolicyValues;
import org.xinsheng.policy.domain.PolicyVersion;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Makes a new version of the policy; what is registered keeps its own (DL-11). */
@Stateless
@RolesAllowed("STAFF")
public class PolicyDesk {

  private static final Place COMPANY = new Place(null, null, null, null);

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private PolicySections sections;
  @Inject private PolicyVersions versions;
  @Inject private Policies policies;
  @Inject private Event<DomainEvent> happened;

  /**
   * Whoever does not say what they saw takes the last version, whichever it is.
   *
   * @see #newVersion(Long, Instant, Map, String)
   */
  public int newVersion(Instant effectiveFrom, Map<String, String> changes, String why) {
    return newVersion(null, effectiveFrom, changes, why);
  }

  /**
   * @param expected the last version as the caller saw it, null for whichever there is
   * @param effectiveFrom not in the past and after the last version's; cases registered at that
   *     instant or later fall under it
   * @param changes what differs from the last version, by name
   * @return the new version's number
   * @throws StaleVersion when somebody else made a version meanwhile
   * @throws RuleViolation DL-11, naming each value that is wrong
   */
  public int newVersion(
      Long expected, Instant effectiveFrom, Map<String, String> changes, String why) {
    new Checks()
        .required("effectiveFrom", effectiveFrom)
        .required("changes", changes == null || changes.isEmpty() ? null : changes)
        .requiredText("why", why, Checks.TEXT)
        .done();
    Actor actor = administrator();
    Instant now = clock.now();
    Draft draft = draft(versions.lastLocked(), expected, effectiveFrom, changes, now);
    int number = draft.after().version();
    versions.write(number, effectiveFrom, draft.after().byName(), why, actor, now);
    policies.forget();
    tell(draft.before(), draft.after(), effectiveFrom, why, actor, now);
    return number;
  }

  /**
   * What a version would change, with the same refusals; nothing is kept.
   *
   * @see #newVersion(Long, Instant, Map, String)
   */
  public PolicyView preview(Long expected, Instant effectiveFrom, Map<String, String> changes) {
    new Checks()
        .required("effectiveFrom", effectiveFrom)
        .required("changes", changes == null || changes.isEmpty() ? null : changes)
        .done();
    Actor actor = administrator();
    Instant now = clock.now();
    Draft draft = draft(versions.last(), expected, effectiveFrom, changes, now);
    PolicyRow row =
        new PolicyRow(
            draft.after().version(),
            PolicyRow.PolicyStatus.FUTURE,
            effectiveFrom,
            actor.name(),
            now,
            null);
    return PolicyView.of(row, sections, draft.after().byName(), draft.before().byName());
  }

  private Actor administrator() {
    Actor actor = current.get();
    if (!actor.holdsAnywhere(Role.ADMINISTRATOR)) {
      throw new NotAllowed("DL-11", Message.of("refusal.administratorsOnly"));
    }
    return actor;
  }

  private record Draft(PolicyValues before, PolicyValues after) {}

  private Draft draft(
      Optional<PolicyVersion> last,
      Long expected,
      Instant effectiveFrom,
      Map<String, String> changes,
      Instant now) {
    int number = last.map(PolicyVersion::number).orElse(PolicySections.FIRST);
    if (expected != null && expected != number) {
      throw new StaleVersion("" + number);
    }
    requireFuture(effectiveFrom, last, now);
    PolicyValues before = sections.values(number, last.map(PolicyVersion::values).orElse(Map.of()));
    return new Draft(before, changed(before, number + 1, changes));
  }

  private static void requireFuture(Instant from, Optional<PolicyVersion> last, Instant now) {
    if (from.isBefore(now)) {
      throw RuleViolation.at("effectiveFrom", "DL-11", Message.of("refusal.policyInPast"));
    }
    last.filter(it -> !from.isAfter(it.effectiveFrom()))
        .ifPresent(
            it -> {
              throw RuleViolation.at(
                  "effectiveFrom",
                  "DL-11",
                  Message.of("refusal.policyBeforeLast", it.effectiveFrom()));
            });
  }

  private PolicyValues changed(PolicyValues before, int number, Map<String, String> changes) {
    Map<String, PolicyItem> items = sections.items();
    List<FieldError> wrong = new ArrayList<>();
    new TreeMap<>(changes).forEach((name, text) -> check(items.get(name), name, text, wrong));
    if (!wrong.isEmpty()) {
      throw new RuleViolation("DL-11", wrong.get(0).message(), wrong);
    }
    Map<String, String> values = new LinkedHashMap<>(before.byName());
    values.putAll(changes);
    PolicyValues after = new PolicyValues(number, values);
    if (after.byName().equals(before.byName())) {
      throw RuleViolation.at("changes", "DL-11", Message.of("refusal.policyUnchanged"));
    }
    sections.all().forEach(section -> section.check(after));
    return after;
  }

  private static void check(PolicyItem item, String name, String text, List<FieldError> wrong) {
    Optional<Message> why =
        item == null
            ? Optional.of(Message.of("refusal.unknown", name))
            : item.type().whyNot(Objects.requireNonNullElse(text, ""));
    why.ifPresent(it -> wrong.add(new FieldError("changes." + name, it)));
  }

  private void tell(
      PolicyValues before, PolicyValues after, Instant from, String why, Actor by, Instant now) {
    SubjectRef subject =
        new SubjectRef(SubjectType.POLICY, (long) after.version(), "" + after.version());
    Facts facts =
        Facts.of(subject, COMPANY, by, now, "POLICY_MADE")
            .with(Change.of("effectiveFrom", null, from))
            .because(why);
    for (String name : after.byName().keySet()) {
      facts = facts.with(Change.of(name, before.byName().get(name), after.byName().get(name)));
    }
    happened.fire(new Recorded(facts));
  }
}
