package org.xinsheng.complaint;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinsheng.intake.OpenMatters;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Reminder;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** One office's reminders of one day, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FirstContactBatch {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Event<Reminder> reminders;
  @Inject private StaffDirectory staff;
  @Inject @Any private Instance<OpenMatters> matters;

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
    Map<Long, Long> open = new TreeMap<>();
    matters.forEach(
        kind ->
            kind.byFirstContact(office.id(), startOfDay)
                .forEach((owner, count) -> open.merge(owner, count, Long::sum)));
    List<StaffRow> owners =
        staff.byIds(open.keySet()).values().stream().filter(StaffRow::active).toList();
    owners.forEach(
        owner ->
            reminders.fire(reminder(office, owner, open.get(owner.id()).intValue(), day, now)));
    return owners.size();
  }

  private static Reminder reminder(
      OfficeRow office, StaffRow owner, int open, LocalDate day, Instant now) {
    return new Reminder(
        "first contact/" + office.code() + "/" + day,
        owner.id(),
        "FIRST_CONTACT_REMINDER",
        new SubjectRef(SubjectType.STAFF, owner.id(), owner.username()),
        List.of(open),
        now);
  }
}
