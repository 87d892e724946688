package org.xinsheng.complaint.domain;

import static org.xinsheng.complaint.domain.ComplaintStatus.CLOSED;
import static org.xinsheng.complaint.domain.ComplaintStatus.IN_PROGRESS;
import static org.xinsheng.complaint.domain.ComplaintStatus.RESOLVED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/** An owner's complaint, from receipt to the archive. One verb per act; each tells what it did. */
@Entity
@Table(name = "complaint")
public class Complaint extends ProvisionalCase implements FollowedUp {

  @Column(name = "loss_amount")
  private Money loss;

  @Column(name = "linked_to")
  private ComplaintNumber linkedTo;

  @Column(name = "replied_at")
  private Instant repliedAt;

  @Column(name = "round")
  private int round;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "resolved_by")
  private Long resolvedBy;

  @Column(name = "reopened_at")
  private Instant reopenedAt;

  @Column(name = "superior_told_at")
  private Instant superiorToldAt;

  @Column(name = "effect_checked_at")
  private Instant effectCheckedAt;

  @Column(name = "finally_decided_at")
  private Instant finallyDecidedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "converted_at")
  private Instant convertedAt;

  @Embedded private Chases chases;

  @Column(name = "concluded_at")
  private Instant concludedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closable_at")
  private Instant closableAt;

  @Column(name = "closable_times")
  private int closableTimes;

  protected Complaint() {}

  Complaint(Registration registration) {
    super(registration);
    loss = registration.loss();
    linkedTo = registration.linkedTo();
    chases = Chases.none();
  }

  /** Gives the number once the id is known, and tells whom the severity concerns (DL-1, HD-14). */
  public ComplaintRegistered numbered(ComplaintNumber given, Actor by) {
    give(given);
    Facts facts =
        facts("REGISTERED", by, receivedAt())
            .with(Change.of("status", null, status()))
            .with(Change.of("severity", null, severity()))
            .with(Change.of("criteria", null, ticked()))
            .with(Change.of("firstContact", null, firstContactId()))
            .with(Change.of("handler", null, handlerId()))
            .with(reportedInsteadOf(""))
            .with(Change.of("loss", null, loss))
            .with(Change.of("linkedTo", null, linkedTo));
    return new ComplaintRegistered(tellOfSeverity(facts));
  }

  /** What the register of every contact notes (F4). */
  public MatterTaken taken(Facts registered) {
    return taken(registered, firstContactId());
  }

  /**
   * An explicit reply to the owner (DL-3); also after the result, while the owner does not know it.
   */
  public Recorded reply(Actor by, Instant at, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.REPLY);
    requireNotBefore("repliedAt", at, receivedAt(), now, "DL-16");
    Change began = begin();
    return act("REPLIED", by, at, now, began, repliedFirst(at));
  }

  /** The owner learned the result; that is a reply if none is recorded (DL-3). */
  public Change ownerTold(Instant at) {
    return repliedFirst(at);
  }

  /** A late entry may show that the owner heard earlier than was known (DL-16). */
  private Change repliedFirst(Instant at) {
    Instant before = repliedAt;
    repliedAt = before == null || at.isBefore(before) ? at : before;
    return Change.of("repliedAt", before, repliedAt);
  }

  /** May be recorded at any time (SEV-8); the person complained about never makes it smaller. */
  public Recorded recordLoss(Money amount, Actor by, Instant now) {
    if (loss != null && loss.isMoreThan(amount)) {
      refuseThePersonComplainedAbout(by);
    }
    Change change = Change.of("loss", loss, amount);
    loss = amount;
    return act("LOSS", by, now, now, change);
  }

  /**
   * Records that there is a result (HD-7): REGISTERED passes through IN_PROGRESS in the same act.
   * Compensation above the loss raises the loss to it (SEV-8).
   *
   * @param at when it was resolved; exactly on the deadline is in time
   */
  public ComplaintResolved resolve(Treatment treatment, Actor by, Instant at, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.RESULT);
    requireNotBefore("resolvedAt", at, earliestResult(), now, "DL-16");
    treatment.requireWhatItsCauseNeeds();
    ComplaintStatus before = status();
    begin();
    become(RESOLVED);
    Change raised = raiseLossTo(treatment.compensation());
    round++;
    resolvedAt = at;
    resolvedBy = by.id();
    touch(now);
    Facts facts =
        facts("RESOLVED", by, at)
            .with(Change.of("status", before, status()))
            .with(Change.of("cause", null, treatment.cause()))
            .with(raised)
            .telling(aboveTheHandler())
            .telling(Role.OFFICE_MANAGER);
    return new ComplaintResolved(facts, round, at);
  }

  /** A result follows the receipt, or the follow-up that asked for a better one. */
  public Instant earliestResult() {
    return reopenedAt == null ? receivedAt() : reopenedAt;
  }

  private Role aboveTheHandler() {
    return limits().of(severity()).handlerRole().flatMap(Role::above).orElse(Role.HEAD_STEWARD);
  }

  private Change raiseLossTo(Money compensation) {
    Money before = loss;
    Money known = loss == null ? Money.ZERO : loss;
    if (compensation.isMoreThan(known)) {
      loss = compensation;
    }
    return Change.of("loss", before, loss);
  }

  /** The follow-up was not satisfied: back to IN_PROGRESS, and everyone concerned knows (FU-3). */
  public Recorded reopen(Actor by, Instant at, Instant now) {
    requireStateFor(ComplaintAct.FOLLOW_UP);
    Change change = become(IN_PROGRESS);
    reopenedAt = at;
    effectCheckedAt = null;
    return new Recorded(
        tellHandler(act("REOPENED", by, at, now, change).facts())
            .telling(Role.OFFICE_MANAGER)
            .telling(new Recipient.Person(firstContactId())));
  }

  /**
   * Nobody asks the owner any more (FU-5, FU-8, INT-17): what was sent back to be bettered is
   * resolved as it stands.
   */
  public Recorded conclude(String reason, Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.CONCLUSION);
    boolean sentBack = status() == IN_PROGRESS;
    Change back = sentBack ? become(RESOLVED) : Change.of("status", status(), status());
    concludedAt = sentBack ? now : null;
    Facts facts = act("FOLLOW_UP_CONCLUDED", by, now, now, back).facts().because(reason);
    return new Recorded(tellHandler(facts).telling(new Recipient.Person(firstContactId())));
  }

  /** The superior knows; only a report at or after the latest result fulfils INT-4. */
  public Recorded superiorTold(Actor by, Instant at, Instant now) {
    if (!channel().isFromSuperior()) {
      throw new RuleViolation("INT-4", Message.of("refusal.noSuperior"));
    }
    requireNotBefore("reportedAt", at, receivedAt(), now, "INT-4");
    Instant before = superiorToldAt;
    superiorToldAt = before == null || at.isAfter(before) ? at : before;
    Change change = Change.of("superiorToldAt", before, superiorToldAt);
    return act("SUPERIOR_TOLD", by, at, now, change);
  }

  /** Whether the report that INT-4 asks for is done; true where no superior forwarded it. */
  public boolean superiorKnowsTheResult() {
    return !channel().isFromSuperior()
        || superiorToldAt != null && outcomeAt() != null && !superiorToldAt.isBefore(outcomeAt());
  }

  /** Of the conclusion, of the result that stands, else of the withdrawal or the new kind. */
  private Instant outcomeAt() {
    if (concludedAt != null) {
      return concludedAt;
    }
    boolean resultStands =
        resolvedAt != null && (reopenedAt == null || !resolvedAt.isBefore(reopenedAt));
    Instant givenUpAt = withdrawnAt == null ? convertedAt : withdrawnAt;
    return givenUpAt == null || resultStands ? resolvedAt : givenUpAt;
  }

  /** The office manager checked what the handling achieved (HD-11). */
  public Recorded checkEffect(boolean effective, Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.EFFECT_CHECK);
    Change change = Change.of("effective", null, effective);
    effectCheckedAt = effective ? now : null;
    Facts facts = act("EFFECT_CHECKED", by, now, now, change).facts();
    return new Recorded(
        effective ? facts : tellHandler(facts).telling(new Recipient.Person(firstContactId())));
  }

  /** First-contact ownership goes to someone else, with a reason that is kept (INT-3). */
  public ComplaintHandedOver handOver(
      Long to, boolean asSteward, String reason, Actor by, Instant now) {
    requireStateFor(ComplaintAct.FIRST_CONTACT);
    if (to.equals(subjectStaffId())) {
      throw RuleViolation.at("username", "HD-13", Message.of("refusal.complainedAbout"));
    }
    boolean handlesToo =
        severity() == Severity.GENERAL && Objects.equals(firstContactId(), handlerId());
    Change owner = ownedBy(to, asSteward);
    Change handler = handledBy(handlesToo ? to : handlerId());
    Facts facts = act("HANDED_OVER", by, now, now, owner, handler).facts().because(reason);
    return new ComplaintHandedOver(facts.telling(new Recipient.Person(to)));
  }

  /** Somebody else works on it (INT-9); what is GENERAL a department's head then handles (DL-1). */
  public Recorded assign(Assignment assignment, Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.ASSIGNMENT);
    boolean takesOver =
        standing().isEmpty()
            && assignment.departmentId() != null
            && assignment.assigneeId() != null;
    Change began = begin();
    Change handler = handledBy(takesOver ? assignment.assigneeId() : handlerId());
    return act("FORWARDED", by, now, now, assignment.sent(), began, handler);
  }

  /** The rung becomes handler; no clock moves (HD-12). */
  public Recorded moveUp(Rung rung, String reason, Actor by, Instant now) {
    requireStateFor(ComplaintAct.ESCALATION);
    Recorded moved = act("ESCALATED", by, now, now, climb(rung).toArray(Change[]::new));
    return new Recorded(
        tellHandler(moved.facts().because(reason)).telling(new Recipient.Person(firstContactId())));
  }

  /** The CHIEF_STEWARD has the last word (HD-12); the result is recorded by it. */
  public Recorded decideFinally(String text, Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.FINAL_DECISION);
    requireUndecided();
    Change change = Change.of("finallyDecidedAt", null, now);
    finallyDecidedAt = now;
    Facts facts = act("FINALLY_DECIDED", by, now, now, change).facts().because(text);
    return new Recorded(tellHandler(facts).telling(new Recipient.Person(firstContactId())));
  }

  /** What is decided goes no further and is decided once (HD-12). */
  public void requireUndecided() {
    if (isFinallyDecided()) {
      throw new RuleViolation("HD-12", Message.of("refusal.finallyDecided"));
    }
  }

  /**
   * Somebody waits for it; the handler hears of it at most once an hour (HD-6a).
   *
   * @param behalf who asked, null where it was the actor
   */
  public Recorded chase(Chaser behalf, Actor by, Instant now) {
    requireStateFor(ComplaintAct.CHASE);
    int before = chases.count();
    boolean tells = chases.add(now, by.is(handlerId()));
    Change counted = Change.of("chases", before, chases.count());
    Facts facts = act("CHASED", by, now, now, counted, Change.of("chaser", null, behalf)).facts();
    return new Recorded(tells ? tellHandler(facts) : facts);
  }

  /**
   * The owner takes it back (HD-10).
   *
   * @param at when they said so
   */
  public Recorded withdraw(String reason, Actor by, Instant at, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.WITHDRAWAL);
    requireNotBefore("withdrawnAt", at, receivedAt(), now, "HD-10");
    Change change = become(ComplaintStatus.WITHDRAWN);
    withdrawnAt = at;
    month().settle();
    Facts facts =
        tellHandler(act("WITHDRAWN", by, at, now, change).facts().because(reason))
            .telling(new Recipient.Person(firstContactId()));
    return new Recorded(
        severity() == Severity.MAJOR ? facts.telling(Role.BRANCH_GENERAL_MANAGER) : facts);
  }

  /** It turned out to be of another kind and goes on as that (INT-1). */
  public Recorded goesOnAs(SubjectRef next, String reason, Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.CONVERSION);
    refuseIf(whyNotConvert());
    Change change = become(ComplaintStatus.CONVERTED);
    convertedAt = now;
    month().settle();
    Change link = Change.of("convertedTo", null, next.number());
    Facts facts =
        tellHandler(act("COMPLAINT_CONVERTED", by, now, now, change, link).facts().because(reason))
            .telling(new Recipient.Person(firstContactId()));
    return new Recorded(
        severity() == Severity.MAJOR ? facts.telling(Role.BRANCH_GENERAL_MANAGER) : facts);
  }

  /** What was judged valid, or had a result, is a complaint; empty where it may be another kind. */
  public Optional<Refusal> whyNotConvert() {
    if (validity() == Validity.VALID) {
      return Optional.of(new RuleViolation("INT-1", Message.of("refusal.validComplaint")));
    }
    return round == 0
        ? Optional.empty()
        : Optional.of(new RuleViolation("INT-1", Message.of("refusal.resolvedOnce")));
  }

  /** The OFFICE_MANAGER names a handler where nobody remains (HD-13). */
  public Recorded nameHandler(Long named, String reason, Actor by, Instant now) {
    requireStateFor(ComplaintAct.HANDLER);
    if (handlerId() != null) {
      throw new RuleViolation("HD-13", Message.of("refusal.handlerThere"));
    }
    if (named.equals(subjectStaffId())) {
      throw RuleViolation.at("username", "HD-13", Message.of("refusal.complainedAbout"));
    }
    Facts facts = act("HANDLER_NAMED", by, now, now, handledBy(named)).facts().because(reason);
    return new Recorded(tellHandler(facts));
  }

  /**
   * The department heads met about it (HD-3).
   *
   * @param at when; a late entry may put it before now, never before the receipt
   */
  public Recorded meet(String decision, Actor by, Instant at, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.MEETING);
    requireNotBefore("heldAt", at, receivedAt(), now, "HD-3");
    Facts facts = act("MET", by, at, now, begin()).facts().because(decision);
    return new Recorded(tellHandler(facts).telling(new Recipient.Person(firstContactId())));
  }

  /** Another body was contacted about it; no state changes by it (INT-12). */
  public Recorded contact(String party, Actor by, Instant at, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.CONTACT);
    requireNotBefore("contactedAt", at, receivedAt(), now, "INT-12");
    return new Recorded(act("CONTACTED", by, at, now).facts().because(party));
  }

  /** Points to an earlier case; clocks stay apart (INT-15). */
  public Recorded link(ComplaintNumber earlier, Actor by, Instant now) {
    if (earlier.equals(number())) {
      throw RuleViolation.at("number", "INT-15", Message.of("refusal.linkToItself"));
    }
    Change change = Change.of("linkedTo", linkedTo, earlier);
    linkedTo = earlier;
    return act("LINKED", by, now, now, change);
  }

  /** An explicit act (HD-8); whether it may be is asked first, see {@link #requireStateFor}. */
  public Recorded close(Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    Change change = become(CLOSED);
    closedAt = now;
    closableAt = null;
    return act("CLOSED", by, now, now, change);
  }

  /**
   * It goes to the archive with the signature of a period in which it had ended (STAT-2, HD-7).
   *
   * @param signed how people call that period
   */
  public Recorded archive(String signed, Actor by, Instant now) {
    Change change = become(ComplaintStatus.ARCHIVED);
    return new Recorded(act("ARCHIVED", by, now, now, change).facts().because(signed));
  }

  /** All conditions of HD-8 are fulfilled as of this instant: somebody should close it (DL-17). */
  public Recorded becomesClosable(Actor by, Instant at) {
    closableAt = at;
    closableTimes++;
    return new Recorded(facts("CLOSABLE", by, at).with(Change.of("closableAt", null, at)));
  }

  /** A condition of HD-8 is open again. */
  public Recorded isClosableNoMore(Actor by, Instant at) {
    Change change = Change.of("closableAt", closableAt, null);
    closableAt = null;
    return new Recorded(facts("NOT_CLOSABLE", by, at).with(change));
  }

  /** Whether it waits for its closure. */
  public boolean isClosable() {
    return closableAt != null;
  }

  /** How often its conditions were fulfilled: 1 for the first time. */
  public int closableTimes() {
    return closableTimes;
  }

  public Money loss() {
    return loss;
  }

  public ComplaintNumber linkedTo() {
    return linkedTo;
  }

  public Instant repliedAt() {
    return repliedAt;
  }

  public Instant resolvedAt() {
    return resolvedAt;
  }

  public Long resolvedBy() {
    return resolvedBy;
  }

  @Override
  public Set<Long> solvers() {
    return resolvedBy == null ? Set.of() : Set.of(resolvedBy);
  }

  public Instant closedAt() {
    return closedAt;
  }

  public Instant superiorToldAt() {
    return superiorToldAt;
  }

  /** When the owner took it back; null where they did not. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  public boolean isFinallyDecided() {
    return finallyDecidedAt != null;
  }

  public int chases() {
    return chases.count();
  }

  public Instant lastChasedAt() {
    return chases.lastAt();
  }

  public boolean isEffectChecked() {
    return effectCheckedAt != null;
  }

  public int round() {
    return round;
  }
}
