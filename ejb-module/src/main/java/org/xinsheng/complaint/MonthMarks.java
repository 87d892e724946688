package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Limits;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;

/**
 * What a month without a result does to a complaint (SEV-6). The caller holds the complaint's row
 * and its deadlines.
 */
@ApplicationScoped
public class MonthMarks {

  /** What a fresh promise takes over from. */
  private static final Set<DeadlineKind> OLDER =
      Set.of(DeadlineKind.REPLY, DeadlineKind.RESOLUTION, DeadlineKind.RECTIFICATION);

  /** A complaint's age renews its promises at most once. */
  private static final int FRESH_ROUND = 2;

  /** Noticed at once by whoever acts; a sweep notices one step of the clock later. */
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  @Inject private Event<DomainEvent> happened;
  @Inject private DeadlineDesk deadlines;
  @Inject private ExtensionRequests extensions;
  @Inject private Handlers handlers;
  @Inject private OfficeDirectory offices;
  @Inject private Clock clock;

  /** A new complaint: looked at when the month ends, or at once when it was entered later. */
  void watch(Complaint complaint) {
    complaint.lookAtAge(monthEnds(complaint), complaint.enteredAt());
  }

  /** It was reopened or judged: past its month it is looked at again, as of that instant. */
  public void lookAgain(Complaint complaint, Instant at) {
    complaint.lookAtAge(monthEnds(complaint), at);
    catchUp(complaint, clock.now().plus(AT_ONCE));
  }

  /** Does what its age asked for before now; the record is the same when no sweep came. */
  void catchUp(Complaint complaint, Instant now) {
    boolean stepped = false;
    while (isDue(complaint, now)) {
      step(complaint);
      stepped = true;
    }
    if (stepped) {
      complaint.nextDue(deadlines.nextDue(complaint.ref()));
    }
  }

  static boolean isDue(Complaint complaint, Instant now) {
    Instant at = complaint.ageIsLookedAt();
    return at != null && at.isBefore(now);
  }

  /** The one thing whose turn it is, with its own instant. */
  void step(Complaint complaint) {
    Instant at = complaint.ageIsLookedAt();
    Instant now = clock.now();
    if (at.isBefore(monthEnds(complaint))) {
      watch(complaint);
      return;
    }
    switch (complaint.ageDemands()) {
      case NOTHING -> complaint.ageSettled();
      case SILENCE -> happened.fire(complaint.validBySilence(at, now));
      case JUDGE -> askToJudge(complaint, at, now);
      case TELL -> tellTheBranch(complaint, at, now);
      case RAISE -> raise(complaint, at, now);
    }
  }

  private void askToJudge(Complaint complaint, Instant at, Instant now) {
    if (complaint.severity() == Severity.MAJOR) {
      tellTheBranch(complaint, at, now);
    }
    happened.fire(complaint.askToJudge(at, now));
  }

  private void tellTheBranch(Complaint complaint, Instant at, Instant now) {
    complaint.tellOfAge(at, now).ifPresent(happened::fire);
    complaint.ageSettled();
  }

  private void raise(Complaint complaint, Instant at, Instant now) {
    Long handler =
        handlers.of(
            complaint.policy().limits(),
            Severity.MAJOR,
            complaint.place(),
            complaint.firstContactId(),
            complaint.subjectStaffId(),
            now);
    var raised = complaint.raiseByAge(handler, at);
    List<Change> moved = new ArrayList<>(deadlines.supersede(complaint.ref(), OLDER, at));
    moved.addAll(deadlines.openAsOf(at, fresh(complaint, at)));
    moved.addAll(extensions.lapse(complaint, at));
    happened.fire(raised.with(moved));
  }

  /** Reply and result are promised anew from the upgrade; an unreachable owner gets no reply. */
  private static NewDeadline[] fresh(Complaint complaint, Instant at) {
    Limits.Limit limit = complaint.policy().limits().of(Severity.MAJOR);
    List<NewDeadline> orders = new ArrayList<>();
    if (!complaint.caller().isUnreachable()) {
      orders.add(order(complaint, DeadlineKind.REPLY, at, limit.replyDue(at), limit));
    }
    Instant due = limit.resolutionDue(at, null);
    orders.add(order(complaint, DeadlineKind.RESOLUTION, at, due, limit));
    return orders.toArray(NewDeadline[]::new);
  }

  private static NewDeadline order(
      Complaint complaint, DeadlineKind kind, Instant at, Instant due, Limits.Limit limit) {
    return new NewDeadline(
        kind,
        complaint.ref(),
        complaint.place(),
        FRESH_ROUND,
        at,
        due,
        limit.ladder(),
        complaint.policyVersion());
  }

  private Instant monthEnds(Complaint complaint) {
    return offices.byId(complaint.place().officeId()).time().oneMonthAfter(complaint.receivedAt());
  }
}
