package org.xinsheng.nonconformity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.xinsheng.complaint.Cases;
import org.xinsheng.complaint.domain.Complaint;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.meeting.MeetingDesk;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipAct;
import org.xinsheng.nonconformity.domain.SlipContent;
import org.xinsheng.nonconformity.domain.SlipNumber;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Checks;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Rights;
import org.xinsheng.shared.SubjectType;

/** Every act on a nonconformity slip, from what went wrong to its closure (NCR-1 to NCR-11). */
@Stateless
@RolesAllowed("STAFF")
public class SlipDesk {

  @PersistenceContext(unitName = "xinsheng")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentActor current;
  @Inject private OfficeDirectory offices;
  @Inject private Cases cases;
  @Inject private Slips slips;
  @Inject private SlipRights rights;
  @Inject private Drafts drafts;
  @Inject private SlipPolicies policies;
  @Inject private SlipMeetings meetings;
  @Inject private MeetingDesk minutes;
  @Inject private SlipClock clocks;
  @Inject private Executions executions;

  /**
   * From a complaint, whose words it takes over, or directly (NCR-1).
   *
   * @return the new number
   */
  public String raise(NewSlip input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Complaint complaint =
        NewSlip.isBlank(input.complaint())
            ? null
            : cases.locked(input.complaint().strip(), null, actor);
    Slip slip =
        new Slip(
            complaint == null
                ? drafts.raised(input, actor, now)
                : drafts.raised(input, complaint, now),
            actor,
            now);
    OfficeRow office = offices.byId(slip.place().officeId());
    Involved involved =
        complaint == null
            ? new Involved(office.place(), Map.of())
            : new Involved(office.place(), complaint.involved().people());
    Rights.require(actor, SlipRights.RAISING, involved, "NCR-1", SubjectType.SLIP);
    em.persist(slip);
    SlipNumber number = SlipNumber.of(office.code(), office.time().dateOf(now), slip.id());
    slips.done(new Slips.Held(slip, complaint), slip.numbered(number, actor));
    return number.text();
  }

  /** What a draft says is written anew (NCR-1); whoever is not named again stays responsible. */
  public void fill(String number, Long expected, NewSlip input) {
    input.checkAsDraft();
    Actor actor = current.get();
    Slips.Held held = slips.locked(number, expected, SlipAct.EDIT, actor);
    Slip slip = held.slip();
    SlipContent written = drafts.written(slip, input);
    Money asked = input.lossAmount() == null ? slip.loss() : input.lossAmount();
    Money loss = Drafts.atLeast(asked, held.complaint());
    slips.done(held, slip.fill(written, loss, actor, clock.now()));
  }

