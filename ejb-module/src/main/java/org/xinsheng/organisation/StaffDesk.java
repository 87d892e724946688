package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xinsheng.organisation.domain.Delegation;
import org.xinsheng.organisation.domain.RoleHolding;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** Who works here and where; administrators only (ORG-1). Nobody is deleted. */
@Stateless
@RolesAllowed("STAFF")
public class StaffDesk {

  /** The trail says that a personal value changed, not which it is. */
  private static final String FORMER = "former";

  private static final String NEW = "new";

  private static final String AS_DEPUTY =
      "select d from Delegation d where d.deputyId = :staff and d.endsAt > :at order by d.id";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Seats seats;
  @Inject private StaffRecords records;

  /**
   * @return the new account's user name; it opens once it has a password
   * @throws InvalidInput naming {@code username}, {@code name}, {@code email} or the place's code
   */
  public String create(String username, StaffDetails details) {
    Actor administrator = current.administrator();
    new Checks().required("username", username).done();
    String name = Staff.canonical(username);
    if (!name.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
      throw new InvalidInput("username", Message.of("refusal.username"));
    }
    details.check();
    requireFree(name);
    Staff staff = new Staff(name, details.name(), seats.ofWork(details.place()));
    staff.isReachedAt(details.email());
    em.persist(staff);
    records.tell(records.facts(staff, administrator, "STAFF_ADDED"));
    return name;
  }

  private void requireFree(String username) {
    long others =
        em.createQuery("select count(s.id) from Staff s where s.username = :username", Long.class)
            .setParameter("username", username)
            .getSingleResult();
    if (others > 0) {
      throw new InvalidInput("username", Message.of("refusal.usernameTaken", username));
    }
  }

  /**
   * @param expected the version that the caller read, null where they do not say
   */
  public void change(String username, Long expected, StaffDetails details) {
    Actor administrator = current.administrator();
    details.check();
    Staff staff = records.locked(username, expected);
    Facts facts =
        records
            .facts(staff, administrator, "STAFF_CHANGED")
            .with(personal("name", staff.name(), details.name()))
            .with(personal("email", staff.email().orElse(null), details.email()));
    String before = workplace(staff);
    staff.rename(details.name());
    staff.isReachedAt(details.email());
    staff.moveTo(seats.ofWork(details.place()));
    facts = facts.with(Change.of("workplace", before, workplace(staff)));
    if (!facts.changes().isEmpty()) {
      records.tell(facts);
    }
  }

  private static Change personal(String what, String before, String after) {
    return Objects.equals(before, after)
        ? Change.of(what, null, null)
        : Change.of(what, before == null ? null : FORMER, after == null ? null : NEW);
  }

  private static String workplace(Staff staff) {
    return "%s/%s/%s".formatted(staff.branchId(), staff.officeId(), staff.departmentId());
  }

  /**
   * The person has left.
   *
   * @throws RuleViolation while posts or absences of others still rest on them (ORG-6)
   */
  public void deactivate(String username, Long expected, String reason) {
    Actor administrator = current.administrator();
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Staff staff = records.locked(username, expected);
    requireAnother(staff, administrator);
    requireState(staff.active(), "refusal.staffLeft");
    requireNothingHeld(staff);
    endOwnAbsences(staff);
    staff.leave();
    records.tell(
        records
            .facts(staff, administrator, "STAFF_DEACTIVATED")
            .with(Change.of("active", true, false))
            .because(reason));
  }

  private static void requireAnother(Staff staff, Actor administrator) {
    if (administrator.is(staff.id())) {
      throw new RuleViolation("ORG-6", Message.of("refusal.notYourself"));
    }
  }

  private static void requireState(boolean fits, String otherwise) {
    if (!fits) {
      throw new RuleViolation("ORG-6", Message.of(otherwise));
    }
  }

  private void requireNothingHeld(Staff staff) {
    ArrayList<Role> held =
        records.held(staff).stream()
            .map(RoleHolding::role)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    if (!held.isEmpty()) {
      throw new RuleViolation("ORG-6", Message.of("refusal.holdsRoles", held));
    }
    if (!delegations(AS_DEPUTY, staff).isEmpty()) {
      throw new RuleViolation("ORG-6", Message.of("refusal.isDeputy"));
    }
  }

  private void endOwnAbsences(Staff staff) {
    Instant now = clock.now();
    delegations(AS_DEPUTY.replace("d.deputyId", "d.absentId"), staff).forEach(it -> it.end(now));
  }

  private List<Delegation> delegations(String query, Staff staff) {
    return em.createQuery(query, Delegation.class)
        .setParameter("staff", staff.id())
        .setParameter("at", clock.now())
        .getResultList();
  }

  /** Somebody comes back; their posts are given anew. */
  public void reactivate(String username, Long expected) {
    Actor administrator = current.administrator();
    Staff staff = records.locked(username, expected);
    requireState(!staff.active(), "refusal.staffHere");
    staff.comeBack();
    records.tell(
        records
            .facts(staff, administrator, "STAFF_REACTIVATED")
            .with(Change.of("active", false, true)));
  }
}
