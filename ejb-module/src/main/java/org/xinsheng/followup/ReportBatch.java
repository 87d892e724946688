package org.xinsheng.followup;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.RoleHolders;
import org.xinsheng.shared.Reminder;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** One office's totals of one week, in one transaction (FU-7). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportBatch {

  private static final String GROUPS =
      """
      select new org.xinsheng.followup.LedgerRow$Group(
        f.officeId, f.state, f.answers.satisfaction, f.conclusion.ending, f.round, count(f))
      from FollowUp f
      where f.officeId = :office and f.openedAt >= :from and f.openedAt < :until
      group by f.officeId, f.state, f.answers.satisfaction, f.conclusion.ending, f.round
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private RoleHolders holders;
  @Inject private Event<Reminder> reminders;

  /** Whether that week has been reported. */
  public boolean isDone(OfficeRow office, LocalDate monday) {
    return !em.createNativeQuery(
            "select 1 from follow_up_report where office_id = ? and week_start = ?")
        .setParameter(1, office.id())
        .setParameter(2, Date.valueOf(monday))
        .getResultList()
        .isEmpty();
  }

  /**
   * Takes the week first: of two nodes the later one fails here and reports nothing.
   *
   * @return how many were told
   */
  public int report(OfficeRow office, LocalDate monday, Instant now) {
    em.createNativeQuery("insert into follow_up_report (office_id, week_start) values (?, ?)")
        .setParameter(1, office.id())
        .setParameter(2, Date.valueOf(monday))
        .executeUpdate();
    LedgerRow row = LedgerRow.of(office.code(), week(office, monday));
    if (row.due() == 0) {
      return 0;
    }
    var managers = holders.holders(Role.OFFICE_MANAGER, office.place(), now);
    managers.forEach(it -> reminders.fire(reminder(office, monday, row, it, now)));
    return managers.size();
  }

  private List<LedgerRow.Group> week(OfficeRow office, LocalDate monday) {
    return em.createQuery(GROUPS, LedgerRow.Group.class)
        .setParameter("office", office.id())
        .setParameter("from", office.time().startOf(monday))
        .setParameter("until", office.time().startOf(monday.plusWeeks(1)))
        .getResultList();
  }

  private static Reminder reminder(
      OfficeRow office, LocalDate monday, LedgerRow row, Long manager, Instant now) {
    List<Serializable> args =
        List.of(
            office.code(),
            monday.toString(),
            monday.plusDays(6).toString(),
            (int) row.due(),
            (int) row.done(),
            (int) row.satisfied(),
            (int) row.unreachable(),
            (int) row.outstanding(),
            row.percent());
    return new Reminder(
        "follow-ups/" + office.code() + "/" + monday,
        manager,
        "FOLLOW_UP_REPORT",
        new SubjectRef(SubjectType.OFFICE, office.id(), office.code()),
        args,
        now);
  }
}
