package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.xinsheng.organisation.domain.Branch;
import org.xinsheng.organisation.domain.Department;
import org.xinsheng.organisation.domain.Level;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.organisation.domain.Seat;
import org.xinsheng.organisation.domain.Zone;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Role;

/** Finds the places that codes name, among those in use. */
@ApplicationScoped
class Seats {

  private static final String BRANCH = "branch";
  private static final String OFFICE = "office";
  private static final String DEPARTMENT = "department";
  private static final String ZONE = "zone";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  /**
   * Where somebody works: at the company where nothing is named.
   *
   * @throws InvalidInput naming the field whose code nothing has
   */
  Seat ofWork(SeatCodes codes) {
    if (codes.office() == null) {
      if (codes.department() != null) {
        throw new InvalidInput(OFFICE, Message.of("refusal.required"));
      }
      return codes.branch() == null ? Seat.COMPANY : Seat.of(branch(codes.branch()));
    }
    Seat office = Seat.of(office(codes.office()));
    return codes.department() == null
        ? office
        : office.in(department(office.officeId(), codes.department()));
  }

  /**
   * Where a role is held; what its level does not need is passed over.
   *
   * @throws InvalidInput naming the field that is missing or whose code nothing has
   */
  Seat of(Role role, SeatCodes codes) {
    return switch (Level.of(role)) {
      case COMPANY -> Seat.COMPANY;
      case BRANCH -> Seat.of(branch(required(BRANCH, codes.branch())));
      case OFFICE -> Seat.of(office(required(OFFICE, codes.office())));
      case DEPARTMENT -> {
        Office office = office(required(OFFICE, codes.office()));
        String code = required(DEPARTMENT, codes.department());
        yield Seat.of(office).in(department(office.id(), code));
      }
      case ZONE -> {
        Office office = office(required(OFFICE, codes.office()));
        yield Seat.of(office).in(zone(office.id(), required(ZONE, codes.zone())));
      }
    };
  }

  private static String required(String field, String code) {
    new Checks().requiredText(field, code, Checks.NAME).done();
    return code;
  }

  private Branch branch(String code) {
    return one(Branch.class, BRANCH, code, null);
  }

  private Office office(String code) {
    return one(Office.class, OFFICE, code, null);
  }

  private Department department(Long officeId, String code) {
    return one(Department.class, DEPARTMENT, code, officeId);
  }

  private Zone zone(Long officeId, String code) {
    return one(Zone.class, ZONE, code, officeId);
  }

  private <E> E one(Class<E> type, String field, String code, Long officeId) {
    String where = officeId == null ? "" : " and e.officeId = :office";
    var query =
        em.createQuery(
                "select e from %s e where e.code = :code and e.active = true%s"
                    .formatted(type.getSimpleName(), where),
                type)
            .setParameter("code", code);
    if (officeId != null) {
      query.setParameter("office", officeId);
    }
    return query
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new InvalidInput(field, Message.of("refusal.unknown", code)));
  }
}
