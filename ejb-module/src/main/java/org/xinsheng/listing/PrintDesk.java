package org.xinsheng.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;

/** Somebody takes a record along on paper, with what it says about people. */
@Stateless
@RolesAllowed("STAFF")
public class PrintDesk {

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Event<DomainEvent> happened;

  /**
   * Recorded before the first page leaves.
   *
   * @param subject what is printed, which the reader has just read
   * @param form its code
   */
  public void printed(SubjectRef subject, Place place, Enum<?> form) {
    happened.fire(
        new Recorded(
            Facts.of(subject, place, current.get(), clock.now(), "FORM_PRINTED")
                .with(Change.of("form", null, form))));
  }
}
