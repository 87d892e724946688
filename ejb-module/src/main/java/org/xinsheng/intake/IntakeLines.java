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

  /** What the same person took in and handles is asked once. */
  private static final List<String> WAYS =
      List.of(
          "e.handlerId = :scopeStaff",
          "e.firstContactId = :scopeStaff"
              + " and (e.handlerId is null or e.handlerId <> :scopeStaff)");

  private static final String ALONG = "e.receivedAt desc, e.id desc";

  /** The same order, but no index has it: the database reads all that there is and sorts it. */
  private static final String SORTED = "coalesce(e.receivedAt, e.receivedAt) desc, e.id desc";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  List<IntakeRow> find(List<String> parts, Map<String, Object> values, int limit, Actor actor) {
    return find(whole(actor), parts, values, limit, actor);
  }

  List<IntakeRow> find(
      Scope.Part part, List<String> parts, Map<String, Object> values, int limit, Actor actor) {
    List<String> all = new ArrayList<>(parts);
    all.add(part.where());
    var query =
        em.createQuery(
            ROWS + String.join(" and ", all) + " order by " + (part.small() ? SORTED : ALONG),
            IntakeRow.Raw.class);
    values.forEach(query::setParameter);
    return named(Scope.of(actor).bind(query).setMaxResults(limit).getResultList(), actor);
  }

  static Scope.Part whole(Actor actor) {
    return Scope.of(actor).whole("e.officeId", "e.zoneId", INVOLVED);
  }

  static List<Scope.Part> parts(Actor actor) {
    return Scope.of(actor).parts("e.officeId", "e.zoneId", INVOLVED, WAYS);
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
