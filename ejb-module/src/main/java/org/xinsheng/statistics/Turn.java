package org.xinsheng.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * One builds statistics at a time, of all threads and nodes: whoever waits finds afterwards that
 * there is nothing left to build. A node that dies gives its turn back with its connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Turn {

  private static final ReentrantLock HERE = new ReentrantLock(true);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * @param work in transactions of its own
   */
  public int during(IntSupplier work) {
    HERE.lock();
    try {
      em.createNativeQuery("select id from statistics_turn where id = 1 for update")
          .getResultList();
      return work.getAsInt();
    } finally {
      HERE.unlock();
    }
  }
}
