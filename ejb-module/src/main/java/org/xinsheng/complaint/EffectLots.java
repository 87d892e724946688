package org.xinsheng.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.EffectLot;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.policy.Policies;
import org.xinsheng.shared.Change;

/** Decides with every result whether its effect is checked, and remembers what came of it. */
@ApplicationScoped
class EffectLots {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Policies policies;

  /** Draws the lot of the latest result. */
  List<Change> draw(Complaint complaint, Instant at) {
    of(complaint, complaint.round() - 1).ifPresent(EffectLot::isOver);
    int percent = policies.under(complaint.policyVersion()).percent(CasePolicies.EFFECT_SHARE);
    EffectLot lot = new EffectLot(complaint, percent, at);
    em.persist(lot);
    return lot.isDrawn()
        ? List.of(Change.of("effectCheck." + complaint.round(), null, "DRAWN"))
        : List.of();
  }

  /** A case that became MAJOR after its result waits for its check like the others. */
  void graver(Complaint complaint) {
    if (complaint.severity() == Severity.MAJOR && complaint.status() == ComplaintStatus.RESOLVED) {
      of(complaint, complaint.round()).ifPresent(EffectLot::becameMajor);
    }
  }

  void checked(Complaint complaint, boolean effective, Instant now) {
    of(complaint, complaint.round()).ifPresent(lot -> lot.checked(effective, now));
  }

  /** Whether the latest result was found without effect. */
  boolean isWithoutEffect(Complaint complaint) {
    return of(complaint, complaint.round()).filter(EffectLot::isWithoutEffect).isPresent();
  }

  private Optional<EffectLot> of(Complaint complaint, int round) {
    return em.createQuery(
            "select l from EffectLot l where l.complaintId = :id and l.round = :round",
            EffectLot.class)
        .setParameter("id", complaint.id())
        .setParameter("round", round)
        .getResultStream()
        .findFirst();
  }
}
