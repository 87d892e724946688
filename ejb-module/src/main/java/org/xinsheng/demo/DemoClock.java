package org.xinsheng.demo;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Moves the product's clock, in one transaction with the audit entry. */
@Stateless
public class DemoClock {

  private static final SubjectRef CLOCK = new SubjectRef(SubjectType.PRODUCT, 1L, "clock");
  private static final Place EVERYWHERE = new Place(null, null, null, null);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<DomainEvent> events;

  /**
   * @param at the moment of the act, before the move
   */
  public void move(Duration by, Actor actor, Instant at) {
    Duration before = ahead();
    em.createNativeQuery("update demo_clock set ahead_millis = ahead_millis + ?")
        .setParameter(1, by.toMillis())
        .executeUpdate();
    Change change = Change.of("clock.ahead", before, before.plus(by));
    events.fire(
        new Recorded(Facts.of(CLOCK, EVERYWHERE, actor, at, "CLOCK_ADVANCED").with(change)));
  }

  private Duration ahead() {
    Object millis =
        em.createNativeQuery("select ahead_millis from demo_clock for update").getSingleResult();
    return Duration.ofMillis(((Number) millis).longValue());
  }
}
