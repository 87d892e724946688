package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.organisation.domain.Unit;
import org.xinsheng.organisation.domain.UnitSeries;
import org.xinsheng.organisation.domain.UnitText;
import org.xinsheng.organisation.domain.Zone;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.StaleVersion;

/**
 * The units of an office and the zones to which they belong (ORG-1); administrators only. Records
 * keep the writing under which they were registered.
 */
@Stateless
@RolesAllowed("STAFF")
public class UnitDesk {

  /** Of a unit's writing, in characters as they are stored. */
  public static final int LONGEST = 60;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private PartRecords records;

  /**
   * @param zone the code of a zone in use
   * @param text as people write it
   * @return the new unit's number
   * @throws InvalidInput naming the field that is missing, unknown or taken
   * @throws NotAllowed to all but administrators
   */
  public Long add(String office, String zone, String text) {
    Actor actor = current.administrator();
    UnitText written = written(zone, text);
    Office within = records.office(office, null);
    Zone chosen = zone(within, zone);
    requireFree(within, written, null);
    Unit unit = new Unit(chosen, written);
    em.persist(unit);
    em.flush();
    records.tell(
        records
            .facts(within, actor, "UNIT_ADDED")
            .with(Change.of("unit", null, unit.text()))
            .with(Change.of("zone", null, chosen.code())));
    return unit.id();
  }

  /**
   * Writes it otherwise or puts it into another zone of its office.
   *
   * @param expected the version that the caller read, null where they do not say
   */
  public void change(Long id, Long expected, String zone, String text) {
    Actor actor = current.administrator();
    UnitText written = written(zone, text);
    Unit unit = locked(id, expected);
    Office office = office(unit);
    Zone chosen = zone(office, zone);
    requireFree(office, written, unit.id());
    String before = unit.text();
    String zoneBefore = em.find(Zone.class, unit.zoneId()).code();
    unit.isWritten(written);
    unit.moveTo(chosen);
    records.tell(
        records
            .facts(office, actor, "UNIT_CHANGED")
            .with(Change.of("part", null, unit.text()))
            .with(Change.of("unit", before, unit.text()))
            .with(Change.of("zone", zoneBefore, chosen.code())));
  }

  /** Found no more by who registers; what was registered keeps it. */
  public void retire(Long id, Long expected) {
    Actor actor = current.administrator();
    Unit unit = locked(id, expected);
    unit.retire();
    tell(unit, actor, "UNIT_RETIRED");
  }

  /**
   * @throws RuleViolation while its zone is retired
   */
  public void restore(Long id, Long expected) {
    Actor actor = current.administrator();
    Unit unit = locked(id, expected);
    Zone zone = em.find(Zone.class, unit.zoneId());
    if (!zone.active()) {
      throw new RuleViolation("ORG-1", Message.of("refusal.partRetired", zone.code()));
    }
    unit.restore();
    tell(unit, actor, "UNIT_RESTORED");
  }

  private void tell(Unit unit, Actor actor, String act) {
    records.tell(
        records.facts(office(unit), actor, act).with(Change.of("part", null, unit.text())));
  }

  /** What {@link #addSeries} would do. */
  public SeriesResult trySeries(String office, SeriesInput input) {
    current.administrator();
    Office within = records.office(office, null);
    return series(within, input, false);
  }

  /**
   * Adds those of a series that are not there; asked again it adds nothing.
   *
   * @throws InvalidInput naming every field that is wrong
   */
  public SeriesResult addSeries(String office, SeriesInput input) {
    Actor actor = current.administrator();
    Office within = records.office(office, null);
    SeriesResult done = series(within, input, true);
    if (done.added() > 0) {
      records.tell(
          records
              .facts(within, actor, "UNITS_ADDED")
              .with(Change.of("units", null, done.added()))
              .with(Change.of("firstUnit", null, done.samples().get(0)))
              .with(Change.of("lastUnit", null, done.last()))
              .with(Change.of("zone", null, input.zone().strip())));
    }
    return done;
  }

  private SeriesResult series(Office office, SeriesInput input, boolean keep) {
    Checks checks = new Checks();
    UnitSeries series = input.checked(checks);
    checks.done();
    Zone zone = zone(office, input.zone());
    Set<String> there = new HashSet<>(texts(office));
    List<UnitText> units = series.units();
    if (units.stream().anyMatch(it -> it.value().length() > LONGEST)) {
      throw new InvalidInput("buildings", Message.of("refusal.tooLong", LONGEST));
    }
    List<UnitText> fresh = units.stream().filter(it -> !there.contains(it.value())).toList();
    if (keep) {
      fresh.forEach(it -> em.persist(new Unit(zone, it)));
    }
    return SeriesResult.of(
        fresh.stream().map(UnitText::value).toList(), units.size() - fresh.size());
  }

  private List<String> texts(Office office) {
    return em.createQuery("select u.text from Unit u where u.officeId = :office", String.class)
        .setParameter("office", office.id())
        .getResultList();
  }

  private static UnitText written(String zone, String text) {
    Checks checks = new Checks().requiredText("zone", zone, Checks.NAME);
    checks.requiredText("unit", text, LONGEST);
    UnitText written = UnitText.read(text).orElse(null);
    if (written != null && written.value().length() > LONGEST) {
      checks.wrong("unit", Message.of("refusal.tooLong", LONGEST));
    }
    checks.done();
    return written;
  }

  private Zone zone(Office office, String code) {
    try {
      Zone zone = records.part(Zone.class, office, code.strip(), null);
      if (zone.active()) {
        return zone;
      }
    } catch (NotFound unknown) {
      throw new InvalidInput("zone", Message.of("refusal.unknown", code));
    }
    throw new InvalidInput("zone", Message.of("refusal.partRetired", code));
  }

  private void requireFree(Office office, UnitText text, Long own) {
    List<Long> others =
        em.createQuery(
                "select u.id from Unit u where u.officeId = :office and u.text = :text", Long.class)
            .setParameter("office", office.id())
            .setParameter("text", text.value())
            .getResultList();
    if (others.stream().anyMatch(it -> !it.equals(own))) {
      throw new InvalidInput("unit", Message.of("refusal.unitTaken", text.value()));
    }
  }

  private Unit locked(Long id, Long expected) {
    Unit unit = em.find(Unit.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (unit == null) {
      throw new NotFound("unit " + id);
    }
    em.refresh(unit);
    if (expected != null && expected != unit.version()) {
      throw new StaleVersion(unit.text());
    }
    return unit;
  }

  private Office office(Unit unit) {
    return em.find(Office.class, unit.officeId());
  }
}
