package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.xinsheng.organisation.domain.RoleHolding;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** How every act on somebody's account begins and ends. */
@ApplicationScoped
public class StaffRecords {

  private static final String HELD =
      "select h from RoleHolding h where h.staffId = :staff and h.endedAt is null order by h.id";

  private static final String OTHER_ADMINISTRATORS =
      """
      select count(s.id) from Staff s join RoleHolding h on h.staffId = s.id
      where h.role = :role and h.endedAt is null and s.id <> :staff
        and s.active = true and s.locked = false
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Event<DomainEvent> happened;

  /**
   * The account's row, locked until the act is over; its version grows with the act.
   *
   * @param expected the version that the caller read, null where they do not say
   * @throws NotFound when nobody has that name
   * @throws StaleVersion when somebody changed it since
   */
  public Staff locked(String username, Long expected) {
    Staff staff =
        em.createQuery("select s from Staff s where s.username = :username", Staff.class)
            .setParameter("username", Staff.canonical(username))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound(username));
    em.refresh(staff);
    if (expected != null && expected != staff.version()) {
      throw new StaleVersion(username);
    }
    em.lock(staff, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    return staff;
  }

  /** What the person holds now. */
  List<RoleHolding> held(Staff staff) {
    return em.createQuery(HELD, RoleHolding.class)
        .setParameter("staff", staff.id())
        .getResultList();
  }

  /** Whether nobody could administer the product without this account. */
  public boolean isLastAdministrator(Staff staff) {
    boolean one = held(staff).stream().anyMatch(it -> it.role() == Role.ADMINISTRATOR);
    return one
        && em.createQuery(OTHER_ADMINISTRATORS, Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("staff", staff.id())
                .getSingleResult()
            == 0;
  }

  /** What the trail keeps of an act on the account. */
  public Facts facts(Staff staff, Actor actor, String act) {
    SubjectRef subject = new SubjectRef(SubjectType.STAFF, staff.id(), staff.username());
    Place place = new Place(staff.branchId(), staff.officeId(), null, staff.departmentId());
    return Facts.of(subject, place, actor, clock.now(), act);
  }

  public void tell(Facts facts) {
    happened.fire(new Recorded(facts));
  }
}