  /** The office cannot resolve it (NCR-10). */
  public void refer(String number, Long expected, String reason) {
    new Checks().requiredText("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Slips.Held held = slips.locked(number, expected, SlipAct.REFERRAL, actor);
    slips.done(held, held.slip().refer(reason, actor, clock.now()));
  }

  /** The office manager's or the general manager's meeting about it (NCR-8, NCR-10). */
  public void meet(String number, Long expected, HeldMeeting input) {
    input.check();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = input.heldAt().truncatedTo(ChronoUnit.MILLIS);
    Slips.Held held = slips.locked(number, expected, SlipAct.MEETING, actor);
    Slip slip = held.slip();
    SlipMeetings.Convened convened = meetings.convened(slip, input.convenor(), now);
    slip.requireMeetable(at, now);
    String meeting =
        minutes.held(
            slip.ref(), slip.place(), SlipMeetings.topic(slip), convened.convenor(), input);
    slips.done(held, slip.met(convened.manager(), convened.company(), meeting, actor, at, now));
  }

  /**
   * Freezes it and asks the first of the chain (NCR-3, NCR-5, NCR-8, NCR-10).
   *
   * @throws org.xinsheng.shared.RuleViolation naming what is missing
   */
  public void submit(String number, Long expected) {
    Actor actor = current.get();
    Instant now = clock.now();
    Slips.Held held = slips.locked(number, expected, SlipAct.SUBMISSION, actor);
    Slip slip = held.slip();
    slip.atLeast(Drafts.atLeast(slip.loss(), held.complaint()));
    Recorded submitted =
        slip.submit(
            policies.at(now),
            rights.approvers(slip.place(), now),
            meetings.isHeldAbout(held.complaint()),
            actor,
            now);
    em.persist(slip.frozen());
    slips.done(held, submitted);
  }

  /**
   * The caller's step (NCR-3, NCR-5).
   *
   * @param reason needed where it is rejected
   * @param newDueAt needed from the last approver where the time limit is past (NCR-11)
   */
  public void decide(
      String number, Long expected, Boolean approved, String reason, Instant newDueAt) {
    Checks checks = new Checks().required("approved", approved).text("reason", reason, Checks.TEXT);
    if (Boolean.FALSE.equals(approved)) {
      checks.required("reason", reason);
    }
    checks.done();
    Actor actor = current.get();
    Instant now = clock.now();
    Slips.Held held = slips.locked(number, expected, SlipAct.APPROVAL, actor);
    Slip slip = held.slip();
    int round = slip.round();
    Recorded decided =
        slip.decide(
            approved, reason, millis(newDueAt), rights.approvers(slip.place(), now), actor, now);
    slips.done(held, slip.round() > round ? decided.with(clocks.start(slip)) : decided);
  }

  /** Somebody else executes it, with the reason (NCR-11). */
  public void replaceResponsible(String number, Long expected, String username, String reason) {
    new Checks()
        .requiredText("username", username, Checks.NAME)
        .requiredText("reason", reason, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Instant now = clock.now();
    Slips.Held held = slips.locked(number, expected, SlipAct.RESPONSIBLE, actor);
    Slip slip = held.slip();
    Long to = drafts.colleague("username", username, slip.place().officeId()).id();
    slips.done(
        held, slip.replaceResponsible(to, reason, rights.approvers(slip.place(), now), actor, now));
  }

  /** What is known of the loss, for what no complaint tells of, or more than it tells (NCR-4). */
  public void recordLoss(String number, Long expected, Money amount) {
    new Checks().required("amount", amount).done();
    Actor actor = current.get();
    Instant now = clock.now();
    Slips.Held held = slips.locked(number, expected, SlipAct.LOSS, actor);
    Slip slip = held.slip();
    slips.done(
        held,
        slip.lossKnown(
            Drafts.atLeast(amount, held.complaint()),
            policies.under(slip.policyVersion()),
            rights.approvers(slip.place(), now),
            actor,
            now));
  }

  /**
   * It is done (NCR-6).
   *
   * @param evidence in words, null for none beside the attachments
   * @param doneAt null for now; earlier for late entry (DL-16)
   */
  public void execute(String number, Long expected, String done, String evidence, Instant doneAt) {
    new Checks()
        .requiredText("done", done, Checks.TEXT)
        .text("evidence", evidence, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Instant now = clock.now();
    Instant at = doneAt == null ? now : millis(doneAt);
    Slips.Held held = slips.locked(number, expected, SlipAct.EXECUTION, actor);
    Slip slip = held.slip();
    Recorded executed = slip.execute(actor, at, now);
    em.persist(slip.execution(done, evidence, now));
    slips.done(held, executed.with(clocks.stop(slip, at, now, actor)));
  }

  /**
   * Whether it helped: it is closed, else done again (NCR-7).
   *
   * @param newDueAt the new time limit where it did not help
   */
  public void verify(
      String number, Long expected, Boolean effective, String remarks, Instant newDueAt) {
    new Checks()
        .required("effective", effective)
        .requiredText("remarks", remarks, Checks.TEXT)
        .done();
    Actor actor = current.get();
    Instant now = clock.now();
    Slips.Held held = slips.locked(number, expected, SlipAct.VERIFICATION, actor);
    Slip slip = held.slip();
    executions.verified(slip, effective, remarks, actor, now);
    if (effective) {
      slips.done(held, slip.close(remarks, actor, now));
    } else {
      Recorded again = slip.notEffective(remarks, millis(newDueAt), actor, now);
      slips.done(held, again.with(clocks.start(slip)));
    }
  }

  /**
   * Before it was submitted (NCR-2).
   *
   * @param reason null for none
   */
  public void cancel(String number, Long expected, String reason) {
    new Checks().text("reason", reason, Checks.TEXT).done();
    Actor actor = current.get();
    Slips.Held held = slips.locked(number, expected, SlipAct.CANCELLATION, actor);
    slips.done(held, held.slip().cancel(reason, actor, clock.now()));
  }

  private static Instant millis(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
  }
}
