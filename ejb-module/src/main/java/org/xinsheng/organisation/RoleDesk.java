package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.xinsheng.organisation.domain.Level;
import org.xinsheng.organisation.domain.RoleHolding;
import org.xinsheng.organisation.domain.Seat;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** Who holds which role where, and who of them is the principal (ORG-6); administrators only. */
@Stateless
@RolesAllowed("STAFF")
public class RoleDesk {

  private static final String AT_SEAT =
      """
      select h from RoleHolding h
      where h.role = :role and h.seat = :seat and h.endedAt is null and h.staffId <> :staff
      """;

  private static final String FORMER =
      "select h from RoleHolding h where h.staffId = :staff and h.role = :role and h.seat = :seat";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Seats seats;
  @Inject private StaffRecords records;

  /**
   * Gives somebody a role.
   *
   * @throws InvalidInput naming {@code role} or the place's code
   * @throws RuleViolation when they hold it there, or work here no more
   */
  public void grant(String username, Long expected, NewHolding asked) {
    Actor administrator = current.administrator();
    new Checks().required("role", asked.role()).done();
    if (Level.BY_NATURE.contains(asked.role())) {
      throw new InvalidInput("role", Message.of("refusal.roleByNature", asked.role()));
    }
    Seat seat = seats.of(asked.role(), asked.place());
    Staff staff = records.locked(username, expected);
    if (!staff.active()) {
      throw new RuleViolation("ORG-6", Message.of("refusal.staffLeft"));
    }
    RoleHolding holding = held(staff, asked.role(), seat);
    records.tell(
        records
            .facts(staff, administrator, "ROLE_GRANTED")
            .with(Change.of("role", null, name(holding)))
            .telling(new Recipient.Person(staff.id())));
    if (asked.principal() || others(holding).stream().noneMatch(RoleHolding::principal)) {
      lead(holding, staff, administrator);
    }
  }

  private RoleHolding held(Staff staff, Role role, Seat seat) {
    Optional<RoleHolding> former =
        em.createQuery(FORMER, RoleHolding.class)
            .setParameter("staff", staff.id())
            .setParameter("role", role)
            .setParameter("seat", seat.code())
            .getResultStream()
            .findFirst();
    if (former.filter(it -> !it.ended()).isPresent()) {
      throw new RuleViolation("ORG-6", Message.of("refusal.holdsAlready", role));
    }
    former.ifPresent(RoleHolding::resume);
    return former.orElseGet(() -> fresh(new RoleHolding(staff.id(), role, seat)));
  }

  private RoleHolding fresh(RoleHolding holding) {
    em.persist(holding);
    return holding;
  }

  /** Makes a holder the principal; who was it before stays a holder. */
  public void appoint(String username, Long expected, Long holdingId) {
    Actor administrator = current.administrator();
    Staff staff = records.locked(username, expected);
    RoleHolding holding = own(staff, holdingId);
    if (holding.principal()) {
      throw new RuleViolation("ORG-6", Message.of("refusal.principalAlready"));
    }
    lead(holding, staff, administrator);
  }

  private void lead(RoleHolding holding, Staff staff, Actor administrator) {
    others(holding).stream()
        .filter(RoleHolding::principal)
        .forEach(it -> stepDown(it, administrator));
    em.flush();
    holding.asPrincipal();
    records.tell(
        records
            .facts(staff, administrator, "PRINCIPAL_APPOINTED")
            .with(Change.of("principal", null, name(holding))));
  }

  private void stepDown(RoleHolding holding, Actor administrator) {
    holding.stepDown();
    Staff former = em.find(Staff.class, holding.staffId());
    records.tell(
        records
            .facts(former, administrator, "PRINCIPAL_STEPPED_DOWN")
            .with(Change.of("principal", name(holding), null)));
  }

  /**
   * Takes a role away; that it was held stays on record (X-7).
   *
   * @throws RuleViolation for the principal while there are other holders, and for the last who can
   *     administer the product
   */
  public void withdraw(String username, Long expected, Long holdingId, String reason) {
    Actor administrator = current.administrator();
    new Checks().text("reason", reason, Checks.TEXT).done();
    Staff staff = records.locked(username, expected);
    RoleHolding holding = own(staff, holdingId);
    if (holding.role() == Role.ADMINISTRATOR && records.isLastAdministrator(staff)) {
      throw new RuleViolation("ORG-6", Message.of("refusal.lastAdministrator"));
    }
    if (holding.principal() && !others(holding).isEmpty()) {
      throw new RuleViolation("ORG-6", Message.of("refusal.principalFirst", holding.role()));
    }
    String name = name(holding);
    holding.end(clock.now());
    records.tell(
        records
            .facts(staff, administrator, "ROLE_WITHDRAWN")
            .with(Change.of("role", name, null))
            .because(reason)
            .telling(new Recipient.Person(staff.id())));
  }

  private RoleHolding own(Staff staff, Long holdingId) {
    return records.held(staff).stream()
        .filter(it -> it.id().equals(holdingId))
        .findFirst()
        .orElseThrow(() -> new NotFound("role " + holdingId));
  }

  private List<RoleHolding> others(RoleHolding holding) {
    return em.createQuery(AT_SEAT, RoleHolding.class)
        .setParameter("role", holding.role())
        .setParameter("seat", holding.seat().code())
        .setParameter("staff", holding.staffId())
        .getResultList();
  }

  /** Role and place as the trail names them, e.g. {@code STEWARD@zone:4}. */
  private static String name(RoleHolding holding) {
    return holding.role() + "@" + holding.seat().code();
  }
}
