package org.xinsheng.organisation;

import org.xinsheng.shared.Actor;

/** Whoever the test says; give it to the wiring with {@code use}. */
public class ActingAs extends CurrentActor {

  private Actor actor = Actor.SYSTEM;

  public void actor(Actor who) {
    actor = who;
  }

  @Override
  public Actor get() {
    return actor;
  }
}
