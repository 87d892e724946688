package org.xinsheng.shared;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What every act leaves behind: the audit trail keeps it, notices are made from it.
 *
 * @param act code with a label {@code act.CODE} and, where somebody is told, a text {@code
 *     notice.CODE}
 * @param at when it happened, which late entry may put before the moment it was recorded
 * @param why the reason where the rule wants one, else null
 * @param tell who is told
 */
public record Facts(
    SubjectRef subject,
    Place place,
    Actor actor,
    Instant at,
    String act,
    List<Change> changes,
    String why,
    Set<Recipient> tell)
    implements Serializable {

  public Facts {
    changes = List.copyOf(changes);
    tell = Set.copyOf(tell);
  }

  public static Facts of(SubjectRef subject, Place place, Actor actor, Instant at, String act) {
    return new Facts(subject, place, actor, at, act, List.of(), null, Set.of());
  }

  /** Adds a change; one that changes nothing is left out. */
  public Facts with(Change change) {
    if (Objects.equals(change.from(), change.to())) {
      return this;
    }
    List<Change> more = new ArrayList<>(changes);
    more.add(change);
    return new Facts(subject, place, actor, at, act, more, why, tell);
  }

  public Facts with(List<Change> more) {
    Facts facts = this;
    for (Change change : more) {
      facts = facts.with(change);
    }
    return facts;
  }

  public Facts because(String reason) {
    return new Facts(subject, place, actor, at, act, changes, reason, tell);
  }

  public Facts telling(Recipient... recipients) {
    Set<Recipient> more = new LinkedHashSet<>(tell);
    more.addAll(List.of(recipients));
    return new Facts(subject, place, actor, at, act, changes, why, more);
  }

  public Facts telling(Role... roles) {
    Set<Recipient> more = new LinkedHashSet<>(tell);
    for (Role role : roles) {
      more.add(new Recipient.Holders(role));
    }
    return new Facts(subject, place, actor, at, act, changes, why, more);
  }
}
