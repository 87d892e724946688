package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.xinsheng.attachment.AttachmentOwner;
import org.xinsheng.attachment.AttachmentRecord;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.IllegalTransition;

/**
 * Attachments of a complaint: whoever sees the case sees and adds them, until it is archived. The
 * person complained about sees none, since a letter or a photo tells who complained.
 */
@ApplicationScoped
public class ComplaintAttachments implements AttachmentOwner {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Cases cases;

  @Override
  public Optional<AttachmentRecord> seen(String number, Actor actor) {
    return em.createQuery("select c from Complaint c where c.number = :number", Complaint.class)
        .setParameter("number", new ComplaintNumber(number))
        .getResultStream()
        .filter(it -> !actor.is(it.subjectStaffId()) && cases.sees(actor, it))
        .findFirst()
        .map(ComplaintAttachments::record);
  }

  @Override
  public Optional<AttachmentRecord> open(String number, Actor actor) {
    if (seen(number, actor).isEmpty()) {
      return Optional.empty();
    }
    Complaint complaint = cases.locked(number, null, actor);
    if (complaint.status() == ComplaintStatus.ARCHIVED) {
      throw new IllegalTransition("HD-7", complaint.status(), ComplaintStatus.ARCHIVED);
    }
    return Optional.of(record(complaint));
  }

  static AttachmentRecord record(Complaint complaint) {
    return new AttachmentRecord(complaint.ref(), complaint.place());
  }
}
