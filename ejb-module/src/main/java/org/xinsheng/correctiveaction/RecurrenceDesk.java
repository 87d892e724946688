package org.xinsheng.correctiveaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.xinsheng.correctiveaction.domain.Recurrence;
import org.xinsheng.correctiveaction.domain.RecurrencePlace;
import org.xinsheng.nonconformity.NewSlip;
import org.xinsheng.nonconformity.SlipDesk;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.Scope;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Texts;

/** Opens a slip directly from what recurs (CA-5). */
@Stateless
@RolesAllowed("STAFF")
public class RecurrenceDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private RecurrenceQueries queries;
  @Inject private SlipDesk slips;

  /**
   * In one step, about the newest of its cases, with what is known of the others.
   *
   * @return the new slip's number
   * @throws NotFound also when it is out of the actor's scope
   * @throws org.xinsheng.shared.RuleViolation CA-5 where a slip was raised from it
   */
  public String raiseSlip(Long id) {
    Recurrence recurrence = em.find(Recurrence.class, id);
    if (recurrence == null || !Scope.of(current.get()).sees(recurrence.where(), Set.of())) {
      throw new NotFound(String.valueOf(id));
    }
    List<String> cases = queries.cases(id);
    em.refresh(recurrence, LockModeType.PESSIMISTIC_WRITE);
    recurrence.requireNoSlip();
    String slip =
        slips.raise(
            new NewSlip(
                null,
                offices.byId(recurrence.where().officeId()).code(),
                department(recurrence),
                description(recurrence, cases),
                null,
                null,
                null,
                null,
                null));
    recurrence.raised(slip);
    return slip;
  }

  private static String department(Recurrence recurrence) {
    return recurrence.place() == RecurrencePlace.DEPARTMENT ? recurrence.placeCode() : null;
  }

  /** What the slip says is a record: it stays in the language of the procedures. */
  private String description(Recurrence recurrence, List<String> cases) {
    Texts texts = Texts.in(Texts.CHINESE);
    String category =
        offices
            .category(recurrence.category())
            .map(it -> it.names().zh())
            .orElse(recurrence.category());
    String where =
        recurrence.place() == RecurrencePlace.BUILDING
            ? texts.get("recurrence.building", recurrence.placeCode())
            : offices.department(recurrence.where().departmentId()).names().zh();
    return texts.get("recurrence.slip", where, category, recurrence.cases(), cases);
  }
}
