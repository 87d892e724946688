package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;

/** When the owner heard, other than by a reply of its own. */
@ApplicationScoped
public class Replies {

  @Inject private DeadlineDesk deadlines;

  /** The owner learned the result, which counts as the reply if none is recorded (DL-3). */
  List<Change> ownerTold(Complaint complaint, Instant at, Instant now, Actor by) {
    List<Change> changes = new ArrayList<>();
    if (complaint.repliedAt() == null || isReplyOwedAnew(complaint)) {
      changes.add(complaint.ownerTold(at));
      changes.addAll(deadlines.done(complaint.ref(), DeadlineKind.REPLY, at, now, by));
    }
    return changes;
  }

  /** SEV-6 promises a second reply, which the first one does not keep. */
  private boolean isReplyOwedAnew(Complaint complaint) {
    return complaint.isRaisedByAge()
        && deadlines.nextDue(complaint.ref(), Set.of(DeadlineKind.REPLY)).isPresent();
  }
}
