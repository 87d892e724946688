package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;

/** Everything that waited for a case which ends without a result (HD-10, INT-1). */
@ApplicationScoped
class WhatWaited {

  private static final Set<DeadlineKind> ALL_BUT_THE_REPORT =
      EnumSet.complementOf(EnumSet.of(DeadlineKind.SUPERIOR_REPORT));

  @Inject private Assignments assignments;
  @Inject private ExtensionRequests extensions;
  @Inject private DeadlineDesk deadlines;
  @Inject @Any private Instance<EndsWithTheCase> others;

  /**
   * Ends it with the case, but for the report that the superior is owed (INT-4).
   *
   * @param awaitedResult whether the superior never heard of a result, and hears of this instead
   * @param at when it ended
   */
  List<Change> end(
      Complaint complaint, boolean awaitedResult, Actor actor, Instant at, Instant now) {
    List<Change> ended = new ArrayList<>(assignments.cancel(complaint, actor, at));
    ended.addAll(extensions.lapse(complaint, now));
    others.forEach(it -> ended.addAll(it.withdrawn(complaint, at, actor)));
    ended.addAll(deadlines.cancel(complaint.ref(), ALL_BUT_THE_REPORT, at));
    if (awaitedResult && complaint.channel().isFromSuperior()) {
      ended.addAll(superiorIsToHear(complaint, at));
    }
    return ended;
  }

  private List<Change> superiorIsToHear(Complaint complaint, Instant at) {
    return deadlines.open(
        NewDeadline.promised(
            complaint.policy().promises(),
            DeadlineKind.SUPERIOR_REPORT,
            complaint.ref(),
            complaint.place(),
            complaint.round() + 1,
            at));
  }
}
