package org.xinsheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Reminder;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** One office's reminders of one day, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FirstContactBatch {

  private static final String OPEN_BY_OWNER =
      """
      select new org.xinsheng.complaint.FirstContactBatch$OpenCases(
        s.id, s.username, count(c.id))
      from Complaint c join Staff s on s.id = c.firstContactId
      where c.officeId = :office and c.status in :open and s.active = true
        and c.receivedAt < :before
      group by s.id, s.username
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<Reminder> reminders;

  /** How many open cases somebody is first contact of. */
  public record OpenCases(Long staffId, String username, Long count) {}

  /** Whether the office's people have been reminded on that day. */
  public boolean isDone(OfficeRow office, LocalDate day) {
    return !em.createNativeQuery(
            "select 1 from first_contact_reminder where office_id = ? and reminded_on = ?")
        .setParameter(1, office.id())
        .setParameter(2, Date.valueOf(day))
        .getResultList()
        .isEmpty();
  }

  /**
   * Takes the day first: of two nodes the later one fails here and reminds nobody.
   *
   * @param startOfDay what was received since then needs no reminder yet
   */
  public int remind(OfficeRow office, LocalDate day, Instant startOfDay, Instant now) {
    em.createNativeQuery(
            "insert into first_contact_reminder (office_id, reminded_on) values (?, ?)")
        .setParameter(1, office.id())
        .setParameter(2, Date.valueOf(day))
        .executeUpdate();
    List<OpenCases> owners =
        em.createQuery(OPEN_BY_OWNER, OpenCases.class)
            .setParameter("office", office.id())
            .setParameter("open", ComplaintStatus.OPEN)
            .setParameter("before", startOfDay)
            .getResultList();
    owners.forEach(owner -> reminders.fire(reminder(office, owner, day, now)));
    return owners.size();
  }

  private static Reminder reminder(OfficeRow office, OpenCases owner, LocalDate day, Instant now) {
    return new Reminder(
        "first contact/" + office.code() + "/" + day,
        owner.staffId(),
        "FIRST_CONTACT_REMINDER",
        new SubjectRef(SubjectType.STAFF, owner.staffId(), owner.username()),
        List.of(owner.count().intValue()),
        now);
  }
}
