package org.xinsheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;

/** Reads lines of the register, the newest first, as far as the reader may see them (ORG-2). */
@ApplicationScoped
class IntakeLines {

  private static final String ROWS =
      """
      select new org.xinsheng.intake.IntakeRow$Raw(
        e.id, e.kind, e.number, e.officeId, e.status, e.channel, e.desk, e.receivedAt, e.enteredAt,
        e.category, e.gist, e.caller.name, e.caller.phone, e.caller.unit, e.rings,
        e.firstContactId, e.handlerId, e.aboutId, e.department, e.outcome, e.convertedFrom,
        e.convertedTo)
      from IntakeEntry e where\s\
      """;

  private static final String INVOLVED =
      "e.firstContactId = :scopeStaff or e.handlerId = :scopeStaff";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  List<IntakeRow> find(List<String> parts, Map<String, Object> values, int limit, Actor actor) {
    Scope scope = Scope.of(actor);
    List<String> all = new ArrayList<>(parts);
    all.add(scope.where("e.officeId", "e.zoneId", INVOLVED));
    var query =
        em.createQuery(
            ROWS + String.join(" and ", all) + " order by e.receivedAt desc, e.id desc",
            IntakeRow.Raw.class);
    values.forEach(query::setParameter);
    return named(scope.bind(query).setMaxResults(limit).getResultList(), actor);
  }

  private List<IntakeRow> named(List<IntakeRow.Raw> found, Actor actor) {
    Set<Long> people = new HashSet<>();
    found.forEach(
        row -> {
          people.add(row.firstContactId());
          people.add(row.handlerId());
        });
    people.removeIf(Objects::isNull);
    Map<Long, StaffRow> names = staff.byIds(people);
    return found.stream()
        .map(row -> row.named(offices.byId(row.officeId()), names, actor.is(row.aboutId())))
        .toList();
  }
}
