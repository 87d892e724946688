package org.xinsheng.portal;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Optional;
import org.xinsheng.portal.Doors.Door;
import org.xinsheng.shared.TooOften;

/** Lets strangers in as often as they may come. */
@ApplicationScoped
class Doorkeeper {

  @Inject private Doors doors;

  /**
   * @throws TooOften with the time to wait
   */
  void admit(Door door, String who) {
    refuse(admitted(door, who));
  }

  /**
   * Nothing is counted.
   *
   * @throws TooOften with the time to wait
   */
  void refuseIfBlocked(Door door, String who) {
    refuse(doors.waiting(door, who));
  }

  /** Two first ones at once: the second finds the row of the first. */
  private Optional<Duration> admitted(Door door, String who) {
    try {
      return doors.admit(door, who);
    } catch (EJBException | PersistenceException collision) {
      return doors.admit(door, who);
    }
  }

  private static void refuse(Optional<Duration> wait) {
    if (wait.isPresent()) {
      throw new TooOften(wait.get());
    }
  }
}
