package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.LikePattern;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;

/** The units of an office, for whoever reaches the office (ORG-1, ORG-2). */
@Stateless
@RolesAllowed("STAFF")
public class UnitQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.organisation.UnitEntry(
        u.id, u.officeId, u.zoneId, u.text, u.building, u.active, u.version)
      from Unit u where\s\
      """;

  private static final Page<UnitEntry> NONE = new Page<>(List.of(), null);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;

  /**
   * By writing; nothing of an office that is unknown or out of reach.
   *
   * @param office its code
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<UnitEntry> page(String office, UnitFilter filter, String after, int limit) {
    Optional<OfficeRow> row = reached(office);
    new Checks()
        .text("zone", filter.zone(), Checks.NAME)
        .text("building", filter.building(), Checks.NAME)
        .text("q", filter.text(), Checks.NAME)
        .done();
    return row.map(it -> page(it, filter, after, limit)).orElse(NONE);
  }

  private Page<UnitEntry> page(OfficeRow office, UnitFilter filter, String after, int limit) {
    List<String> parts = new ArrayList<>(List.of("u.officeId = :office"));
    Map<String, Object> values = new HashMap<>(Map.of("office", office.id()));
    narrow(office, filter, parts, values);
    if (after != null) {
      parts.add("u.text > :after");
      values.put("after", Cursor.parse(after, 1).text(0));
    }
    var query =
        em.createQuery(ROWS + String.join(" and ", parts) + " order by u.text", UnitEntry.class);
    values.forEach(query::setParameter);
    return Page.of(
        query.setMaxResults(limit + 1).getResultList(), limit, row -> Cursor.of(row.text()));
  }

  private void narrow(
      OfficeRow office, UnitFilter filter, List<String> parts, Map<String, Object> values) {
    if (filter.zone() != null) {
      parts.add(
          "u.zoneId in (select z.id from Zone z where z.officeId = :office and z.code = :zone)");
      values.put("zone", filter.zone());
    }
    if (filter.building() != null) {
      parts.add("u.building = :building");
      values.put("building", written(filter.building()));
    }
    if (filter.text() != null) {
      parts.add("u.text like :text");
      values.put("text", LikePattern.beginningWith(written(filter.text())));
    }
    if (filter.active() != null) {
      parts.add(filter.active() ? "u.active = true" : "u.active = false");
    }
  }

  private static String written(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}]", "")
        .replaceAll("[\\p{Pd}\\u2212]", "-");
  }

  /**
   * @throws NotFound also for one of an office out of reach
   */
  public UnitEntry one(Long id) {
    return em.createQuery(ROWS + "u.id = :id", UnitEntry.class)
        .setParameter("id", id)
        .getResultStream()
        .filter(it -> Scope.of(current.get()).reaches(offices.byId(it.officeId())))
        .findFirst()
        .orElseThrow(() -> new NotFound("unit " + id));
  }

  /** How many units in use each zone of the office has, by the zone's id. */
  public Map<Long, Long> perZone(Long officeId) {
    current.administrator();
    Map<Long, Long> counts = new HashMap<>();
    em.createQuery(
            "select u.zoneId, count(u.id) from Unit u where u.officeId = :office"
                + " and u.active = true group by u.zoneId",
            Object[].class)
        .setParameter("office", officeId)
        .getResultList()
        .forEach(it -> counts.put((Long) it[0], (Long) it[1]));
    return counts;
  }

  private Optional<OfficeRow> reached(String code) {
    return offices.byCode(code).filter(Scope.of(current.get())::reaches);
  }
}
