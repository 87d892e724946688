package org.xinsheng.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.xinsheng.customer.domain.Customer;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.UnitRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Keeps the contact book (ORG-3); administrators only. Nobody is deleted. */
@Stateless
@RolesAllowed("STAFF")
public class CustomerDesk {

  /** The trail says that a personal value changed, not which it is. */
  private static final String FORMER = "former";

  private static final String NEW = "new";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Event<DomainEvent> happened;

  /**
   * @param office its code
   * @return the new entry's number
   */
  public Long add(String office, CustomerDetails details) {
    Actor administrator = current.administrator();
    new Checks().requiredText("office", office, Checks.NAME).done();
    OfficeRow place = offices.byCode(office).orElseThrow(() -> new NotFound("office", office));
    details.check(place.time().dateOf(clock.now()));
    Customer customer = new Customer(place.id(), details.name());
    fill(customer, details);
    em.persist(customer);
    tell(facts(customer, administrator, "CUSTOMER_ADDED"));
    return customer.id();
  }

  /**
   * @param expected the version that the caller read, null where they do not say
   */
  public void change(Long number, Long expected, CustomerDetails details) {
    Actor administrator = current.administrator();
    change(locked(number, expected), details, administrator);
  }

  /** All but the phones, for those who have not seen them. */
  public void changeOther(Long number, Long expected, CustomerDetails details) {
    Actor administrator = current.administrator();
    Customer customer = locked(number, expected);
    change(customer, details.reachedAt(List.copyOf(customer.phones())), administrator);
  }

  private void change(Customer customer, CustomerDetails details, Actor administrator) {
    details.check(offices.byId(customer.officeId()).time().dateOf(clock.now()));
    List<Object> before = values(customer);
    customer.isCalled(details.name());
    fill(customer, details);
    List<Object> after = values(customer);
    Facts facts = facts(customer, administrator, "CUSTOMER_CHANGED");
    String[] names = {"name", "phones", "units", "birthday", "preferredTime", "doNotCall"};
    for (int i = 0; i < names.length; i++) {
      if (!Objects.equals(before.get(i), after.get(i))) {
        facts = facts.with(Change.of("customer." + names[i], FORMER, NEW));
      }
    }
    if (!facts.changes().isEmpty()) {
      em.lock(customer, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
      tell(facts);
    }
  }

  private static List<Object> values(Customer customer) {
    return java.util.Arrays.asList(
        customer.name(),
        customer.phones(),
        customer.unitIds(),
        customer.birthday(),
        customer.preferredTime(),
        customer.doNotCall());
  }

  private void fill(Customer customer, CustomerDetails details) {
    Set<Long> units = new LinkedHashSet<>();
    for (String text : details.units()) {
      units.add(
          offices
              .unit(customer.officeId(), text)
              .map(UnitRow::id)
              .orElseThrow(() -> new InvalidInput("units", Message.of("refusal.unknown", text))));
    }
    customer.isReachedOnlyAt(details.numbers());
    customer.livesOnlyIn(units);
    customer.isBornOn(details.birthday());
    customer.prefers(details.preferredTime());
    if (details.doNotCall()) {
      customer.wantsNoCalls();
    } else {
      customer.allowsCalls();
    }
  }

  /** They moved away; nothing of theirs is deleted. */
  public void deactivate(Long number, Long expected, String reason) {
    Actor administrator = current.administrator();
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Customer customer = locked(number, expected);
    require(customer.active(), "refusal.customerLeft");
    customer.leave();
    tell(
        facts(customer, administrator, "CUSTOMER_DEACTIVATED")
            .with(Change.of("active", true, false))
            .because(reason));
  }

  public void reactivate(Long number, Long expected) {
    Actor administrator = current.administrator();
    Customer customer = locked(number, expected);
    require(!customer.active(), "refusal.customerHere");
    customer.comeBack();
    tell(
        facts(customer, administrator, "CUSTOMER_REACTIVATED")
            .with(Change.of("active", false, true)));
  }

  /** The phones in full, which leaves a trace. */
  public List<String> showPhones(Long number) {
    Actor administrator = current.administrator();
    Customer customer = locked(number, null);
    tell(facts(customer, administrator, "PHONE_SHOWN"));
    return customer.phones().stream().sorted().toList();
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new RuleViolation("ORG-3", Message.of(otherwise));
    }
  }

  private Customer locked(Long number, Long expected) {
    Customer customer = em.find(Customer.class, number, LockModeType.PESSIMISTIC_WRITE);
    if (customer == null) {
      throw new NotFound("customer " + number);
    }
    em.refresh(customer);
    if (customer.isErased()) {
      throw new RuleViolation("X-7", Message.of("refusal.customerErased"));
    }
    if (expected != null && expected != customer.version()) {
      throw new StaleVersion(customer.name());
    }
    return customer;
  }

  private Facts facts(Customer customer, Actor actor, String act) {
    SubjectRef subject =
        new SubjectRef(SubjectType.CUSTOMER, customer.id(), String.valueOf(customer.id()));
    OfficeRow office = offices.byId(customer.officeId());
    return Facts.of(subject, office.place(), actor, clock.now(), act);
  }

  private void tell(Facts facts) {
    happened.fire(new Recorded(facts));
  }
}
