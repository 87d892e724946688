package org.xinsheng.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.demo.story.Desks;
import org.xinsheng.organisation.CurrentActor;

/** What acts need to know of the database, and their desks. */
@ApplicationScoped
public class DesksOfThePlay implements Desks {

  private static final String NEWEST =
      "select max(r.id) from %s r join complaint c on c.id = r.complaint_id where c.number = ?";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Backstage backstage;
  @Inject private CurrentActor current;

  @Override
  public <T> T at(Class<T> desk) {
    return backstage.desk(desk);
  }

  @Override
  public Long newest(String table, String number) {
    Object id =
        em.createNativeQuery(NEWEST.formatted(table)).setParameter(1, number).getSingleResult();
    return ((Number) id).longValue();
  }

  @Override
  public List<Long> unacknowledged() {
    return em.createQuery(
            """
            select n.id from Notice n
            where n.recipientId = :me and n.needsAcknowledgement = true
              and n.acknowledgedAt is null order by n.id
            """,
            Long.class)
        .setParameter("me", current.get().id())
        .getResultList();
  }
}
