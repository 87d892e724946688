package org.xinsheng.complaint;

import java.time.Instant;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.shared.Actor;

/**
 * Something elsewhere that goes along with what happens to a complaint, in the same transaction and
 * with the complaint's row locked.
 */
public interface FollowsTheCase {

  /** The loss became known, grew or fell (SEV-8, NCR-4). */
  void lossKnown(Complaint complaint, Instant now, Actor by);

  /**
   * The owner was not satisfied (FU-3, HD-9).
   *
   * @param at when they said so
   */
  void reopened(Complaint complaint, Instant at, Instant now, Actor by);
}
