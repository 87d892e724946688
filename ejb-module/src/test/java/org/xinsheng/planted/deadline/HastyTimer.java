package org.xinsheng.planted.deadline;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import org.xinsheng.planted.deadline.domain.KnowsTooMuch;

/** A bean that is not public, with a persistent timer that works itself before any migration. */
@Singleton
class HastyTimer {

  @Schedule
  void run() {
    new KnowsTooMuch().setId(1L);
  }
}
