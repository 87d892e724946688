package org.xinsheng.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** The contact book of an office as it is printed (F7); administrators only. */
@Stateless
@RolesAllowed("STAFF")
public class BookDesk {

  /** Lines of one book; no office is that large. */
  public static final int MOST = 20_000;

  private static final Pattern FIGURES = Pattern.compile("\\d+");

  private static final String IN_UNITS =
      """
      select new org.xinsheng.customer.BookLine$Raw(
        u.zoneId, u.text, c.id, c.name, c.preferredTime, c.doNotCall)
      from Customer c join c.unitIds x join Unit u on u.id = x
      where c.officeId = :office and c.active = true order by u.zoneId, u.text, c.name, c.id
      """;

  private static final String WITHOUT_UNIT =
      """
      select c.id, c.name, c.preferredTime, c.doNotCall from Customer c
      where c.officeId = :office and c.active = true and c.unitIds is empty order by c.name, c.id
      """;

  private static final String PHONES =
      """
      select c.id, p from Customer c join c.phones p
      where c.officeId = :office and c.active = true order by p
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Event<DomainEvent> happened;

  /**
   * By zone and unit, those without a unit at the end; at most {@link #MOST}.
   *
   * @param full whether phones are shown in full, which leaves a trace
   */
  public List<BookLine> lines(Long officeId, boolean full) {
    Actor administrator = current.administrator();
    if (full) {
      tell(offices.byId(officeId), administrator);
    }
    Map<Long, List<String>> phones = phones(officeId, full);
    return raw(officeId).stream()
        .map(
            it ->
                new BookLine(
                    it.zoneId(),
                    it.unit(),
                    it.name(),
                    phones.getOrDefault(it.customerId(), List.of()),
                    it.preferredTime(),
                    it.doNotCall()))
        .toList();
  }

  private List<BookLine.Raw> raw(Long officeId) {
    List<BookLine.Raw> found =
        new ArrayList<>(
            em.createQuery(IN_UNITS, BookLine.Raw.class)
                .setParameter("office", officeId)
                .setMaxResults(MOST)
                .getResultList());
    found.sort(
        Comparator.comparing(BookLine.Raw::zoneId)
            .thenComparing(it -> inOrder(it.unit()))
            .thenComparing(BookLine.Raw::name)
            .thenComparing(BookLine.Raw::customerId));
    em.createQuery(WITHOUT_UNIT, Object[].class)
        .setParameter("office", officeId)
        .setMaxResults(MOST - found.size())
        .getResultStream()
        .map(
            it ->
                new BookLine.Raw(
                    null, null, (Long) it[0], (String) it[1], (String) it[2], (Boolean) it[3]))
        .forEach(found::add);
    return found;
  }

  /** 3-1-202 stands before 3-1-1202. */
  private static String inOrder(String unit) {
    return FIGURES.matcher(unit).replaceAll(it -> "%6s".formatted(it.group()));
  }

  private Map<Long, List<String>> phones(Long officeId, boolean full) {
    return em.createQuery(PHONES, Object[].class)
        .setParameter("office", officeId)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                it -> (Long) it[0],
                Collectors.mapping(it -> shown((String) it[1], full), Collectors.toList())));
  }

  private static String shown(String e164, boolean full) {
    return full ? PhoneNumbers.plain(e164) : Masking.phone(e164);
  }

  private void tell(OfficeRow office, Actor administrator) {
    SubjectRef subject = new SubjectRef(SubjectType.OFFICE, office.id(), office.code());
    happened.fire(
        new Recorded(
            Facts.of(subject, office.place(), administrator, clock.now(), "PHONES_SHOWN")));
  }
}
