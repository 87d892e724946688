package org.xinsheng.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.xinsheng.deadline.domain.DeadlineState;
import org.xinsheng.organisation.OfficeTie;

/** An office is not retired while something is promised there. */
@ApplicationScoped
public class RunningPromises implements OfficeTie {

  private static final String RUNNING =
      "select count(d.id) from Deadline d where d.concerned.officeId = :office"
          + " and d.state in (:running, :missed) and d.doneAt is null and d.endedAt is null";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Override
  public long runningIn(Long officeId) {
    return em.createQuery(RUNNING, Long.class)
        .setParameter("office", officeId)
        .setParameter("running", DeadlineState.RUNNING)
        .setParameter("missed", DeadlineState.BREACHED)
        .getSingleResult();
  }
}
