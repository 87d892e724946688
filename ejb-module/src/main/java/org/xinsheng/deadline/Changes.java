package org.xinsheng.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.xinsheng.deadline.domain.Deadline;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.DeadlineFactType;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.deadline.domain.TrailName;
import org.xinsheng.shared.Change;

/** A deadline as it was, to tell afterwards what an act changed. */
record Changes(
    Instant startsAt, Instant dueAt, DeadlineState state, Instant doneAt, Instant endedAt) {

  private static final Changes NOTHING = new Changes(null, null, null, null, null);

  static Changes before(Deadline deadline) {
    return new Changes(
        deadline.startsAt(),
        deadline.dueAt(),
        deadline.state(),
        deadline.doneAt(),
        deadline.endedAt());
  }

  /** A breach that the act caught up with is told by its own fact. */
  Changes told(List<DeadlineFact> facts) {
    boolean breached = facts.stream().anyMatch(it -> it.type() == DeadlineFactType.BREACHED);
    return breached ? new Changes(startsAt, dueAt, DeadlineState.BREACHED, doneAt, endedAt) : this;
  }

  static List<Change> opened(Deadline deadline) {
    return NOTHING.upTo(deadline);
  }

  List<Change> upTo(Deadline deadline) {
    UnaryOperator<String> name =
        what -> TrailName.of(deadline.kind(), deadline.round(), deadline.id(), what);
    return Stream.of(
            Change.of(name.apply("state"), state, deadline.state()),
            Change.of(name.apply("startsAt"), startsAt, deadline.startsAt()),
            Change.of(name.apply("dueAt"), dueAt, deadline.dueAt()),
            Change.of(name.apply("doneAt"), doneAt, deadline.doneAt()),
            Change.of(name.apply("endedAt"), endedAt, deadline.endedAt()))
        .filter(change -> !Objects.equals(change.from(), change.to()))
        .toList();
  }
}
