package org.xinsheng.correctiveaction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.intake.Colleague;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;

/** Reads what reports plan and why, in a number of queries that does not depend on how many. */
@ApplicationScoped
class CapaCauses {

  private static final String WHYS =
      """
      select new org.xinsheng.correctiveaction.CapaCauses$Why(r.id, w.answer)
      from CapaReport r join r.whys w where r.id in :ids and w.edition = r.edition
      order by w.position
      """;

  private static final String ACTIONS =
      """
      select new org.xinsheng.correctiveaction.CapaCauses$Planned(
        r.id, a.kind, a.action, a.responsibleId, a.dueOn)
      from CapaReport r join r.actions a where r.id in :ids and a.droppedAt is null
      order by a.position
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private StaffDirectory staff;

  /** Public only for the query. */
  public record Why(Long report, String answer) {}

  /** Public only for the query. */
  public record Planned(
      Long report, ActionKind kind, String action, Long responsibleId, LocalDate dueOn) {

    private CapaToDecide.Planned named(Map<Long, StaffRow> names) {
      return new CapaToDecide.Planned(kind, action, Colleague.of(names.get(responsibleId)), dueOn);
    }
  }

  List<CapaToDecide> of(List<CapaRow> reports) {
    if (reports.isEmpty()) {
      return List.of();
    }
    List<Long> ids = reports.stream().map(CapaRow::id).toList();
    Map<Long, List<String>> whys =
        em.createQuery(WHYS, Why.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(groupingBy(Why::report, Collectors.mapping(Why::answer, Collectors.toList())));
    List<Planned> planned =
        em.createQuery(ACTIONS, Planned.class).setParameter("ids", ids).getResultList();
    Map<Long, StaffRow> names =
        staff.byIds(planned.stream().map(Planned::responsibleId).collect(toSet()));
    Map<Long, List<CapaToDecide.Planned>> actions =
        planned.stream()
            .collect(
                groupingBy(
                    Planned::report,
                    Collectors.mapping(it -> it.named(names), Collectors.toList())));
    return reports.stream()
        .map(
            it ->
                new CapaToDecide(
                    it,
                    whys.getOrDefault(it.id(), List.of()),
                    actions.getOrDefault(it.id(), List.of())))
        .toList();
  }
}
