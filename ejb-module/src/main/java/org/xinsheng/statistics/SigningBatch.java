package org.xinsheng.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.EditConflict;
import org.xinsheng.statistics.domain.CalendarPeriod;
import org.xinsheng.statistics.domain.PeriodAct;
import org.xinsheng.statistics.domain.StatisticsPeriod;

/** Signs what was printed, with its copy and its paper, in one transaction (STAT-2). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningBatch {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Periods periods;
  @Inject private Fingerprint fingerprints;
  @Inject private Totals totals;
  @Inject private RegisterLines lines;
  @Inject private RegisterSeal seal;
  @Inject private Papers papers;
  @Inject private Event<DomainEvent> happened;

  /**
   * The copy is made first and the totals are counted from it, so that they agree whatever others
   * do at the same time.
   *
   * @param printed seal of the register that the papers show
   * @throws EditConflict where the register is not that one any more
   */
  public Long sign(
      OfficeRow office,
      CalendarPeriod calendar,
      String printed,
      List<SignedPaper> forms,
      Actor by,
      Instant now) {
    StatisticsPeriod period = periods.locked(office, calendar);
    period.requirePossible(PeriodAct.SIGN);
    String fingerprint = fingerprints.of(office, calendar);
    lines.copy(period, office);
    totals.countCopy(period, office, fingerprint, now);
    String copied = seal.ofCopy(period, office);
    if (!copied.equals(printed)) {
      throw new EditConflict(period.ref(office.code()).number());
    }
    papers.keep(period.id(), forms);
    Map<String, String> hashes = new TreeMap<>();
    forms.forEach(it -> hashes.put(it.form(), Papers.sha256(it.pdf())));
    happened.fire(period.sign(copied, hashes, office.code(), by, now));
    return period.id();
  }

  public void archived(Long id, Instant now) {
    em.find(StatisticsPeriod.class, id).archived(now);
  }
}
