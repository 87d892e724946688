package org.xinsheng.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.xinsheng.organisation.domain.Delegation;
import org.xinsheng.organisation.domain.Staff;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/**
 * Who stands in for whom, and when (ORG-6). Everybody names their own deputy; an administrator
 * names anybody's.
 */
@Stateless
@RolesAllowed("STAFF")
public class DelegationDesk {

  /** Longer than a year is no absence but a change of post. */
  private static final int LONGEST_DAYS = 366;

  /** A form that was opened a while ago still means "from now". */
  private static final Duration A_WHILE = Duration.ofHours(1);

  private static final String SAME =
      """
      select d from Delegation d
      where d.absentId = :absent and d.deputyId = :deputy and d.startsAt < :ends
        and d.endsAt > :starts
      """;

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private StaffDirectory directory;
  @Inject private StaffRecords records;

  /**
   * @return the new delegation's id
   * @throws InvalidInput naming {@code absent}, {@code deputy}, {@code startsAt} or {@code endsAt}
   * @throws RuleViolation when the period lies in the past, is too long or is given already, or the
   *     absent person does not hold the role
   */
  public Long delegate(NewDelegation asked) {
    new Checks().required("deputy", asked.deputy()).required("endsAt", asked.endsAt()).done();
    Actor actor = current.get();
    Staff absent = absent(asked.absent(), actor);
    StaffRow deputy = deputy(asked.deputy(), actor);
    if (deputy.id().equals(absent.id())) {
      throw RuleViolation.at("deputy", "ORG-6", Message.of("refusal.deputyIsAnother"));
    }
    requireHeld(absent, asked.role());
    Instant starts = start(asked.startsAt());
    requirePeriod(starts, asked.endsAt());
    Delegation delegation =
        new Delegation(absent.id(), deputy.id(), asked.role(), starts, asked.endsAt());
    requireNew(delegation);
    em.persist(delegation);
    records.tell(
        facts(absent, actor, "DELEGATED", deputy.username())
            .with(Change.of("deputy.role", null, asked.role()))
            .with(Change.of("deputy.startsAt", null, starts))
            .with(Change.of("deputy.endsAt", null, asked.endsAt()))
            .telling(new Recipient.Person(deputy.id()), new Recipient.Person(absent.id())));
    return delegation.id();
  }

  /** Locks their account, so that two absences cannot slip past each other. */
  private Staff absent(String username, Actor actor) {
    boolean own = username == null || Staff.canonical(username).equals(actor.username());
    if (!own) {
      current.administrator();
    }
    try {
      Staff staff = records.locked(own ? actor.username() : username, null);
      if (staff.active()) {
        return staff;
      }
    } catch (NotFound unknown) {
      throw new InvalidInput("absent", Message.of("refusal.unknown", username));
    }
    throw new InvalidInput("absent", Message.of("refusal.unknown", username));
  }

  /** Somebody in reach, or above all offices (ORG-2). */
  private StaffRow deputy(String username, Actor actor) {
    return directory
        .byUsername(username)
        .filter(StaffRow::active)
        .filter(it -> it.officeId() == null || Scope.of(actor).reaches(offices.byId(it.officeId())))
        .orElseThrow(() -> new InvalidInput("deputy", Message.of("refusal.unknown", username)));
  }

  private void requireHeld(Staff absent, Role role) {
    boolean held = role == null || records.held(absent).stream().anyMatch(it -> it.role() == role);
    if (!held) {
      throw RuleViolation.at("role", "ORG-6", Message.of("refusal.roleNotHeld", role));
    }
  }

  private Instant start(Instant asked) {
    Instant now = clock.now();
    if (asked == null || asked.isBefore(now) && !asked.isBefore(now.minus(A_WHILE))) {
      return now;
    }
    if (asked.isBefore(now)) {
      throw RuleViolation.at("startsAt", "ORG-6", Message.of("refusal.delegationInPast"));
    }
    return asked;
  }

  private static void requirePeriod(Instant starts, Instant ends) {
    if (!ends.isAfter(starts)) {
      throw RuleViolation.at("endsAt", "ORG-6", Message.of("refusal.delegationEnds"));
    }
    if (ends.isAfter(starts.plus(Duration.ofDays(LONGEST_DAYS)))) {
      throw RuleViolation.at(
          "endsAt", "ORG-6", Message.of("refusal.delegationTooLong", LONGEST_DAYS));
    }
  }

  private void requireNew(Delegation asked) {
    boolean same =
        em.createQuery(SAME, Delegation.class)
            .setParameter("absent", asked.absentId())
            .setParameter("deputy", asked.deputyId())
            .setParameter("starts", asked.startsAt())
            .setParameter("ends", asked.endsAt())
            .getResultStream()
            .anyMatch(it -> it.role() == null || it.role() == asked.role());
    if (same) {
      throw RuleViolation.at("deputy", "ORG-6", Message.of("refusal.delegatedAlready"));
    }
  }

  /**
   * The absent person is back, or stays after all; by themselves or an administrator.
   *
   * @throws NotFound also when it is somebody else's
   */
  public void end(Long id) {
    Actor actor = current.get();
    Delegation delegation = em.find(Delegation.class, id, LockModeType.PESSIMISTIC_WRITE);
    boolean theirs =
        delegation != null
            && (actor.is(delegation.absentId()) || actor.holdsAnywhere(Role.ADMINISTRATOR));
    if (!theirs) {
      throw new NotFound("delegation " + id);
    }
    em.refresh(delegation);
    Instant now = clock.now();
    if (!delegation.endsAt().isAfter(now)) {
      throw new RuleViolation("ORG-6", Message.of("refusal.delegationOver"));
    }
    Instant before = delegation.endsAt();
    delegation.end(now);
    Staff absent = em.find(Staff.class, delegation.absentId());
    String deputy = em.find(Staff.class, delegation.deputyId()).username();
    records.tell(
        facts(absent, actor, "DELEGATION_ENDED", deputy)
            .with(Change.of("deputy.endsAt", before, delegation.endsAt()))
            .telling(
                new Recipient.Person(delegation.deputyId()), new Recipient.Person(absent.id())));
  }

  private Facts facts(Staff absent, Actor actor, String act, String deputy) {
    return records.facts(absent, actor, act).with(Change.of("deputy", null, deputy));
  }
}
