package org.xinsheng.suggestion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.Scope;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Cursor;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.suggestion.domain.SuggestionStatus;

/** Lists of suggestions within the reader's scope (ORG-2), phones masked. */
@Stateless
@RolesAllowed("STAFF")
public class SuggestionQueries {

  private static final String ROWS =
      """
      select new org.xinsheng.suggestion.SuggestionRow$Raw(
        s.id, s.number, s.officeId, s.status, s.channel, s.category,
        substring(s.content, 1, 120), s.caller.name, s.caller.phone, s.caller.unit, s.receivedAt,
        s.firstContactId, s.forwarded.departmentId, s.forwarded.at, s.forwarded.dueAt,
        s.answeredAt, s.toldAt, s.endedAt, s.version)
      from Suggestion s where\s\
      """;

  private static final String INVOLVED =
      "s.firstContactId = :scopeStaff or s.forwarded.assigneeId = :scopeStaff";

  private static final String MINE =
      """
      (s.status = :forwarded and s.forwarded.assigneeId = :me
        or s.status = :answered and s.firstContactId = :me
        or s.status = :open and s.officeId in :headed)\
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  /**
   * Newest first.
   *
   * @param after the cursor that the page before gave as its next, null for the first page
   * @param limit 1 to {@link Page#MOST}
   */
  public Page<SuggestionRow> page(SuggestionFilter filter, String after, int limit) {
    new Checks().text("office", filter.office(), Checks.NAME).done();
    List<String> parts = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (filter.office() != null) {
      parts.add("s.officeId = :office");
      values.put("office", offices.byCode(filter.office()).map(OfficeRow::id).orElse(-1L));
    }
    if (filter.status() != null) {
      parts.add("s.status = :status");
      values.put("status", filter.status());
    }
    if (filter.isStillOne()) {
      parts.add("s.status <> :converted");
      values.put("converted", SuggestionStatus.CONVERTED);
    }
    if (filter.receivedFrom() != null) {
      parts.add("s.receivedAt >= :from");
      values.put("from", filter.receivedFrom());
    }
    if (filter.receivedTo() != null) {
      parts.add("s.receivedAt < :to");
      values.put("to", filter.receivedTo());
    }
    if (after != null) {
      Cursor cursor = Cursor.parse(after, 2);
      parts.add("s.receivedAt <= :at and (s.receivedAt < :at or s.id < :id)");
      values.put("at", cursor.instant(0));
      values.put("id", cursor.id());
    }
    return Page.of(
        rows(parts, values, limit + 1), limit, row -> Cursor.of(row.receivedAt(), row.id()));
  }

  /**
   * What waits for the reader, the newest first: to be forwarded by the HEAD_STEWARD, to be
   * answered by whoever has it, to be told to the owner by whoever took it (HD-5).
   */
  public List<SuggestionRow> mine(int limit) {
    Actor actor = current.get();
    List<Long> headed =
        offices.reachableBy(actor).stream()
            .filter(it -> actor.holds(Role.HEAD_STEWARD, it.place()))
            .map(OfficeRow::id)
            .collect(Collectors.toCollection(ArrayList::new));
    headed.add(-1L);
    return rows(
        List.of(MINE),
        Map.of(
            "me", actor.id(),
            "headed", headed,
            "open", SuggestionStatus.OPEN,
            "forwarded", SuggestionStatus.FORWARDED,
            "answered", SuggestionStatus.ANSWERED),
        limit);
  }

  /** What was heard in this record, as far as the reader may see it (FU-4). */
  public List<SuggestionRow> heardIn(SubjectRef source) {
    return rows(
        List.of("s.sourceType = :type", "s.sourceId = :source"),
        Map.of("type", source.type(), "source", source.id()),
        Page.USUAL);
  }

  private List<SuggestionRow> rows(List<String> parts, Map<String, Object> values, int limit) {
    Actor actor = current.get();
    Scope scope = Scope.of(actor);
    List<String> all = new ArrayList<>(parts);
    all.add(scope.where("s.officeId", "s.zoneId", INVOLVED));
    var query =
        em.createQuery(
            ROWS + String.join(" and ", all) + " order by s.receivedAt desc, s.id desc",
            SuggestionRow.Raw.class);
    values.forEach(query::setParameter);
    return named(scope.bind(query).setMaxResults(limit).getResultList());
  }

  private List<SuggestionRow> named(List<SuggestionRow.Raw> found) {
    Map<Long, StaffRow> names =
        staff.byIds(
            found.stream().map(SuggestionRow.Raw::firstContactId).collect(Collectors.toSet()));
    return found.stream()
        .map(row -> row.named(offices.byId(row.officeId()), code(row.departmentId()), names))
        .toList();
  }

  private String code(Long departmentId) {
    return departmentId == null ? null : offices.department(departmentId).code();
  }
}
