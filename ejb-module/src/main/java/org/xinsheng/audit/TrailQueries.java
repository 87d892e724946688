package org.xinsheng.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.SubjectType;

/** The trail of all records, and whether it is as it was written; administrators only. */
@Stateless
@RolesAllowed("STAFF")
public class TrailQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.audit.TrailRow(
        e.id, e.subjectType, e.subjectId, e.subjectNumber, e.seq, e.at, e.recordedAt, e.actorName,
        e.act, e.why, e.source)
      from AuditEntry e where\s\
      """;

  private static final Long NOBODY = -1L;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private StaffDirectory staff;
  @Inject private AuditVerification verification;

  /**
   * The latest first.
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<TrailRow> page(TrailFilter filter, String after, int limit) {
    current.administrator();
    new Checks()
        .text("who", filter.who(), Checks.NAME)
        .text("record", filter.record(), Checks.NAME)
        .text("act", filter.act(), Checks.NAME)
        .done();
    List<String> parts = new ArrayList<>(List.of("e.id > 0"));
    Map<String, Object> values = new HashMap<>();
    narrow(filter, parts, values);
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      parts.add("e.recordedAt <= :at and (e.recordedAt < :at or e.id < :id)");
      values.put("at", cursor.instant(0));
      values.put("id", cursor.id());
    }
    var query =
        em.createQuery(
            ROWS + String.join(" and ", parts) + " order by e.recordedAt desc, e.id desc",
            TrailRow.class);
    values.forEach(query::setParameter);
    return Page.of(
        query.setMaxResults(limit + 1).getResultList(),
        limit,
        row -> Cursor.of(row.recordedAt(), row.id()));
  }

  private void narrow(TrailFilter filter, List<String> parts, Map<String, Object> values) {
    if (filter.who() != null) {
      parts.add("e.actorId = :who");
      values.put("who", staff.byUsername(filter.who()).map(StaffRow::id).orElse(NOBODY));
    }
    if (filter.record() != null) {
      parts.add("e.subjectNumber = :record");
      values.put("record", filter.record());
    }
    if (filter.act() != null) {
      parts.add("e.act = :act");
      values.put("act", filter.act());
    }
    if (filter.from() != null) {
      parts.add("e.recordedAt >= :from");
      values.put("from", filter.from());
    }
    if (filter.until() != null) {
      parts.add("e.recordedAt < :until");
      values.put("until", filter.until());
    }
  }

  /**
   * Whether one record's trail is as it was written.
   *
   * @throws NotFound when nothing was ever recorded of it
   */
  public Verdict verify(SubjectType type, Long id) {
    current.administrator();
    long entries =
        em.createQuery(
                "select count(e.id) from AuditEntry e"
                    + " where e.subjectType = :type and e.subjectId = :id",
                Long.class)
            .setParameter("type", type)
            .setParameter("id", id)
            .getSingleResult();
    if (entries == 0) {
      throw new NotFound(type + " " + id);
    }
    return verification.verify(type, id);
  }

  /** Whether the seals that tie all trails together are as they were written. */
  public Verdict verifySeals() {
    current.administrator();
    return verification.verifySeals();
  }
}
