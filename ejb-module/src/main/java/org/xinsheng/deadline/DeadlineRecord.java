package org.xinsheng.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import org.xinsheng.deadline.domain.DeadlineFact;
import org.xinsheng.deadline.domain.Escalation;

/** Keeps what deadlines did: escalations as rows, everything as one event, in due order. */
@ApplicationScoped
public class DeadlineRecord {

  private static final Comparator<DeadlineFact> IN_DUE_ORDER =
      Comparator.comparing(DeadlineFact::at)
          .thenComparing(DeadlineFact::deadlineId)
          .thenComparing(DeadlineFact::type)
          .thenComparing(DeadlineFact::rungNo);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<DeadlineFacts> event;

  public void keep(List<DeadlineFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    List<DeadlineFact> ordered = facts.stream().sorted(IN_DUE_ORDER).toList();
    ordered.stream().filter(DeadlineFact::escalates).map(Escalation::new).forEach(em::persist);
    event.fire(new DeadlineFacts(ordered));
  }
}
