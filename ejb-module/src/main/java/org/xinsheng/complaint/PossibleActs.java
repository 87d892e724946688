package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinsheng.complaint.domain.Assignment;
import org.xinsheng.complaint.domain.AssignmentState;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.WebState;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.RuleViolation;

/**
 * Which acts the reader could do on a case now, and why not the others: what a desk would answer,
 * asked before anything is typed (HD-7, HD-8, HD-13, HD-15). The desks ask again.
 */
@Stateless
@RolesAllowed("STAFF")
public class PossibleActs {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Gates gates;
  @Inject private Assignments assignments;
  @Inject private WayUp up;
  @Inject private Clock clock;
  @Inject private MajorQuestions questions;
  @Inject private CasePolicies policies;
  @Inject @Any private Instance<ActGate> elsewhere;

  /**
   * Every act but registration, in the order of a case's life.
   *
   * @throws NotFound also when it is out of the reader's scope
   */
  public List<ActState> of(String number) {
    Actor actor = current.get();
    Complaint complaint =
        em.createQuery("select c from Complaint c where c.number = :number", Complaint.class)
            .setParameter("number", new ComplaintNumber(number))
            .getResultStream()
            .filter(it -> cases.sees(actor, it))
            .findFirst()
            .orElseThrow(() -> new NotFound(number));
    policies.governed(complaint);
    Involved involved = assignments.involved(complaint, actor);
    return Arrays.stream(ComplaintAct.values())
        .filter(act -> act != ComplaintAct.REGISTER && isFor(act, complaint))
        .map(act -> state(act, complaint, actor, involved))
        .toList();
  }

  /** Nobody needs to read of every case that it did not come by the web. */
  private static boolean isFor(ComplaintAct act, Complaint complaint) {
    boolean ofTheWeb = act == ComplaintAct.TAKE || act == ComplaintAct.CLASSIFICATION;
    return !ofTheWeb || complaint.webState() != null && complaint.webState() != WebState.CLASSIFIED;
  }

  private ActState state(ComplaintAct act, Complaint complaint, Actor actor, Involved involved) {
    return whyNot(act, complaint, actor, involved)
        .map(refusal -> ActState.refused(act, refusal))
        .orElseGet(() -> ActState.possible(act));
  }

  private Optional<Refusal> whyNot(
      ComplaintAct act, Complaint complaint, Actor actor, Involved involved) {
    Optional<ActGate> owner = elsewhere.stream().filter(it -> it.act() == act).findFirst();
    if (owner.isEmpty()) {
      try {
        cases.require(act, complaint, actor, involved);
      } catch (Refusal refusal) {
        return Optional.of(refusal);
      }
    }
    ComplaintStatus status = complaint.status();
    if (!act.isPossibleIn(status)) {
      return Optional.of(new IllegalTransition("HD-7", status, act.leadsTo()));
    }
    return owner.isPresent()
        ? owner.get().whyNot(complaint, actor)
        : byItsGates(act, complaint, actor);
  }

  private Optional<Refusal> byItsGates(ComplaintAct act, Complaint complaint, Actor actor) {
    return switch (act) {
      case TAKE -> complaint.whyNotTake();
      case CLASSIFICATION -> complaint.whyNotClassify();
      case CONVERSION -> complaint.whyNotConvert();
      case ACCEPTANCE, ANSWER, RETURN -> noneOfTheirs(act, complaint, actor);
      case ESCALATION -> whyNotUp(complaint);
      case FINAL_DECISION -> decidedAlready(complaint);
      case RAISE -> notBeyond(complaint, Severity.MAJOR);
      case LOWER -> notBeyond(complaint, Severity.GENERAL).or(() -> complaint.whyNotLower());
      case RESULT -> gates.whyNotResolve(complaint).map(Refusal.class::cast);
      case CLOSURE -> gates.whyNotClose(complaint).map(Refusal.class::cast);
      case MAJOR_ANSWER -> questions.whyNotAnswer(complaint).map(Refusal.class::cast);
      case SUPERIOR_REPORT ->
          complaint.channel().isFromSuperior()
              ? Optional.empty()
              : Optional.of(new RuleViolation("INT-4", Message.of("refusal.noSuperior")));
      case HANDLER ->
          complaint.handlerId() == null
              ? Optional.empty()
              : Optional.of(new RuleViolation("HD-13", Message.of("refusal.handlerThere")));
      default -> Optional.empty();
    };
  }

  /** An assignee acts on an assignment that is open, and accepts only one that is not yet. */
  private Optional<Refusal> noneOfTheirs(ComplaintAct act, Complaint complaint, Actor actor) {
    boolean any =
        assignments.of(complaint).stream()
            .filter(it -> Assignments.isFor(actor, it, complaint))
            .map(Assignment::state)
            .anyMatch(
                it -> act == ComplaintAct.ACCEPTANCE ? it == AssignmentState.SENT : it.isOpen());
    return any
        ? Optional.empty()
        : Optional.of(new RuleViolation("INT-19", Message.of("refusal.noOpenAssignment")));
  }

  private Optional<Refusal> whyNotUp(Complaint complaint) {
    Optional<Refusal> decided = decidedAlready(complaint);
    return decided.isPresent() || up.aboveTheHandler(complaint, clock.now()).isPresent()
        ? decided
        : Optional.of(new RuleViolation("HD-12", Message.of("refusal.atTheTop")));
  }

  private static Optional<Refusal> decidedAlready(Complaint complaint) {
    return complaint.isFinallyDecided()
        ? Optional.of(new RuleViolation("HD-12", Message.of("refusal.finallyDecided")))
        : Optional.empty();
  }

  private static Optional<Refusal> notBeyond(Complaint complaint, Severity last) {
    return complaint.severity() == last
        ? Optional.of(new RuleViolation("SEV-5", Message.of("refusal.sameSeverity", last)))
        : Optional.empty();
  }
}
