package org.xinsheng.intake;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.NewDeadline;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.HandedOver;
import org.xinsheng.intake.domain.Handover;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.WorkingCalendars;
import org.xinsheng.policy.Policies;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;

/** What was taken off-hours goes into the desk's list, in the transaction that took it (INT-2). */
@ApplicationScoped
public class Handovers {

  /** After everybody who keeps what happened. */
  private static final int LATE = Interceptor.Priority.APPLICATION + 900;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private WorkingCalendars calendars;
  @Inject private Policies policies;
  @Inject private DeadlineDesk deadlines;
  @Inject private Event<DomainEvent> happened;

  /**
   * All kinds alike. What nobody has seen yet is handed over by whoever takes it (INT-18); what the
   * customer service desk enters itself, however late, it knows already, and so does whoever heard
   * it in a follow-up.
   */
  void taken(@Observes MatterTaken taken) {
    Facts facts = taken.facts();
    boolean heard =
        facts.changes().stream().anyMatch(it -> it.what().equals("source") && it.to() != null);
    if (taken.desk() == Desk.MONITORING_CENTRE && taken.firstContact() != null && !heard) {
      HandedOver matter =
          new HandedOver(
              facts.subject(),
              facts.place(),
              taken.channel(),
              taken.caller(),
              taken.category(),
              taken.content(),
              taken.receivedAt(),
              taken.firstContact(),
              taken.about());
      keep(matter, facts.actor(), taken.enteredAt());
    }
  }

  /** The trail of a matter begins with its registration, so that this comes after it. */
  void registered(@Observes @Priority(LATE) DomainEvent event) {
    Facts facts = event.facts();
    boolean begins =
        MatterKind.of(facts.subject().type()).isPresent()
            && facts.changes().stream()
                .anyMatch(it -> it.what().equals("status") && it.from() == null);
    Handover handover = begins ? em.find(Handover.class, facts.subject().id()) : null;
    if (handover != null) {
      promise(handover, facts.actor());
    }
  }

  /** What turned out to be of another kind waits under its new number (INT-1). */
  void converted(@Observes @Priority(LATE) DomainEvent event) {
    Facts facts = event.facts();
    if (facts.changes().stream().anyMatch(it -> it.what().equals("convertedTo"))) {
      Handover handover = em.find(Handover.class, facts.subject().id());
      if (handover != null && handover.isOpen()) {
        handover.goesOnAsAnotherKind(facts.at());
      }
    }
  }

  /** What came by the web was taken off-hours (INT-18). */
  public void taken(HandedOver matter, Actor by, Instant now) {
    if (!calendars.isOpen(offices.byId(matter.place().officeId()), now)) {
      keep(matter, by, now).ifPresent(it -> promise(it, by));
    }
  }

  private Optional<Handover> keep(HandedOver matter, Actor by, Instant now) {
    if (by.holds(Role.CUSTOMER_SERVICE, matter.place())) {
      return Optional.empty();
    }
    OfficeRow office = offices.byId(matter.place().officeId());
    Instant opens = calendars.nextOpening(office, now);
    Promises policy = Promises.of(policies.at(now));
    Handover handover =
        new Handover(matter, now, opens, policy.of(DeadlineKind.HANDOVER).dueAfter(opens));
    em.persist(handover);
    return Optional.of(handover);
  }

  /** The desk has an hour from its next opening on, from now while it is open (DL-17). */
  private void promise(Handover handover, Actor by) {
    NewDeadline clock =
        NewDeadline.promised(
            Promises.of(policies.at(handover.handedAt())),
            DeadlineKind.HANDOVER,
            handover.subject(),
            handover.place(),
            1,
            handover.opensAt());
    List<Change> changes = deadlines.open(clock);
    happened.fire(
        new Recorded(
            Facts.of(
                    handover.subject(),
                    handover.place(),
                    by,
                    handover.handedAt(),
                    "HANDED_TO_THE_DESK")
                .with(Change.of("handover", null, "OPEN"))
                .with(changes)
                .telling(Role.CUSTOMER_SERVICE)));
  }
}
