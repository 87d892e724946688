package org.xinsheng.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.correctiveaction.domain.CapaAct;
import org.xinsheng.correctiveaction.domain.CapaAction;
import org.xinsheng.correctiveaction.domain.CapaNumber;
import org.xinsheng.correctiveaction.domain.CapaReport;
import org.xinsheng.deadline.DeadlineDesk;
import org.xinsheng.nonconformity.Slips;
import org.xinsheng.nonconformity.domain.Approvers;
import org.xinsheng.organisation.RoleAsked;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.StaleVersion;

/** How every act on a CAPA report begins and ends. */
@ApplicationScoped
public class CapaReports {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<DomainEvent> happened;
  @Inject private DeadlineDesk deadlines;
  @Inject private RoleHolders holders;
  @Inject private Slips slips;
  @Inject private Clock clock;

  /**
   * Its row locked until the act is over: first the report, then slips, then deadlines.
   *
   * @param expected the version that the caller read, null where they do not say
   * @throws NotFound also when it is out of the actor's scope (ORG-2)
   * @throws StaleVersion when somebody changed it since
   */
  CapaReport locked(String number, Long expected, Actor actor) {
    CapaReport report = find(number, LockModeType.PESSIMISTIC_WRITE, actor);
    if (expected != null && expected != report.version()) {
      throw new StaleVersion(number);
    }
    deadlines.hold(report.ref());
    return report;
  }

  /**
   * @throws org.xinsheng.shared.RuleViolation NCR-5 about the person, asked before the post
   * @throws NotAllowed when the actor may not do this act
   * @throws org.xinsheng.shared.IllegalTransition in the wrong state
   */
  CapaReport locked(String number, Long expected, CapaAct act, Actor actor) {
    CapaReport report = locked(number, expected, actor);
    require(act, report, actor);
    report.requirePossible(act);
    return report;
  }

  /**
   * @throws NotFound also when it is out of the reader's scope
   */
  CapaReport seen(String number, Actor actor) {
    return find(number, LockModeType.NONE, actor);
  }

  private CapaReport find(String number, LockModeType lock, Actor actor) {
    return em.createQuery("select r from CapaReport r where r.number = :number", CapaReport.class)
        .setParameter("number", new CapaNumber(number))
        .setLockMode(lock)
        .getResultStream()
        .filter(it -> sees(actor, it))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  private static boolean sees(Actor actor, CapaReport report) {
    Set<Long> people = new HashSet<>();
    report.involved().people().values().forEach(people::addAll);
    return Scope.of(actor).sees(report.place(), people);
  }

  /** Of one action: whoever is to carry it out, the department's head or the office manager. */
  CapaAction action(CapaReport report, Long id, Actor actor) {
    CapaAction action =
        report.actions().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(report.number() + " / " + id));
    boolean may =
        actor.is(action.responsibleId())
            || actor.holdsAny(CapaAct.COMPLETION.permission().roles(), report.place());
    if (!may) {
      throw new NotAllowed("CA-4", Message.of("refusal.notAllowed", CapaAct.COMPLETION));
    }
    return action;
  }

  void require(CapaAct act, CapaReport report, Actor actor) {
    if (act == CapaAct.APPROVAL) {
      requireDecider(report, actor);
    } else if (act == CapaAct.VERIFICATION) {
      requireVerifier(report, actor);
    } else {
      require(act, report.involved(), actor);
    }
  }

  /** The head of the department drafts it (CA-3). */
  void requireDrafter(Place place, Actor actor) {
    require(CapaAct.EDIT, new Involved(place, Map.of()), actor);
  }

  private void require(CapaAct act, Involved involved, Actor actor) {
    if (!standsIn(act, involved, actor)) {
      Rights.require(actor, act.permission(), involved, act.rule(), act);
    }
  }

  /** Whose decision it is, known only while it is asked for; else the posts that ever decide. */
  private void requireDecider(CapaReport report, Actor actor) {
    report.refuseTheConcerned(actor);
    if (report.pendingRole() != null) {
      report.requireMayDecide(approvers(report), actor);
    } else if (!actor.holdsAny(CapaReport.APPROVERS, report.place())) {
      throw new NotAllowed("CA-4", Message.of("refusal.notAllowed", CapaAct.APPROVAL));
    }
  }

  /** Where all of the post carried something out, the next rung judges (ORG-6, NCR-5). */
  private void requireVerifier(CapaReport report, Actor actor) {
    report.refuseTheExecutor(actor);
    if (actor.holds(Role.MANAGEMENT_REPRESENTATIVE, report.place())) {
      return;
    }
    RoleAsked asked =
        new RoleAsked(Role.MANAGEMENT_REPRESENTATIVE, report.place(), report.executors());
    boolean may =
        actor.holdsAny(Role.RUNGS, report.place())
            && holders.able(Set.of(asked), clock.now()).get(asked).contains(actor.id());
    if (!may) {
      throw new NotAllowed("CA-4", Message.of("refusal.notAllowed", CapaAct.VERIFICATION));
    }
  }

  /** Without a holder of the post the next rung acts for it (ORG-6). */
  private boolean standsIn(CapaAct act, Involved involved, Actor actor) {
    boolean may = Rights.may(actor, act.permission(), involved);
    return !may
        && actor.holdsAny(Role.RUNGS, involved.place())
        && act.permission().roles().stream()
            .anyMatch(
                role ->
                    holders
                        .principal(role, involved.place(), clock.now())
                        .filter(actor::is)
                        .isPresent());
  }

  /** The reason why the actor cannot do it now; empty when they can. */
  Optional<Refusal> whyNot(CapaAct act, CapaReport report, Actor actor) {
    try {
      require(act, report, actor);
      report.requirePossible(act);
      if (act == CapaAct.VERIFICATION) {
        report.requireObserved(clock.now());
      }
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  /** Who approves in its place now. */
  Approvers approvers(CapaReport report) {
    return slips.approvers(report.place(), clock.now());
  }

  void tell(DomainEvent event) {
    happened.fire(event);
  }
}
