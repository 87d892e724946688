package org.xinsheng.nonconformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.complaint.domain.ComplaintNumber;
import org.xinsheng.nonconformity.domain.Raised;
import org.xinsheng.nonconformity.domain.SlipContent;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.StaffDirectory;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotFound;

/** What a slip about a complaint would say, for whoever is about to raise it (NCR-1). */
@Stateless
@RolesAllowed("STAFF")
public class SlipProposals {

  private static final NewSlip NOTHING =
      new NewSlip(null, null, null, null, null, null, null, null, null);

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private Cases cases;
  @Inject private Drafts drafts;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory staff;

  /**
   * @throws NotFound also when the complaint is out of the reader's scope (ORG-2)
   * @throws org.xinsheng.shared.RuleViolation NCR-1 where it proved to be unfounded
   */
  public NewSlip about(String complaint) {
    Complaint found = find(complaint, current.get());
    Raised raised = drafts.raised(NOTHING, found, clock.now());
    SlipContent content = raised.content();
    return new NewSlip(
        found.number().text(),
        offices.byId(raised.place().officeId()).code(),
        Optional.ofNullable(raised.place().departmentId())
            .map(it -> offices.department(it).code())
            .orElse(null),
        content.nonconformity(),
        content.causeAnalysis(),
        content.correctiveMeasure(),
        username(content.responsibleId()),
        content.executionDueAt(),
        raised.loss().equals(Money.ZERO) ? null : raised.loss());
  }

  private Complaint find(String number, Actor actor) {
    return em.createQuery("select c from Complaint c where c.number = :number", Complaint.class)
        .setParameter("number", new ComplaintNumber(number))
        .getResultStream()
        .filter(it -> cases.sees(actor, it))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  private String username(Long id) {
    return Optional.ofNullable(staff.byIds(java.util.Arrays.asList(id)).get(id))
        .map(it -> it.username())
        .orElse(null);
  }
}
