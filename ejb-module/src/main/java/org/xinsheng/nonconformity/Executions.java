package org.xinsheng.nonconformity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipExecution;
import org.xinsheng.shared.Actor;

/** What was done about slips, round by round. */
@ApplicationScoped
class Executions {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /** The check of what was done last. */
  void verified(Slip slip, boolean effective, String remarks, Actor by, Instant now) {
    em.createQuery(
            "select e from SlipExecution e where e.slipId = :id and e.round = :round",
            SlipExecution.class)
        .setParameter("id", slip.id())
        .setParameter("round", slip.round())
        .getSingleResult()
        .verified(effective, remarks, by.id(), now);
  }
}
