package org.xinsheng.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.xinsheng.organisation.domain.Branch;
import org.xinsheng.organisation.domain.Company;
import org.xinsheng.organisation.domain.NamedPart;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.StaleVersion;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** How every act on a part of the organisation begins and ends. */
@ApplicationScoped
class PartRecords {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private OfficeDirectory offices;
  @Inject private Event<DomainEvent> happened;

  /** The one company, its row locked until the act is over; empty before it is named. */
  Optional<Company> company() {
    return em.createQuery("select c from Company c", Company.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  Branch branch(String code, Long expected) {
    return seen(found(Branch.class, code, null), code, expected);
  }

  Office office(String code, Long expected) {
    return seen(found(Office.class, code, null), code, expected);
  }

  /** A department or zone of an office. */
  <E extends NamedPart> E part(Class<E> type, Office office, String code, Long expected) {
    return seen(found(type, code, office.id()), code, expected);
  }

  private <E extends NamedPart> E found(Class<E> type, String code, Long officeId) {
    List<E> found = withCode(type, code, officeId, LockModeType.PESSIMISTIC_WRITE);
    if (found.isEmpty()) {
      throw new NotFound(code);
    }
    em.refresh(found.get(0));
    return found.get(0);
  }

  /**
   * @throws InvalidInput where another has the code, in use or not
   */
  <E extends NamedPart> void requireFree(Class<E> type, String code, Long officeId) {
    if (!withCode(type, code, officeId, LockModeType.NONE).isEmpty()) {
      throw new InvalidInput("code", Message.of("refusal.codeTaken", code));
    }
  }

  private <E> List<E> withCode(Class<E> type, String code, Long officeId, LockModeType lock) {
    String where = officeId == null ? "" : " and e.officeId = :office";
    var query =
        em.createQuery(
                "select e from %s e where e.code = :code%s".formatted(type.getSimpleName(), where),
                type)
            .setParameter("code", code)
            .setLockMode(lock);
    if (officeId != null) {
      query.setParameter("office", officeId);
    }
    return query.getResultList();
  }

  private static <E extends NamedPart> E seen(E part, String code, Long expected) {
    if (expected != null && expected != part.version()) {
      throw new StaleVersion(code);
    }
    return part;
  }

  Facts facts(Company company, Actor actor, String act) {
    SubjectRef ref =
        new SubjectRef(SubjectType.COMPANY, company.id(), String.valueOf(company.id()));
    return Facts.of(ref, new Place(null, null, null, null), actor, clock.now(), act);
  }

  Facts facts(Branch branch, Actor actor, String act) {
    SubjectRef ref = new SubjectRef(SubjectType.BRANCH, branch.id(), branch.code());
    return Facts.of(ref, new Place(branch.id(), null, null, null), actor, clock.now(), act);
  }

  Facts facts(Office office, Actor actor, String act) {
    SubjectRef ref = new SubjectRef(SubjectType.OFFICE, office.id(), office.code());
    Place place = new Place(office.branchId(), office.id(), null, null);
    return Facts.of(ref, place, actor, clock.now(), act);
  }

  static List<Change> names(Names before, Names after) {
    return List.of(
        Change.of("name.zh", before.zh(), after.zh()),
        Change.of("name.en", before.en(), after.en()));
  }

  static final Names NAMELESS = new Names(null, null);

  /** Kept and told; the directory reads it afresh. */
  void tell(Facts facts) {
    em.flush();
    offices.forget();
    happened.fire(new Recorded(facts));
  }
}
