package org.xinsheng.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.correctiveaction.CapaProposal.Extent;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.SubjectType;

/** Gathers what is known of the slips that a report is to serve (CA-3). */
@ApplicationScoped
class CapaProposals {

  private static final String CAUSES =
      """
      select distinct r.treatment.cause from Result r where r.complaintId in :ids
      """;

  private static final String PREVENTION =
      """
      select f.answers.preventionOpinion from FollowUp f
      where f.subjectType = :type and f.subjectId in :ids
        and f.answers.preventionOpinion is not null
      order by f.id
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private OfficeDirectory offices;
  @Inject private RecurrenceQueries recurrences;

  /** What went wrong, slip by slip. */
  String problem(List<Slip> slips) {
    return lines(slips, it -> it.content().nonconformity())
        .collect(Collectors.joining(System.lineSeparator()));
  }

  CapaProposal of(List<Slip> slips) {
    List<Complaint> complaints =
        slips.stream()
            .filter(it -> it.complaint() != null)
            .map(it -> em.find(Complaint.class, it.complaint().id()))
            .distinct()
            .toList();
    List<Long> ids = complaints.stream().map(Complaint::id).toList();
    OfficeRow office = offices.byId(slips.get(0).place().officeId());
    return new CapaProposal(
        slips.stream().map(it -> it.number().text()).toList(),
        office.code(),
        office.time(),
        problem(slips),
        extent(slips, complaints),
        lines(slips, it -> it.content().causeAnalysis()).toList(),
        ids.isEmpty() ? null : cause(ids),
        lines(slips, it -> it.content().correctiveMeasure()).toList(),
        ids.isEmpty() ? List.of() : prevention(ids));
  }

  private static Stream<String> lines(List<Slip> slips, Function<Slip, String> text) {
    return slips.stream()
        .map(text)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .distinct();
  }

  private Extent extent(List<Slip> slips, List<Complaint> complaints) {
    List<Instant> received = complaints.stream().map(Complaint::receivedAt).sorted().toList();
    int recurring =
        complaints.stream()
            .map(it -> recurrences.of(it.id()))
            .flatMap(Collection::stream)
            .mapToInt(RecurrenceRow::cases)
            .max()
            .orElse(0);
    return new Extent(
        complaints.stream().map(it -> it.number().text()).toList(),
        complaints.stream()
            .map(it -> it.caller().unit())
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        received.isEmpty() ? null : received.get(0),
        received.isEmpty() ? null : received.get(received.size() - 1),
        loss(slips),
        recurring);
  }

  private static Money loss(List<Slip> slips) {
    BigDecimal sum =
        slips.stream().map(it -> it.loss().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Money(sum.min(Money.MOST.amount()).setScale(2));
  }

  private Cause cause(List<Long> ids) {
    List<Cause> causes =
        em.createQuery(CAUSES, Cause.class).setParameter("ids", ids).getResultList();
    return causes.size() == 1 ? causes.get(0) : null;
  }

  private List<String> prevention(List<Long> ids) {
    return em.createQuery(PREVENTION, String.class)
        .setParameter("type", SubjectType.COMPLAINT)
        .setParameter("ids", ids)
        .getResultStream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .distinct()
        .toList();
  }
}
