package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.xinsheng.organisation.domain.Branch;
import org.xinsheng.organisation.domain.Department;
import org.xinsheng.organisation.domain.NamedPart;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.organisation.domain.Zone;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** What would be left to nobody if a part of the organisation were used no more (ORG-1). */
@ApplicationScoped
class PartUse {

  private static final String STAFF =
      "select count(s.id) from Staff s where s.active = true and s.%s = :id";
  private static final String ROLES =
      "select count(h.id) from RoleHolding h where h.endedAt is null and h.%s = :id";
  private static final String OFFICES =
      "select count(o.id) from Office o where o.active = true and o.branchId = :id";
  private static final String UNITS =
      "select count(u.id) from Unit u where u.active = true and u.zoneId = :id";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Instance<OfficeTie> ties;

  /**
   * @throws RuleViolation saying how many still belong to it
   */
  void requireNone(Branch branch) {
    require(branch, at("branchId", branch), count(OFFICES, branch), 0);
  }

  void requireNone(Office office) {
    long running = ties.stream().mapToLong(it -> it.runningIn(office.id())).sum();
    require(office, at("officeId", office), 0, running);
  }

  void requireNone(Department department) {
    require(department, at("departmentId", department), 0, 0);
  }

  void requireNone(Zone zone) {
    long roles = count(ROLES.formatted("zoneId"), zone);
    require(zone, new People(0, roles), count(UNITS, zone), 0);
  }

  private record People(long staff, long roles) {}

  private People at(String path, NamedPart part) {
    return new People(count(STAFF.formatted(path), part), count(ROLES.formatted(path), part));
  }

  private long count(String query, NamedPart part) {
    return em.createQuery(query, Long.class).setParameter("id", part.id()).getSingleResult();
  }

  private static void require(NamedPart part, People people, long parts, long running) {
    if (people.staff() + people.roles() + parts + running > 0) {
      throw new RuleViolation(
          "ORG-1",
          Message.of(
              "refusal.partInUse", part.code(), people.staff(), people.roles(), parts, running));
    }
  }
}
