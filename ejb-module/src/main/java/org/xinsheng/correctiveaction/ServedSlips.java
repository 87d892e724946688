package org.xinsheng.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.correctiveaction.domain.CapaNumber;
import org.xinsheng.correctiveaction.domain.CapaReport;
import org.xinsheng.correctiveaction.domain.CapaSlip;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.correctiveaction.domain.Review;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.nonconformity.Slips;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.nonconformity.domain.StepState;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** The slips that a report serves, and what they wait for (CA-3, CA-4, CA-7). */
@ApplicationScoped
class ServedSlips {

  private static final Set<SlipStatus> APPROVED =
      EnumSet.of(SlipStatus.EXECUTING, SlipStatus.EXECUTED, SlipStatus.CLOSED);

  private static final String OTHERS =
      """
      select r.number from CapaReport r join r.slips s
      where s.slipId = :slip and r.status <> :cancelled
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Slips slips;
  @Inject private Reviews reviews;
  @Inject private DeadlineDesk deadlines;

  /**
   * Each once, by number, with their rows locked in that order.
   *
   * @throws RuleViolation CA-2 or CA-3 for one that needs no report, has one, or is of elsewhere
   */
  List<Slip> toServe(List<String> numbers, Actor actor) {
    List<Slip> served = new ArrayList<>();
    for (String number : numbers.stream().map(String::strip).distinct().sorted().toList()) {
      Slip slip = seen(number, actor);
      em.refresh(slip, LockModeType.PESSIMISTIC_WRITE);
      requireServable(slip, served);
      served.add(slip);
    }
    return served;
  }

  /** As {@link #toServe}, for whoever only looks. */
  List<Slip> seen(List<String> numbers, Actor actor) {
    return numbers.stream().map(String::strip).distinct().map(it -> seen(it, actor)).toList();
  }

  private Slip seen(String number, Actor actor) {
    try {
      return slips.seen(number, actor);
    } catch (NotFound unknown) {
      throw new NotFound("slips", number);
    }
  }

  private void requireServable(Slip slip, List<Slip> others) {
    if (!others.isEmpty() && !others.get(0).place().officeId().equals(slip.place().officeId())) {
      throw refused("CA-3", Message.of("refusal.capaOtherOffice", slip.number().text()));
    }
    if (!APPROVED.contains(slip.status())) {
      throw refused(
          "CA-3", Message.of("refusal.capaSlipState", slip.number().text(), slip.status()));
    }
    Optional<Review> review = reviews.of(slip.id());
    if (review.map(Review::preventionNeeded).filter(needed -> !needed).isPresent()) {
      throw refused("CA-2", Message.of("refusal.capaNotNeeded", slip.number().text()));
    }
    others(slip)
        .ifPresent(
            it -> {
              throw refused("CA-3", Message.of("refusal.capaServed", slip.number().text(), it));
            });
  }

  private static RuleViolation refused(String rule, Message why) {
    return RuleViolation.at("slips", rule, why);
  }

  private Optional<String> others(Slip slip) {
    return em.createQuery(OTHERS, CapaNumber.class)
        .setParameter("slip", slip.id())
        .setParameter("cancelled", CapaStatus.CANCELLED)
        .getResultStream()
        .findFirst()
        .map(Object::toString);
  }

  /** GENERAL_MANAGER where they signed one of them (CA-4). */
  Role approver(CapaReport report) {
    boolean signed =
        of(report).stream()
            .flatMap(it -> it.allSteps().stream())
            .anyMatch(it -> it.role() == Role.GENERAL_MANAGER && it.state() == StepState.APPROVED);
    return signed ? Role.GENERAL_MANAGER : Role.OFFICE_MANAGER;
  }

  List<Slip> of(CapaReport report) {
    return report.slips().stream().map(it -> em.find(Slip.class, it.slipId())).toList();
  }

  /** The report was handed in: nobody waits for it any more (CA-7). */
  List<Change> handedIn(CapaReport report, Instant now, Actor actor) {
    List<Change> changes = new ArrayList<>();
    for (Slip slip : locked(report)) {
      reviews.of(slip.id()).ifPresent(Review::reportIsThere);
      changes.addAll(deadlines.done(slip.ref(), DeadlineKind.CAPA_REPORT, now, now, actor));
    }
    return changes;
  }

  /** It was cancelled: where prevention is needed, another report is due afresh (CA-7). */
  List<Change> given(CapaReport report, Instant now) {
    List<Change> changes = new ArrayList<>();
    for (Slip slip : locked(report)) {
      Optional<Review> review =
          reviews
              .of(slip.id())
              .filter(it -> Boolean.TRUE.equals(it.preventionNeeded()))
              .filter(it -> it.reportDueAt() == null);
      review.ifPresent(it -> changes.addAll(reviews.reportIsDue(it, slip, now)));
    }
    return changes;
  }

  private List<Slip> locked(CapaReport report) {
    List<Slip> found = new ArrayList<>();
    for (CapaSlip served : report.slips()) {
      Slip slip = em.find(Slip.class, served.slipId(), LockModeType.PESSIMISTIC_WRITE);
      deadlines.hold(slip.ref());
      found.add(slip);
    }
    return found;
  }
}
