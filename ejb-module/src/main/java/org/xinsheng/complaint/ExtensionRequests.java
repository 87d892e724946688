package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.complaint.ExtensionApprovers.Waiting;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.ExtensionRequest;
import org.xinsheng.complaint.domain.ExtensionRequest.OpenClock;
import org.xinsheng.deadline.DeadlineQueries;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.DomainEvent;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.SubjectType;

/** The requests for more time of one case; whoever asks holds the case's lock. */
@ApplicationScoped
public class ExtensionRequests {

  /** Only a result can be given more time (DL-8). */
  private static final Set<DeadlineKind> EXTENSIBLE =
      EnumSet.of(DeadlineKind.RESOLUTION, DeadlineKind.RECTIFICATION);

  private static final String OPEN = "select r from ExtensionRequest r where r.openOf = :complaint";

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private DeadlineQueries deadlines;
  @Inject private ExtensionApprovers approvers;
  @Inject private Event<DomainEvent> happened;

  /** The one that waits for a decision. */
  public Optional<ExtensionRequest> open(Complaint complaint) {
    return em.createQuery(OPEN, ExtensionRequest.class)
        .setParameter("complaint", complaint.id())
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws NotFound also when it is another case's
   */
  ExtensionRequest of(Complaint complaint, Long id) {
    ExtensionRequest request = id == null ? null : em.find(ExtensionRequest.class, id);
    if (request == null || !complaint.id().equals(request.complaintId())) {
      throw new NotFound("extension request " + id);
    }
    return request;
  }

  /**
   * The promise of a result that runs or was missed; of several the newest.
   *
   * @throws IllegalTransition where no result is owed any more
   */
  OpenClock clock(Complaint complaint) {
    return deadlines
        .of(SubjectType.COMPLAINT, List.of(complaint.id()))
        .getOrDefault(complaint.id(), List.of())
        .stream()
        .filter(it -> EXTENSIBLE.contains(it.kind()) && it.isOpen())
        .max(Comparator.comparing(DeadlineRow::id))
        .map(it -> new OpenClock(it.kind(), it.round(), it.dueAt()))
        .orElseThrow(
            () -> new IllegalTransition("DL-8", complaint.status(), ComplaintStatus.IN_PROGRESS));
  }

  /**
   * What is open lapses, for there is a result, the matter was withdrawn, or fresh clocks have
   * taken the place of the one that was to be moved (DL-8, HD-10, SEV-6).
   *
   * @return what it changed, for the facts of the act that made it lapse
   */
  public List<Change> lapse(Complaint complaint, Instant now) {
    return open(complaint).map(it -> it.lapse(now)).map(List::of).orElse(List.of());
  }

  /** Another severity has another approver, who learns of a request that waits (DL-8). */
  void passOn(Complaint complaint, Actor by, Instant now) {
    open(complaint)
        .map(
            it ->
                tell(
                    complaint,
                    it,
                    Facts.of(complaint.ref(), complaint.place(), by, now, "OVERTIME_PASSED_ON")))
        .ifPresent(it -> happened.fire(new Recorded(it)));
  }

  /** Adds everybody who may decide to those who are told. */
  Facts tell(Complaint complaint, ExtensionRequest request, Facts facts) {
    return facts.telling(
        approvers.of(Waiting.of(complaint, request.requestedBy()), facts.at()).stream()
            .map(Recipient.Person::new)
            .toArray(Recipient[]::new));
  }
}
