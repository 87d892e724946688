package org.xinsheng.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.followup.domain.FollowUp;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Opinion;
import org.xinsheng.shared.OpinionSource;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;

/** What owners say of a result on the portal; it heads the call list and ends nothing (FU-1). */
@ApplicationScoped
public class OwnerRatings {

  @Inject private Cases cases;
  @Inject private FollowUpRounds rounds;
  @Inject private Event<Opinion> opinions;

  /**
   * Of the latest result, once.
   *
   * @param complaint its row is locked
   * @param words null where they said nothing more
   * @throws IllegalTransition while there is no result that stands
   */
  public void rate(Complaint complaint, Satisfaction satisfaction, String words, Instant now) {
    new Checks().required("satisfaction", satisfaction).text("opinion", words, Checks.TEXT).done();
    FollowUp round = rounds.last(complaint.ref()).orElse(null);
    boolean stands =
        complaint.status() == ComplaintStatus.RESOLVED
            || complaint.status() == ComplaintStatus.CLOSED;
    if (round == null || !stands) {
      throw new IllegalTransition("INT-18", complaint.status(), ComplaintStatus.RESOLVED);
    }
    String said = words == null || words.isBlank() ? null : words.strip();
    Facts facts =
        Facts.of(complaint.ref(), complaint.place(), Actor.OWNER, now, "RATED")
            .with(round.rated(satisfaction, said, now));
    complaint.touch(now);
    if (said == null) {
      facts = facts.telling(Role.OFFICE_ASSISTANT);
    } else {
      opinions.fire(
          new Opinion(complaint.ref(), complaint.place(), OpinionSource.PORTAL_RATING, now, said));
    }
    cases.done(complaint, new Recorded(facts));
  }

  /** What the owner answered about the latest result, null for nothing. */
  public Satisfaction of(SubjectRef complaint) {
    return rounds.last(complaint).map(FollowUp::rating).orElse(null);
  }
}
