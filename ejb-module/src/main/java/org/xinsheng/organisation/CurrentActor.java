package org.xinsheng.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.Source;

/** The person who makes this request, read once. */
@RequestScoped
public class CurrentActor {

  @Inject private SecurityContext security;
  @Inject private Actors actors;
  @Inject private Clock clock;

  private Source source = Source.PAGE;
  private Actor actor;

  /** The way the request came in, which the web tier knows. */
  public void comesBy(Source way) {
    source = way;
  }

  /** Somebody acts without a request of theirs, as only the demo's past does. */
  public void is(Actor who) {
    actor = who;
  }

  /**
   * @throws NotAllowed when nobody is signed in, or somebody who has left
   */
  public Actor get() {
    if (actor == null) {
      Principal caller = security.getCallerPrincipal();
      if (caller == null) {
        throw nobody();
      }
      actor =
          actors
              .byUsername(caller.getName(), source, clock.now())
              .orElseThrow(CurrentActor::nobody);
    }
    return actor;
  }

  /**
   * @throws NotAllowed to all but administrators
   */
  public Actor administrator() {
    Actor caller = get();
    if (!caller.holdsAnywhere(Role.ADMINISTRATOR)) {
      throw new NotAllowed(null, Message.of("refusal.administratorsOnly"));
    }
    return caller;
  }

  private static NotAllowed nobody() {
    return new NotAllowed(null, Message.of("refusal.notSignedIn"));
  }
}
