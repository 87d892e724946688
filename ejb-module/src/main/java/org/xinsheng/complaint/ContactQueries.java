package org.xinsheng.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.NotFound;

/** The contact log of a case (INT-12). */
@Stateless
@RolesAllowed("STAFF")
public class ContactQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.complaint.ContactRow(
        k.party, k.text, k.contactedAt, s.username, s.name, k.enteredAt)
      from CaseContact k join Staff s on s.id = k.contactedBy
      where k.complaintId = :id order by k.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private Cases cases;

  /**
   * First to last.
   *
   * @throws NotFound also when the case is out of the reader's scope
   */
  public List<ContactRow> of(Long complaintId) {
    Complaint complaint = em.find(Complaint.class, complaintId);
    if (complaint == null || !cases.sees(current.get(), complaint)) {
      throw new NotFound("complaint");
    }
    return em.createQuery(ROWS, ContactRow.class).setParameter("id", complaintId).getResultList();
  }
}
