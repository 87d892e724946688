package org.xinsheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.xinsheng.intake.domain.IntakeEntry;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;

/**
 * Keeps the customer contact register (F4) in the transaction of whatever happens: a line for each
 * contact of any kind, current at any time. The record's own lock guards its line.
 */
@ApplicationScoped
public class IntakeRegister {

  /** What a line shows of what an act changed. */
  private static final Set<String> SHOWN =
      Set.of("status", "firstContact", "handler", "assignee", "department", "convertedTo");

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  void enter(@Observes MatterTaken taken) {
    em.persist(new IntakeEntry(taken));
  }

  void follow(@Observes DomainEvent event) {
    Facts facts = event.facts();
    if (MatterKind.of(facts.subject().type()).isEmpty() || !concerns(facts)) {
      return;
    }
    IntakeEntry entry = em.find(IntakeEntry.class, facts.subject().id());
    if (entry != null) {
      entry.follow(facts);
    }
  }

  private static boolean concerns(Facts facts) {
    return facts.changes().stream().map(Change::what).anyMatch(SHOWN::contains);
  }
}
