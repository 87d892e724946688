package org.xinsheng.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.xinsheng.audit.domain.AuditHead;
import org.xinsheng.audit.domain.Happening;
import org.xinsheng.deadline.DeadlineFacts;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.TrailName;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Appends what happened to each record's chain, in the transaction in which it happens. */
@ApplicationScoped
public class AuditTrail {

  private static final String HEADS =
      """
      select h from AuditHead h where h.subjectType = :type and h.subjectId in :ids
      order by h.subjectId
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;

  void keep(@Observes DomainEvent event) {
    Facts facts = event.facts();
    append(
        List.of(
            new Happening(
                facts.subject(),
                facts.actor(),
                facts.at(),
                facts.act(),
                facts.changes(),
                facts.why())));
  }

  void keep(@Observes DeadlineFacts event) {
    append(event.facts().stream().map(AuditTrail::happening).toList());
  }

  private static Happening happening(DeadlineFact fact) {
    UnaryOperator<String> name =
        what -> TrailName.of(fact.kind(), fact.round(), fact.deadlineId(), what);
    List<Change> changes =
        switch (fact.type()) {
          case WARNED -> List.of(Change.of(name.apply("warnedAt"), null, fact.at()));
          case BREACHED ->
              List.of(
                  Change.of(name.apply("state"), "RUNNING", "BREACHED"),
                  Change.of(name.apply("escalatedTo"), null, fact.rung()));
          case RUNG_REACHED -> List.of(Change.of(name.apply("escalatedTo"), null, fact.rung()));
          case ANNULLED -> List.of(Change.of(name.apply("annulledAt"), null, fact.at()));
        };
    return new Happening(
        fact.subject(), fact.by(), fact.at(), "DEADLINE_" + fact.type(), changes, null);
  }

  /** One select for all records of a type; the inserts go to the database in batches. */
  private void append(List<Happening> happenings) {
    Map<SubjectType, Set<Long>> subjects = new TreeMap<>();
    happenings.forEach(
        it ->
            subjects
                .computeIfAbsent(it.subject().type(), type -> new TreeSet<>())
                .add(it.subject().id()));
    Map<SubjectType, Map<Long, AuditHead>> heads = new HashMap<>();
    subjects.forEach((type, ids) -> heads.put(type, locked(type, ids)));
    Instant now = clock.now();
    for (Happening happening : happenings) {
      SubjectRef subject = happening.subject();
      AuditHead head =
          heads.get(subject.type()).computeIfAbsent(subject.id(), id -> beginning(subject));
      em.persist(head.append(happening, now));
    }
  }

  private AuditHead beginning(SubjectRef subject) {
    AuditHead head = new AuditHead(subject);
    em.persist(head);
    return head;
  }

  private Map<Long, AuditHead> locked(SubjectType type, Set<Long> ids) {
    Map<Long, AuditHead> heads = new HashMap<>();
    em.createQuery(HEADS, AuditHead.class)
        .setParameter("type", type)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(head -> heads.put(head.subjectId(), head));
    return heads;
  }
}
