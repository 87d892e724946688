package org.xinsheng.nonconformity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.nonconformity.domain.SlipStep;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.organisation.StaffRow;

/** Makes rows of what a query found: names, codes and decisions, a fixed number of queries. */
@ApplicationScoped
class SlipRows {

  static final String SELECT =
      """
      select new org.xinsheng.nonconformity.SlipRow$Raw(
        s.id, s.number, s.officeId, s.status, s.complaintNumber, s.departmentId, s.category,
        substring(s.content.nonconformity, 1, 200), substring(s.content.causeAnalysis, 1, 200),
        substring(s.content.correctiveMeasure, 1, 200), s.loss, s.referral.at,
        s.content.responsibleId, s.content.executionDueAt, s.pendingRole, s.pendingSince,
        s.verifierRole, s.raisedAt, s.raisedBy, s.submittedAt, s.filledBy, s.executedAt,
        s.endedAt, s.revision, s.run, s.policyVersion, s.version)
      from Slip s\
      """;

  private static final String STEPS =
      "select t from SlipStep t where t.slip.id in :ids order by t.revision, t.run, t.position";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;
  @Inject private SlipPolicies policies;

  List<SlipRow> named(List<SlipRow.Raw> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<Long, List<SlipStep>> chains = chains(found.stream().map(SlipRow.Raw::id).toList());
    Map<Long, StaffRow> names = staff.byIds(people(found, chains.values()));
    return found.stream()
        .map(
            it ->
                it.named(
                    offices.byId(it.officeId()),
                    it.departmentId() == null ? null : offices.department(it.departmentId()).code(),
                    policies.under(it.policyVersion()).isHigh(it.loss()),
                    chains.getOrDefault(it.id(), List.of()).stream()
                        .map(step -> SlipStepView.of(step, names))
                        .toList(),
                    names))
        .toList();
  }

  private static Set<Long> people(List<SlipRow.Raw> found, Collection<List<SlipStep>> chains) {
    Set<Long> people = new HashSet<>();
    for (SlipRow.Raw row : found) {
      people.add(row.responsibleId());
      people.add(row.raisedBy());
      people.add(row.filledBy());
    }
    chains.forEach(
        steps ->
            steps.forEach(
                it -> {
                  people.add(it.decidedBy());
                  people.add(it.onBehalfOf());
                }));
    people.remove(null);
    return people;
  }

  /** Of the approval that went on last, by slip. */
  private Map<Long, List<SlipStep>> chains(List<Long> ids) {
    Map<Long, List<SlipStep>> chains = new HashMap<>();
    em.createQuery(STEPS, SlipStep.class)
        .setParameter("ids", ids)
        .setHint("eclipselink.read-only", true)
        .getResultStream()
        .forEach(
            step -> {
              List<SlipStep> last =
                  chains.computeIfAbsent(step.slip().id(), it -> new ArrayList<>());
              if (!last.isEmpty() && !last.get(0).isOfTheSameRun(step)) {
                last.clear();
              }
              last.add(step);
            });
    return chains;
  }
}
