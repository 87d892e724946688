package org.xinsheng.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.customer.domain.Customer;
import org.xinsheng.erasure.domain.Erasure;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/**
 * Forgets somebody on a lawful request, for good; administrators only. Clocks, statistics and
 * trails stay as they are.
 */
@Stateless
@RolesAllowed("STAFF")
public class ErasureDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private PersonSearch search;
  @Inject private PersonalData data;
  @Inject private Event<DomainEvent> happened;

  /**
   * What it would do; nothing is changed.
   *
   * @param content whether what they said would be erased, too
   * @throws NotAllowed to all but administrators
   */
  public ErasurePreview preview(Long number, boolean content) {
    current.administrator();
    return data.preview(search.person(locked(number)), content);
  }

  /**
   * Does it. Asked again it answers what was done then, and does nothing.
   *
   * @throws InvalidInput naming every field that is missing, or not the confirmation
   */
  public ErasureView erase(Long number, ErasureRequest request) {
    Actor administrator = current.administrator();
    Customer customer = locked(number);
    Optional<Erasure> before = kept(number);
    if (before.isPresent()) {
      return shown(before.get());
    }
    Person person = search.person(customer);
    OfficeRow office = offices.byId(customer.officeId());
    Instant now = clock.now();
    request.check(person, office.time().dateOf(now));
    SubjectRef subject =
        new SubjectRef(SubjectType.CUSTOMER, customer.id(), String.valueOf(customer.id()));
    Map<String, Long> counts = data.erase(person, subject, request.content());
    customer.erase(Person.ERASED, now);
    counts.put("customer", 1L);
    Erasure erasure =
        new Erasure(
                number,
                request.askedBy(),
                request.day(),
                request.legalBasis().strip(),
                request.content(),
                counts)
            .executed(administrator.id(), now);
    em.persist(erasure);
    em.flush();
    happened.fire(
        new Recorded(
            Facts.of(subject, office.place(), administrator, now, "CUSTOMER_ERASED")
                .with(Change.of("erasedRows", null, sum(counts)))
                .because(erasure.legalBasis())));
    return shown(erasure);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * What was done, empty where nobody asked for it.
   *
   * @throws NotFound when there is no such entry
   */
  public Optional<ErasureView> done(Long number) {
    current.administrator();
    if (em.find(Customer.class, number) == null) {
      throw new NotFound("customer " + number);
    }
    return kept(number).map(this::shown);
  }

  private Optional<Erasure> kept(Long number) {
    return em.createQuery("select e from Erasure e where e.customerId = :customer", Erasure.class)
        .setParameter("customer", number)
        .getResultStream()
        .findFirst();
  }

  private Customer locked(Long number) {
    Customer customer = em.find(Customer.class, number, LockModeType.PESSIMISTIC_WRITE);
    if (customer == null) {
      throw new NotFound("customer " + number);
    }
    em.refresh(customer);
    return customer;
  }

  private ErasureView shown(Erasure it) {
    return new ErasureView(
        it.customerId(),
        it.askedBy(),
        it.askedOn(),
        it.legalBasis(),
        it.withContent(),
        staff.byIds(List.of(it.executedBy())).get(it.executedBy()).username(),
        it.executedAt(),
        it.counts());
  }
}
