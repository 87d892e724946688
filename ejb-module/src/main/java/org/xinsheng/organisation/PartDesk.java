package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.xinsheng.organisation.domain.Department;
import org.xinsheng.organisation.domain.NamedPart;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.organisation.domain.Zone;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.RuleViolation;

/**
 * Departments and zones of an office (ORG-1); administrators only. Nothing is deleted, a code
 * never changes.
 */
@Stateless
@RolesAllowed("STAFF")
public class PartDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private PartRecords records;
  @Inject private PartUse use;

  /**
   * @throws InvalidInput where a name is missing, or the code is none or taken in the office
   * @throws NotAllowed to all but administrators
   */
  public void add(PartKind kind, String office, String code, Names names) {
    Actor actor = current.administrator();
    Checks checks = new Checks();
    PartCodes.check(checks, code);
    PartCodes.checkNames(checks, names);
    checks.done();
    Office within = records.office(office, null);
    records.requireFree(kind.type(), code.strip(), within.id());
    NamedPart part = kind.of(within.id(), code.strip(), PartCodes.stripped(names));
    part.began(clock.now());
    em.persist(part);
    tell(within, actor, kind + "_ADDED", part, PartRecords.NAMELESS);
  }

  /**
   * @param expected the version that the caller read, null where they do not say
   * @throws NotFound when the office has none of that code
   */
  public void rename(PartKind kind, String office, String code, Long expected, Names names) {
    Actor actor = current.administrator();
    Office within = records.office(office, null);
    NamedPart part = records.part(kind.type(), within, code, expected);
    Checks checks = new Checks();
    PartCodes.checkNames(checks, names);
    checks.done();
    Names before = part.names();
    part.rename(PartCodes.stripped(names));
    tell(within, actor, kind + "_RENAMED", part, before);
  }

  /**
   * @throws RuleViolation while people, roles or units belong to it
   */
  public void retire(PartKind kind, String office, String code, Long expected) {
    Actor actor = current.administrator();
    Office within = records.office(office, null);
    NamedPart part = records.part(kind.type(), within, code, expected);
    if (part instanceof Zone zone) {
      use.requireNone(zone);
    } else if (part instanceof Department department) {
      use.requireNone(department);
    }
    part.retire();
    tell(within, actor, kind + "_RETIRED", part, part.names());
  }

  public void restore(PartKind kind, String office, String code, Long expected) {
    Actor actor = current.administrator();
    Office within = records.office(office, null);
    NamedPart part = records.part(kind.type(), within, code, expected);
    part.restore();
    tell(within, actor, kind + "_RESTORED", part, part.names());
  }

  private void tell(Office office, Actor actor, String act, NamedPart part, Names before) {
    records.tell(
        records
            .facts(office, actor, act)
            .with(Change.of("part", null, part.code()))
            .with(PartRecords.names(before, part.names())));
  }
}
