package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Actor;

/** Which cases point to which (INT-15). */
@Stateless
@RolesAllowed("STAFF")
public class LinkQueries {

  private static final int MOST = 50;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Cases cases;

  /** The numbers of the cases that point to this one, as far as the reader may see them. */
  public List<String> pointingTo(String number) {
    Actor actor = current.get();
    return em.createQuery(
            "select c from Complaint c where c.linkedTo = :number order by c.id", Complaint.class)
        .setParameter("number", new ComplaintNumber(number))
        .setMaxResults(MOST)
        .getResultStream()
        .filter(it -> cases.sees(actor, it))
        .map(it -> it.number().text())
        .toList();
  }
}
