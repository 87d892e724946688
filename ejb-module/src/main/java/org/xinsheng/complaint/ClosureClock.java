package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;

/**
 * Runs while all conditions of HD-8 are fulfilled and nobody has closed the case (DL-17). Asked
 * after every act; what nobody has resolved costs no question to the database.
 */
@ApplicationScoped
public class ClosureClock {

  @Inject private Gates gates;
  @Inject private DeadlineDesk deadlines;
  @Inject private Event<DomainEvent> happened;

  /**
   * @param act its instant is the clock's, where it fulfilled the last condition
   */
  void follow(Complaint complaint, Facts act) {
    boolean ready =
        complaint.status() == ComplaintStatus.RESOLVED && gates.whyNotClose(complaint).isEmpty();
    if (ready && !complaint.isClosable()) {
      start(complaint, act.actor(), act.at());
    } else if (!ready && complaint.isClosable()) {
      stop(complaint, act.actor(), act.at());
    }
  }

  private void start(Complaint complaint, Actor by, Instant at) {
    var closable = complaint.becomesClosable(by, at);
    List<Change> opened =
        deadlines.open(
            NewDeadline.promised(
                complaint.policy().promises(),
                DeadlineKind.CLOSURE,
                complaint.ref(),
                complaint.place(),
                complaint.closableTimes(),
                at));
    happened.fire(closable.with(opened));
  }

  private void stop(Complaint complaint, Actor by, Instant at) {
    List<Change> cancelled = deadlines.cancel(complaint.ref(), Set.of(DeadlineKind.CLOSURE), at);
    happened.fire(complaint.isClosableNoMore(by, at).with(cancelled));
  }
}
