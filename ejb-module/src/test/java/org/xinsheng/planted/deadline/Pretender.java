package org.xinsheng.planted.deadline;

import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;

/** Acts as somebody who has not signed in. */
final class Pretender {

  void pretend(CurrentActor current, Actor actor) {
    current.is(actor);
  }
}
