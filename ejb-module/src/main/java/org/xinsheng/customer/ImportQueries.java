package org.xinsheng.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.customer.domain.ImportColumn;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;

/** Imports, the latest first, and what is wrong with them; administrators only. */
@Stateless
@RolesAllowed("STAFF")
public class ImportQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.customer.ImportRow(
        i.id, i.kind, i.officeId, i.fileName, i.state, i.uploadedAt, i.rowCount, i.badCount, i.newCount,
        i.changedCount, i.sameCount)
      from SheetImport i\s\
      """;

  private static final String FAULTS =
      "select row_number, column_name, why, detail from customer_import_error"
          + " where import_id = ?1 and seq > ?2 order by seq";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;

  public List<ImportRow> latest(ImportKind kind, int most) {
    current.administrator();
    return em.createQuery(
            ROWS + "where i.kind = :kind order by i.uploadedAt desc, i.id desc", ImportRow.class)
        .setParameter("kind", kind)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * @throws NotFound when there is no such import
   */
  public ImportRow one(Long id) {
    current.administrator();
    return em.createQuery(ROWS + "where i.id = :id", ImportRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("import " + id));
  }

  /**
   * In the order in which they were found.
   *
   * @param after how many to leave out
   */
  public List<ImportFault> faults(Long id, int after, int most) {
    current.administrator();
    List<ImportFault> faults = new ArrayList<>();
    for (Object found :
        em.createNativeQuery(FAULTS)
            .setParameter(1, id)
            .setParameter(2, after)
            .setMaxResults(most)
            .getResultList()) {
      Object[] it = (Object[]) found;
      Message why =
          it[3] == null ? Message.of((String) it[2]) : Message.of((String) it[2], (String) it[3]);
      ImportColumn column = it[1] == null ? null : ImportColumn.valueOf((String) it[1]);
      faults.add(new ImportFault(((Number) it[0]).intValue(), column, why));
    }
    return faults;
  }
}
