package org.xinsheng.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xinsheng.deadline.domain.Deadline;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.shared.Change;

/** A deadline as it was, to tell afterwards what an act changed. */
record Changes(Instant startsAt, Instant dueAt, DeadlineState state, Instant doneAt) {

  private static final Changes NOTHING = new Changes(null, null, null, null);

  static Changes before(Deadline deadline) {
    return new Changes(deadline.startsAt(), deadline.dueAt(), deadline.state(), deadline.doneAt());
  }

  static List<Change> opened(Deadline deadline) {
    return NOTHING.upTo(deadline);
  }

  List<Change> upTo(Deadline deadline) {
    String name = "deadline." + deadline.kind() + "." + deadline.round() + ".";
    return Stream.of(
            Change.of(name + "state", state, deadline.state()),
            Change.of(name + "startsAt", startsAt, deadline.startsAt()),
            Change.of(name + "dueAt", dueAt, deadline.dueAt()),
            Change.of(name + "doneAt", doneAt, deadline.doneAt()))
        .filter(change -> !Objects.equals(change.from(), change.to()))
        .toList();
  }
}
