package org.xinsheng.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.xinsheng.notification.domain.Notice;

/** Takes what was said out of notices, in the transaction of whoever erases it. */
@ApplicationScoped
public class NoticeErasure {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * @param numbers of the records that the notices are about
   */
  public void forgetSentences(Collection<String> numbers) {
    for (String number : List.copyOf(numbers)) {
      em.createQuery("select n from Notice n where n.subjectNumber = :number", Notice.class)
          .setParameter("number", number)
          .getResultList()
          .forEach(Notice::forgetSentences);
    }
    em.flush();
  }
}
