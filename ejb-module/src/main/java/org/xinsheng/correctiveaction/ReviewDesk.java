package org.xinsheng.correctiveaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.correctiveaction.domain.Review;
import org.xinsheng.correctiveaction.domain.Review.Outcome;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.meeting.MeetingDesk;
import org.xinsheng.nonconformity.Slips;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Texts;

/** Records the review meeting that follows a slip, and what it decided (CA-1, CA-2). */
@Stateless
@RolesAllowed("STAFF")
public class ReviewDesk {

  private static final int TOPIC = 60;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Slips slips;
  @Inject private Reviews reviews;
  @Inject private MeetingDesk meetings;
  @Inject private DeadlineDesk deadlines;

  /**
   * @param number the slip's
   * @param expected the slip's version that the caller read, null where they do not say
   * @throws org.xinsheng.shared.RuleViolation CA-1 before it is due, CA-2 where a reason is missing
   * @throws org.xinsheng.shared.IllegalTransition CA-2 where it was held already
   */
  public void hold(String number, Long expected, NewReview input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Slips.Held held = slips.locked(number, expected, actor);
    Slip slip = held.slip();
    reviews.requireConvenor(slip, actor, now);
    Review review = reviews.dueOf(slip);
    Instant at = input.heldAt() == null ? now : input.heldAt().truncatedTo(ChronoUnit.MILLIS);
    Outcome outcome = new Outcome(at, input.analysis(), input.preventionNeeded(), input.reason());
    review.requirePossible(outcome, now);
    String meeting =
        meetings.held(slip.ref(), slip.place(), topic(slip), actor.id(), minutes(input, at, actor));
    Recorded recorded = review.held(slip, outcome, meeting, actor, now);
    List<Change> clocks = new ArrayList<>();
    clocks.addAll(deadlines.done(slip.ref(), DeadlineKind.REVIEW_MEETING, at, now, actor));
    if (outcome.preventionNeeded() && !reviews.isServed(slip)) {
      clocks.addAll(reviews.reportIsDue(review, slip, at));
    }
    slips.done(held, recorded.with(clocks));
  }

  private static String topic(Slip slip) {
    String content = slip.content().nonconformity().strip();
    return content.codePointCount(0, content.length()) <= TOPIC
        ? content
        : content.substring(0, content.offsetByCodePoints(0, TOPIC)) + "…";
  }

  /** The decision of the minutes: why no prevention is needed, or that a report follows. */
  private static HeldMeeting minutes(NewReview input, Instant at, Actor actor) {
    String decision =
        input.preventionNeeded()
            ? Texts.in(Texts.CHINESE).get("review.decided.prevention")
            : input.reason();
    return new HeldMeeting(at, actor.username(), input.attendees(), input.analysis(), decision);
  }
}
