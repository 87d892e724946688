package org.xinsheng.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.intake.domain.Handover;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;

/** The customer service desk acknowledges what was handed over to it, one or all (INT-2). */
@Stateless
@RolesAllowed("STAFF")
public class HandoverDesk {

  /** So many at a time; more are acknowledged by asking again. */
  static final int MOST = 500;

  private static final String ALL =
      """
      select h.id from Handover h where h.officeId = :office and h.openAt is not null
      order by h.openAt, h.id
      """;

  private static final String HELD =
      "select h from Handover h where h.id in :ids and h.openAt is not null order by h.id";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private DeadlineDesk deadlines;
  @Inject private Event<DomainEvent> happened;

  /**
   * @throws NotFound also when it is out of reach, or was never handed over
   * @throws NotAllowed to all but customer service
   * @throws org.xinsheng.shared.RuleViolation INT-2 when somebody had before
   */
  public void acknowledge(String number) {
    Actor actor = current.get();
    Handover handover =
        em.createQuery("select h from Handover h where h.number = :number", Handover.class)
            .setParameter("number", number)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(it -> reaches(actor, it.place()))
            .findFirst()
            .orElseThrow(() -> new NotFound(number));
    requireDesk(actor, handover.place());
    acknowledge(handover, actor, clock.now());
  }

  /**
   * All that waits in an office.
   *
   * @return how many
   * @throws NotFound also when the office is out of reach
   * @throws NotAllowed to all but customer service
   */
  public int acknowledgeAll(String office) {
    Actor actor = current.get();
    OfficeRow row =
        Optional.ofNullable(office)
            .flatMap(offices::byCode)
            .filter(Scope.of(actor)::reaches)
            .orElseThrow(() -> new NotFound("office", String.valueOf(office)));
    requireDesk(actor, row.place());
    Instant now = clock.now();
    List<Long> ids =
        em.createQuery(ALL, Long.class)
            .setParameter("office", row.id())
            .setMaxResults(MOST)
            .getResultList();
    List<Handover> waiting = ids.isEmpty() ? List.of() : held(ids);
    waiting.forEach(it -> acknowledge(it, actor, now));
    return waiting.size();
  }

  /** Whoever comes second waits here, and finds what is left. */
  private List<Handover> held(List<Long> ids) {
    return em.createQuery(HELD, Handover.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private void acknowledge(Handover handover, Actor actor, Instant now) {
    Recorded acknowledged = handover.acknowledge(actor, now);
    happened.fire(
        acknowledged.with(
            deadlines.done(handover.subject(), DeadlineKind.HANDOVER, now, now, actor)));
  }

  private static boolean reaches(Actor actor, Place place) {
    return Scope.of(actor).sees(place, Set.of());
  }

  private static void requireDesk(Actor actor, Place place) {
    if (!actor.holds(Role.CUSTOMER_SERVICE, place)) {
      throw new NotAllowed("INT-2", Message.of("refusal.deskOnly"));
    }
  }
}
