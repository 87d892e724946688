package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.xinsheng.organisation.domain.Branch;
import org.xinsheng.organisation.domain.Company;
import org.xinsheng.organisation.domain.Department;
import org.xinsheng.organisation.domain.Office;
import org.xinsheng.organisation.domain.Zone;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;

/**
 * The organisation as an administrator edits it: never older than this moment, what the running
 * transaction changed included; those retired, too.
 */
@Stateless
@RolesAllowed("STAFF")
public class OrganisationQueries {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;

  /**
   * Empty before it is named.
   *
   * @throws NotAllowed to all but administrators
   */
  public Optional<CompanyRow> company() {
    current.administrator();
    return all(Company.class, "id", null).stream()
        .findFirst()
        .map(it -> new CompanyRow(it.names(), it.version()));
  }

  public List<BranchRow> branches() {
    current.administrator();
    return all(Branch.class, "code", null).stream().map(BranchRow::of).toList();
  }

  public BranchRow branch(String code) {
    return branches().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound(code));
  }

  public List<OfficeRow> offices() {
    current.administrator();
    return all(Office.class, "code", null).stream().map(OfficeRow::of).toList();
  }

  /**
   * @throws NotFound when there is no such office
   */
  public OfficeRow office(String code) {
    return offices().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound(code));
  }

  /** Departments or zones of an office, as they were added. */
  public List<PartRow> parts(PartKind kind, String office) {
    Long id = office(office).id();
    return kind == PartKind.ZONE
        ? all(Zone.class, "id", id).stream().map(PartRow::of).toList()
        : all(Department.class, "id", id).stream().map(PartRow::of).toList();
  }

  public PartRow part(PartKind kind, String office, String code) {
    return parts(kind, office).stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound(code));
  }

  private <E> List<E> all(Class<E> type, String order, Long officeId) {
    String where = officeId == null ? "" : "where e.officeId = :office ";
    var query =
        em.createQuery(
            "select e from " + type.getSimpleName() + " e " + where + "order by e." + order, type);
    return officeId == null
        ? query.getResultList()
        : query.setParameter("office", officeId).getResultList();
  }
}
