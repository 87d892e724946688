package org.xinsheng.correctiveaction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;
import org.xinsheng.shared.Conditions;

/** Reads rows of reports in a number of queries that does not depend on how many there are. */
@ApplicationScoped
class CapaRows {

  private static final String ROWS =
      """
      select new org.xinsheng.correctiveaction.CapaRow$Raw(
        r.id, r.number, r.officeId, r.status, r.departmentId,
        substring(r.content.problem, 1, 200), substring(r.content.extent, 1, 200),
        r.content.causeCategory, r.pendingRole, r.draftedAt, r.draftedBy, r.submittedAt,
        r.approvedAt, r.verifiableAt, r.endedAt, r.version)
      from CapaReport r\
      """;

  private static final String SLIPS =
      """
      select new org.xinsheng.correctiveaction.CapaRows$Served(r.id, s.slipNumber)
      from CapaReport r join r.slips s where r.id in :ids order by s.id
      """;

  private static final String ACTIONS =
      """
      select new org.xinsheng.correctiveaction.CapaRows$Open(r.id, a.runningDueAt)
      from CapaReport r join r.actions a where r.id in :ids and a.runningDueAt is not null
      order by a.runningDueAt
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  /** Public only for the query. */
  public record Served(Long report, String slip) {}

  /** Public only for the query. */
  public record Open(Long report, Instant dueAt) {}

  TypedQuery<CapaRow.Raw> query(Conditions conditions, String order) {
    return conditions.bind(
        em.createQuery(ROWS + conditions.where() + " order by " + order, CapaRow.Raw.class));
  }

  List<CapaRow> named(List<CapaRow.Raw> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Long> ids = found.stream().map(CapaRow.Raw::id).toList();
    Map<Long, CapaRow.Details> details = details(ids);
    Map<Long, StaffRow> names =
        staff.byIds(found.stream().map(CapaRow.Raw::draftedBy).collect(toSet()));
    return found.stream()
        .map(
            it ->
                it.named(
                    offices.byId(it.officeId()),
                    it.departmentId() == null ? null : offices.department(it.departmentId()).code(),
                    details.getOrDefault(it.id(), CapaRow.Details.NONE),
                    names))
        .toList();
  }

  private Map<Long, CapaRow.Details> details(List<Long> ids) {
    Map<Long, List<Open>> open =
        em.createQuery(ACTIONS, Open.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(groupingBy(Open::report));
    Map<Long, List<String>> served =
        em.createQuery(SLIPS, Served.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(
                groupingBy(Served::report, Collectors.mapping(Served::slip, Collectors.toList())));
    Map<Long, CapaRow.Details> details = new HashMap<>();
    for (Long id : ids) {
      List<Open> actions = open.getOrDefault(id, List.of());
      details.put(
          id,
          new CapaRow.Details(
              served.getOrDefault(id, List.of()),
              actions.isEmpty() ? null : actions.get(0).dueAt(),
              actions.size()));
    }
    return details;
  }
}
