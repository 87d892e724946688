package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.complaint.domain.MajorGrounds;
import org.xinsheng.complaint.domain.MajorQuestion;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.RuleViolation;

/**
 * Asks whether a MAJOR criterion is met, when cases repeat or the loss is high (SEV-10). An open
 * question never stops the registration, but the result.
 */
@ApplicationScoped
public class MajorQuestions implements ResultGate {

  private static final String EARLIER =
      """
      select c.id from complaint c
      where c.%s = ? and c.received_at >= ? and c.received_at <= ? and c.office_id = ?
        and c.category = ?
        and (c.status in ('REGISTERED', 'IN_PROGRESS')
          or c.reopened_at is not null and c.status <> 'WITHDRAWN')
      fetch first %d rows only
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;

  /** What a new case raises; asked before it is saved. */
  Set<Criterion> raisedBy(
      MajorGrounds grounds,
      Long officeId,
      Caller caller,
      String category,
      Instant receivedAt,
      Money loss) {
    Set<Criterion> raised = EnumSet.noneOf(Criterion.class);
    if (earlier(grounds, officeId, caller, category, receivedAt) >= grounds.earlierCases()) {
      raised.add(Criterion.PROMISE_UNMET_REPEATEDLY);
    }
    if (grounds.areReachedBy(loss)) {
      raised.add(Criterion.MAJOR_LOSS_OR_INJURY);
    }
    return raised;
  }

  private long earlier(
      MajorGrounds grounds, Long officeId, Caller caller, String category, Instant receivedAt) {
    if (caller.phone() == null && caller.unit() == null) {
      return 0;
    }
    var query = em.createNativeQuery(repeated(grounds.earlierCases()));
    int at = 1;
    for (String who : new String[] {caller.phone(), caller.unit()}) {
      query.setParameter(at++, who == null ? "" : who);
      query.setParameter(at++, receivedAt.minus(grounds.window()).atOffset(ZoneOffset.UTC));
      query.setParameter(at++, receivedAt.atOffset(ZoneOffset.UTC));
      query.setParameter(at++, officeId);
      query.setParameter(at++, category);
    }
    return ((Number) query.getSingleResult()).longValue();
  }

  /** Two searches, each along its own index and no further than the answer needs. */
  private static String repeated(int enough) {
    return "select count(*) from (("
        + EARLIER.formatted("customer_phone", enough)
        + ") union ("
        + EARLIER.formatted("unit_text", enough)
        + ")) earlier";
  }

  /** Keeps what was answered while registering, and leaves the rest open. */
  List<Change> keep(
      Complaint complaint, Set<Criterion> raised, List<MajorAnswer> answers, Actor by) {
    List<Change> changes = new ArrayList<>();
    Set<Criterion> open = EnumSet.noneOf(Criterion.class);
    open.addAll(raised);
    open.removeAll(complaint.criteria());
    for (MajorAnswer answer : answers) {
      open.remove(answer.criterion());
      changes.add(opened(complaint, answer.criterion()).answer(answer, by, clock.now()));
    }
    open.forEach(it -> changes.add(opened(complaint, it).asked()));
    return changes;
  }

  /** The loss became known or grew. */
  List<Change> lossKnown(Complaint complaint) {
    return complaint.policy().grounds().areReachedBy(complaint.loss())
        ? ask(complaint, Criterion.MAJOR_LOSS_OR_INJURY)
        : List.of();
  }

  /** A ticked criterion is a "yes" already. */
  private List<Change> ask(Complaint complaint, Criterion criterion) {
    if (complaint.criteria().contains(criterion) || find(complaint, criterion).isPresent()) {
      return List.of();
    }
    return List.of(opened(complaint, criterion).asked());
  }

  private MajorQuestion opened(Complaint complaint, Criterion criterion) {
    MajorQuestion question = new MajorQuestion(complaint.id(), criterion, clock.now());
    em.persist(question);
    return question;
  }

  /** An answer may come before the question does. */
  List<Change> answer(Complaint complaint, MajorAnswer answer, Actor by) {
    MajorQuestion question =
        find(complaint, answer.criterion()).orElseGet(() -> opened(complaint, answer.criterion()));
    return List.of(question.answer(answer, by, clock.now()));
  }

  private Optional<MajorQuestion> find(Complaint complaint, Criterion criterion) {
    return of(complaint).stream().filter(it -> it.criterion() == criterion).findFirst();
  }

  private List<MajorQuestion> of(Complaint complaint) {
    return em.createQuery(
            "select q from MajorQuestion q where q.complaintId = :id order by q.id",
            MajorQuestion.class)
        .setParameter("id", complaint.id())
        .getResultList();
  }

  /** Why nothing is left to be answered; empty where something may be. */
  Optional<RuleViolation> whyNotAnswer(Complaint complaint) {
    long answered = of(complaint).stream().filter(it -> !it.isOpen()).count();
    return answered < Criterion.ASKED.size()
        ? Optional.empty()
        : Optional.of(new RuleViolation("SEV-10", Message.of("refusal.allAnswered")));
  }

  @Override
  public Optional<RuleViolation> whyNotResolve(Complaint complaint) {
    List<MajorQuestion> questions = of(complaint);
    boolean lossIsAsked =
        complaint.criteria().contains(Criterion.MAJOR_LOSS_OR_INJURY)
            || questions.stream().anyMatch(it -> it.criterion() == Criterion.MAJOR_LOSS_OR_INJURY);
    boolean lossUnasked =
        !lossIsAsked && complaint.policy().grounds().areReachedBy(complaint.loss());
    Optional<Criterion> open =
        questions.stream().filter(MajorQuestion::isOpen).map(MajorQuestion::criterion).findFirst();
    return open.or(
            () -> lossUnasked ? Optional.of(Criterion.MAJOR_LOSS_OR_INJURY) : Optional.empty())
        .map(it -> new RuleViolation("SEV-10", Message.of("refusal.answerFirst", it)));
  }
}
