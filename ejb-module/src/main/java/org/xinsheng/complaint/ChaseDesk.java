package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.xinsheng.complaint.domain.Chaser;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;

/** Somebody waits for a case and asks for it (HD-6a). */
@Stateless
@RolesAllowed("STAFF")
public class ChaseDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;

  /**
   * Every chase counts; whoever sees the case may.
   *
   * @param by on whose behalf, null for one's own
   */
  public void chase(String number, Long expected, Chaser by) {
    Actor actor = current.get();
    Complaint complaint = cases.locked(number, expected, actor);
    cases.done(complaint, complaint.chase(by, actor, clock.now()));
  }
}
