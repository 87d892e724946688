package org.xinsheng.complaint.domain;

import static org.xinsheng.complaint.domain.ComplaintStatus.CLOSED;
import static org.xinsheng.complaint.domain.ComplaintStatus.IN_PROGRESS;
import static org.xinsheng.complaint.domain.ComplaintStatus.REGISTERED;
import static org.xinsheng.complaint.domain.ComplaintStatus.RESOLVED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Deferral;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.Superior;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** An owner's complaint, from receipt to the archive. One verb per act; each tells what it did. */
@Entity
@Table(name = "complaint")
public class Complaint {

  /** Whom a MAJOR complaint is brought to at once (HD-14, HD-11). */
  private static final Role[] TOLD_OF_MAJOR = {
    Role.DUTY_FOREMAN,
    Role.DEPARTMENT_HEAD,
    Role.HEAD_STEWARD,
    Role.CHIEF_STEWARD,
    Role.OFFICE_ASSISTANT,
    Role.OFFICE_MANAGER
  };

  /** Stands where nothing is promised any more, so that such cases sort last. */
  public static final Instant NEVER_DUE = Instant.parse("9999-01-01T00:00:00Z");

  @Id
  @GeneratedValue(generator = "matter_seq")
  @SequenceGenerator(name = "matter_seq", sequenceName = "matter_seq")
  private Long id;

  @Column(name = "number")
  private ComplaintNumber number;

  @Version private long version;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", updatable = false)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(name = "desk", updatable = false)
  private Desk desk;

  @Column(name = "received_at", updatable = false)
  private Instant receivedAt;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  @Column(name = "clocks_start_at")
  private Instant clocksStartAt;

  @Embedded private Caller caller;
  @Embedded private Superior superior;
  @Embedded private Deferral deferral;

  @Column(name = "category", updatable = false)
  private String category;

  @Column(name = "content", updatable = false)
  private String content;

  @Column(name = "criteria")
  private String criteria;

  @Enumerated(EnumType.STRING)
  @Column(name = "severity")
  private Severity severity;

  @Enumerated(EnumType.STRING)
  @Column(name = "validity")
  private Validity validity;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private ComplaintStatus status;

  @Column(name = "first_contact_id")
  private Long firstContactId;

  @Column(name = "taken_by_steward")
  private boolean takenBySteward;

  @Column(name = "handler_id")
  private Long handlerId;

  @Enumerated(EnumType.STRING)
  @Column(name = "moved_up_to")
  private Role movedUpTo;

  @Column(name = "reported_to")
  private String reportedTo;

  @Column(name = "subject_staff_id", updatable = false)
  private Long subjectStaffId;

  @Column(name = "subject_department_id", updatable = false)
  private Long subjectDepartmentId;

  @Column(name = "requested_by", updatable = false)
  private Instant requestedBy;

  @Column(name = "loss_amount")
  private Money loss;

  @Column(name = "rings", updatable = false)
  private Integer rings;

  @Column(name = "read_back", updatable = false)
  private Boolean readBack;

  @Column(name = "document_shelf", updatable = false)
  private String documentShelf;

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

  @Embedded private Chases chases;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "next_due_at")
  private Instant nextDueAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "policy_version", updatable = false)
  private int policyVersion;

  @Embedded private MonthMark month;

  /** Goes with the case through an act; not a part of its memory. */
  @Transient private CasePolicy policy;

  @Column(name = "closable_at")
  private Instant closableAt;

  @Column(name = "closable_times")
  private int closableTimes;

  protected Complaint() {}

  Complaint(Registration registration) {
    branchId = registration.place().branchId();
    officeId = registration.place().officeId();
    zoneId = registration.place().zoneId();
    subjectDepartmentId = registration.place().departmentId();
    channel = registration.channel();
    desk = registration.desk();
    receivedAt = registration.receivedAt();
    enteredAt = registration.enteredAt();
    clocksStartAt = registration.clocksStartAt();
    deferral = registration.deferral();
    caller = registration.caller();
    superior = registration.superior();
    category = registration.category();
    content = registration.content();
    criteria = Codes.join(registration.criteria());
    severity = registration.severity();
    validity = Validity.UNDETERMINED;
    status = REGISTERED;
    firstContactId = registration.firstContact();
    takenBySteward = registration.takenBySteward();
    handlerId = registration.handler();
    reportedTo = Codes.join(registration.reportedTo());
    subjectStaffId = registration.subjectStaff();
    requestedBy = registration.requestedBy();
    loss = registration.loss();
    rings = registration.rings();
    readBack = registration.readBack();
    documentShelf = registration.documentShelf();
    linkedTo = registration.linkedTo();
    policyVersion = registration.policyVersion();
    changedAt = registration.enteredAt();
    nextDueAt = NEVER_DUE;
    month = new MonthMark();
    chases = Chases.none();
  }

  /** Gives the number once the id is known, and tells whom the severity concerns (DL-1, HD-14). */
  public ComplaintRegistered numbered(ComplaintNumber given, Actor by) {
    number = given;
    Facts facts =
        facts("REGISTERED", by, receivedAt)
            .with(Change.of("status", null, status))
            .with(Change.of("severity", null, severity))
            .with(Change.of("criteria", null, criteria))
            .with(Change.of("firstContact", null, firstContactId))
            .with(Change.of("handler", null, handlerId))
            .with(reportedInsteadOf(""))
            .with(Change.of("loss", null, loss))
            .with(Change.of("linkedTo", null, linkedTo));
    return new ComplaintRegistered(tellOfSeverity(facts));
  }

  /**
   * An explicit reply to the owner (DL-3); also after the result, while the owner does not know it.
   */
  public Recorded reply(Actor by, Instant at, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.REPLY);
    requireNotBefore("repliedAt", at, receivedAt, now, "DL-16");
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

  /** VALID or INVALID; an explanation is kept as the reason (SEV-7). */
  public Recorded judge(Validity judged, String explanation, Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.VALIDITY);
    if (judged == Validity.UNDETERMINED) {
      throw RuleViolation.at("validity", "SEV-7", Message.of("refusal.judgeValidity"));
    }
    Change began = begin();
    Change change = Change.of("validity", validity, judged);
    validity = judged;
    return new Recorded(act("VALIDITY", by, now, now, began, change).facts().because(explanation));
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
   * Raises, naming the criterion now fulfilled (SEV-5).
   *
   * @param handler by DL-1's table
   */
  public Recorded raise(
      Severity to, Criterion now, String reason, Long handler, Actor by, Instant at) {
    requireStateFor(ComplaintAct.RAISE);
    requireChange(to.isAbove(severity), to);
    if (now == null || now.severity() != to) {
      throw RuleViolation.at("criterion", "SEV-5", Message.of("refusal.raiseNeedsCriterion", to));
    }
    Set<Criterion> ticked = criteria();
    ticked.add(now);
    Change grounds = Change.of("criteria", criteria, Codes.join(ticked));
    criteria = Codes.join(ticked);
    Long handledBy = movedBeyond(to) ? handlerId : handler;
    Facts facts = severityChanged("RAISED", to, handledBy, by, at).with(grounds).because(reason);
    return new Recorded(tellOfSeverity(facts));
  }

  /** Answered whether a criterion is met, where that raises nothing (SEV-10). */
  public Recorded answered(MajorAnswer answer, Actor by, Instant now) {
    Set<Criterion> ticked = criteria();
    if (answer.isYes()) {
      ticked.add(answer.criterion());
    }
    Change grounds = Change.of("criteria", criteria, Codes.join(ticked));
    criteria = Codes.join(ticked);
    return new Recorded(
        act("MAJOR_ANSWERED", by, now, now, grounds).facts().because(answer.reason()));
  }

  /**
   * A raise to MAJOR ends a deferral: what has not started yet starts now (INT-13).
   *
   * @return whether it did
   */
  public boolean endDeferral(Instant at) {
    boolean ends = severity == Severity.MAJOR && clocksStartAt.isAfter(at);
    clocksStartAt = ends ? at : clocksStartAt;
    return ends;
  }

  /** Lowers; drops no report already made (SEV-5, SEV-9, DL-5). */
  public Recorded lower(Severity to, String reason, Long handler, Actor by, Instant at) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.LOWER);
    requireChange(severity.isAbove(to), to);
    whyNotLower()
        .ifPresent(
            why -> {
              throw why;
            });
    movedUpTo = null;
    Facts facts = severityChanged("LOWERED", to, handler, by, at).because(reason);
    return new Recorded(tellHandler(facts));
  }

  /** What its age made MAJOR stays so (SEV-9). */
  public Optional<RuleViolation> whyNotLower() {
    return isRaisedByAge()
        ? Optional.of(new RuleViolation("SEV-9", Message.of("refusal.majorByAge")))
        : Optional.empty();
  }

  /** Nobody is written as nothing. */
  private Change reportedInsteadOf(String before) {
    return Change.of(
        "reportedTo", before.isEmpty() ? null : before, reportedTo.isEmpty() ? null : reportedTo);
  }

  private static void requireChange(boolean rightWay, Severity to) {
    if (!rightWay) {
      throw RuleViolation.at("severity", "SEV-5", Message.of("refusal.sameSeverity", to));
    }
  }

  private Facts severityChanged(String code, Severity to, Long handler, Actor by, Instant at) {
    Severity before = severity;
    Long handledBy = handlerId;
    String toldBefore = reportedTo;
    Set<Role> told = reportedTo();
    told.addAll(limits().of(to).reports());
    severity = to;
    handlerId = handler;
    reportedTo = Codes.join(told);
    touch(at);
    Facts facts =
        facts(code, by, at)
            .with(Change.of("severity", before, to))
            .with(Change.of("handler", handledBy, handler))
            .with(reportedInsteadOf(toldBefore));
    return before == Severity.MAJOR ? facts.telling(Role.BRANCH_GENERAL_MANAGER) : facts;
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
    ComplaintStatus before = status;
    begin();
    become(RESOLVED);
    Change raised = raiseLossTo(treatment.compensation());
    round++;
    resolvedAt = at;
    resolvedBy = by.id();
    touch(now);
    Facts facts =
        facts("RESOLVED", by, at)
            .with(Change.of("status", before, status))
            .with(Change.of("cause", null, treatment.cause()))
            .with(raised)
            .telling(aboveTheHandler())
            .telling(Role.OFFICE_MANAGER);
    return new ComplaintResolved(facts, round, at);
  }

  /** A result follows the receipt, or the follow-up that asked for a better one. */
  public Instant earliestResult() {
    return reopenedAt == null ? receivedAt : reopenedAt;
  }

  private Role aboveTheHandler() {
    return limits().of(severity).handlerRole().flatMap(Role::above).orElse(Role.HEAD_STEWARD);
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
            .telling(new Recipient.Person(firstContactId)));
  }

  /** A follow-up confirmed or changed the validity (SEV-7, FU-4). */
  public Change confirmValidity(Validity confirmed) {
    Change change = Change.of("validity", validity, confirmed);
    validity = confirmed;
    return change;
  }

  /** The superior knows; only a report at or after the latest result fulfils INT-4. */
  public Recorded superiorTold(Actor by, Instant at, Instant now) {
    if (!channel.isFromSuperior()) {
      throw new RuleViolation("INT-4", Message.of("refusal.noSuperior"));
    }
    requireNotBefore("reportedAt", at, receivedAt, now, "INT-4");
    Instant before = superiorToldAt;
    superiorToldAt = before == null || at.isAfter(before) ? at : before;
    Change change = Change.of("superiorToldAt", before, superiorToldAt);
    return act("SUPERIOR_TOLD", by, at, now, change);
  }

  /** Whether the report that INT-4 asks for is done; true where no superior forwarded it. */
  public boolean superiorKnowsTheResult() {
    return !channel.isFromSuperior()
        || superiorToldAt != null && outcomeAt() != null && !superiorToldAt.isBefore(outcomeAt());
  }

  /** Of the result that stands, or of the withdrawal where none does. */
  private Instant outcomeAt() {
    boolean resultStands =
        resolvedAt != null && (reopenedAt == null || !resolvedAt.isBefore(reopenedAt));
    return withdrawnAt == null || resultStands ? resolvedAt : withdrawnAt;
  }

  /**
   * Its age is looked at when the month ends, at every reopening and after every judgement (SEV-6).
   *
   * @param monthEnds one month after it was received, in the office's time
   * @param at what makes it worth a look: entry, reopening, judgement
   */
  public void lookAtAge(Instant monthEnds, Instant at) {
    month().lookAgain(monthEnds.isBefore(at) ? at : monthEnds);
  }

  /** When its age is looked at next, that instant not included; null while nothing can happen. */
  public Instant ageIsLookedAt() {
    return month == null ? null : month.at();
  }

  /** What its age asks for now. */
  public MonthDemand ageDemands() {
    if (!status.awaitsResult() || validity == Validity.INVALID || isRaisedByAge()) {
      return MonthDemand.NOTHING;
    }
    if (validity == Validity.UNDETERMINED) {
      return month.judgeBy() == null ? MonthDemand.JUDGE : MonthDemand.SILENCE;
    }
    return severity == Severity.MAJOR ? MonthDemand.TELL : MonthDemand.RAISE;
  }

  /** Nothing follows from its age until something is done to it. */
  public void ageSettled() {
    month.settle();
  }

  /** The HEAD_STEWARD must say whether it is valid, or silence does (SEV-6). */
  public Recorded askToJudge(Instant at, Instant now) {
    Instant by = at.plus(policy().timeToJudge());
    month.judgeUntil(by);
    Change change = Change.of("judgeBy", null, by);
    Facts facts = act("VALIDITY_ASKED", Actor.SYSTEM, at, now, change).facts();
    return new Recorded(facts.telling(Role.HEAD_STEWARD));
  }

  /** Nobody judged in time: it counts as VALID, and its age is looked at as of that instant. */
  public Recorded validBySilence(Instant at, Instant now) {
    Change change = Change.of("validity", validity, Validity.VALID);
    validity = Validity.VALID;
    month.lookAgain(at);
    Facts facts = act("VALID_BY_SILENCE", Actor.SYSTEM, at, now, begin(), change).facts();
    return new Recorded(tellHandler(facts.because("NOBODY_JUDGED_IN_TIME")));
  }

  /** A MAJOR complaint is a month old: the branch is told once, no clock moves (SEV-6). */
  public Optional<Recorded> tellOfAge(Instant at, Instant now) {
    if (month.isTold()) {
      return Optional.empty();
    }
    month.told(at);
    Change change = Change.of("monthToldAt", null, at);
    Facts facts = act("MONTH_PASSED", Actor.SYSTEM, at, now, change).facts();
    return Optional.of(new Recorded(facts.telling(Role.BRANCH_GENERAL_MANAGER)));
  }

  /**
   * A valid complaint that nobody resolved within a month becomes MAJOR by itself, once (SEV-6).
   *
   * @param handler by DL-1's table
   */
  public Recorded raiseByAge(Long handler, Instant at) {
    Facts facts = severityChanged("RAISED_BY_AGE", Severity.MAJOR, handler, Actor.SYSTEM, at);
    month.raised(at);
    return new Recorded(tellOfSeverity(facts.because("UNRESOLVED_FOR_A_MONTH")));
  }

  public boolean isRaisedByAge() {
    return month != null && month.isRaised();
  }

  /** Since when its age makes it MAJOR; null where it does not. */
  public Instant raisedByAgeAt() {
    return month == null ? null : month.raisedAt();
  }

  /** Until when the validity must be judged before silence counts; null where nobody waits. */
  public Instant judgeBy() {
    return month == null ? null : month.judgeBy();
  }

  /** The database gives back nothing where all of it is empty. */
  private MonthMark month() {
    if (month == null) {
      month = new MonthMark();
    }
    return month;
  }

  /** The office manager checked what the handling achieved (HD-11). */
  public Recorded checkEffect(boolean effective, Actor by, Instant now) {
    requireStateFor(ComplaintAct.EFFECT_CHECK);
    Change change = Change.of("effective", null, effective);
    effectCheckedAt = effective ? now : null;
    return act("EFFECT_CHECKED", by, now, now, change);
  }

  /** First-contact ownership goes to someone else, with a reason that is kept (INT-3). */
  public ComplaintHandedOver handOver(
      Long to, boolean asSteward, String reason, Actor by, Instant now) {
    requireStateFor(ComplaintAct.FIRST_CONTACT);
    if (to.equals(subjectStaffId)) {
      throw RuleViolation.at("username", "HD-13", Message.of("refusal.complainedAbout"));
    }
    Change owner = Change.of("firstContact", firstContactId, to);
    boolean handlesToo = severity == Severity.GENERAL && firstContactId.equals(handlerId);
    Change handler = Change.of("handler", handlerId, handlesToo ? to : handlerId);
    firstContactId = to;
    takenBySteward = asSteward;
    handlerId = handlesToo ? to : handlerId;
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
    Change handler = handledBy(takesOver ? assignment.assigneeId() : handlerId);
    return act("FORWARDED", by, now, now, assignment.sent(), began, handler);
  }

  /** The rung becomes handler; no clock moves (HD-12). */
  public Recorded moveUp(Rung rung, String reason, Actor by, Instant now) {
    requireStateFor(ComplaintAct.ESCALATION);
    Recorded moved = act("ESCALATED", by, now, now, climb(rung).toArray(Change[]::new));
    return new Recorded(
        tellHandler(moved.facts().because(reason)).telling(new Recipient.Person(firstContactId)));
  }

  /** The CHIEF_STEWARD has the last word (HD-12); the result is recorded by it. */
  public Recorded decideFinally(String text, Actor by, Instant now) {
    refuseThePersonComplainedAbout(by);
    requireStateFor(ComplaintAct.FINAL_DECISION);
    requireUndecided();
    Change change = Change.of("finallyDecidedAt", null, now);
    finallyDecidedAt = now;
    Facts facts = act("FINALLY_DECIDED", by, now, now, change).facts().because(text);
    return new Recorded(tellHandler(facts).telling(new Recipient.Person(firstContactId)));
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
    boolean tells = chases.add(now, by.is(handlerId));
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
    requireNotBefore("withdrawnAt", at, receivedAt, now, "HD-10");
    Change change = become(ComplaintStatus.WITHDRAWN);
    withdrawnAt = at;
    month().settle();
    Facts facts =
        tellHandler(act("WITHDRAWN", by, at, now, change).facts().because(reason))
            .telling(new Recipient.Person(firstContactId));
    return new Recorded(
        severity == Severity.MAJOR ? facts.telling(Role.BRANCH_GENERAL_MANAGER) : facts);
  }

  /** The rung has it from now on, whatever brought it there. */
  public List<Change> climb(Rung rung) {
    Change up = Change.of("movedUpTo", movedUpTo, rung.role());
    movedUpTo = rung.role();
    return List.of(up, handledBy(rung.holder()));
  }

  private Change handledBy(Long staffId) {
    Change change = Change.of("handler", handlerId, staffId);
    handlerId = staffId;
    return change;
  }

  /** The rung that the handler stands on, by the severity or moved up (DL-1, HD-12). */
  public Optional<Role> standing() {
    return movedBeyond(severity) ? Optional.of(movedUpTo) : limits().of(severity).handlerRole();
  }

  private boolean movedBeyond(Severity reached) {
    return movedUpTo != null
        && limits()
            .of(reached)
            .handlerRole()
            .filter(role -> role.compareTo(movedUpTo) >= 0)
            .isEmpty();
  }

  /** The OFFICE_MANAGER names a handler where nobody remains (HD-13). */
  public Recorded nameHandler(Long named, String reason, Actor by, Instant now) {
    requireStateFor(ComplaintAct.HANDLER);
    if (handlerId != null) {
      throw new RuleViolation("HD-13", Message.of("refusal.handlerThere"));
    }
    if (named.equals(subjectStaffId)) {
      throw RuleViolation.at("username", "HD-13", Message.of("refusal.complainedAbout"));
    }
    Change change = Change.of("handler", null, named);
    handlerId = named;
    Facts facts = act("HANDLER_NAMED", by, now, now, change).facts().because(reason);
    return new Recorded(tellHandler(facts));
  }

  /** Points to an earlier case; clocks stay apart (INT-15). */
  public Recorded link(ComplaintNumber earlier, Actor by, Instant now) {
    if (earlier.equals(number)) {
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

  /**
   * @throws IllegalTransition where the act has no place in this state (HD-7)
   */
  public void requireStateFor(ComplaintAct act) {
    if (!act.isPossibleIn(status)) {
      throw new IllegalTransition("HD-7", status, act.leadsTo());
    }
  }

  /** The person complained about never handles, lowers or judges (HD-13). */
  public void refuseThePersonComplainedAbout(Actor actor) {
    if (actor.is(subjectStaffId)) {
      throw new RuleViolation("HD-13", Message.of("refusal.complainedAbout"));
    }
  }

  /** The earliest time that is still promised and not kept, for lists and boards. */
  public void nextDue(Optional<Instant> at) {
    nextDueAt = at.orElse(NEVER_DUE);
  }

  /** Whatever was done to the case, a later editor must see that it changed. */
  public void touch(Instant now) {
    changedAt = changedAt.isBefore(now) ? now : changedAt.plusMillis(1);
  }

  private Change become(ComplaintStatus next) {
    ComplaintStatus before = status;
    if (!before.mayBecome(next)) {
      throw new IllegalTransition("HD-7", before, next);
    }
    status = next;
    return Change.of("status", before, next);
  }

  /** Work begins with the first act on a case; a result is not undone by it. */
  private Change begin() {
    return status == REGISTERED ? become(IN_PROGRESS) : Change.of("status", status, status);
  }

  private static void requireNotBefore(
      String field, Instant at, Instant earliest, Instant now, String rule) {
    if (at.isAfter(now)) {
      throw RuleViolation.at(field, rule, Message.of("refusal.inFuture"));
    }
    if (at.isBefore(earliest)) {
      throw RuleViolation.at(field, rule, Message.of("refusal.beforeItsStep", earliest));
    }
  }

  private Recorded act(String code, Actor by, Instant at, Instant now, Change... changes) {
    touch(now);
    return new Recorded(facts(code, by, at).with(List.of(changes)));
  }

  private Facts facts(String code, Actor by, Instant at) {
    return Facts.of(ref(), place(), by, at, code);
  }

  private Facts tellOfSeverity(Facts facts) {
    List<Recipient> tell = new ArrayList<>();
    limits().of(severity).reports().forEach(it -> tell.add(new Recipient.Holders(it)));
    Facts told = tellHandler(facts).telling(tell.toArray(Recipient[]::new));
    return severity == Severity.MAJOR ? told.telling(TOLD_OF_MAJOR) : told;
  }

  private Facts tellHandler(Facts facts) {
    return handlerId == null
        ? facts.telling(Role.OFFICE_MANAGER)
        : facts.telling(new Recipient.Person(handlerId));
  }

  public SubjectRef ref() {
    return new SubjectRef(SubjectType.COMPLAINT, id, number == null ? null : number.text());
  }

  public Place place() {
    return new Place(branchId, officeId, zoneId, subjectDepartmentId);
  }

  public Involved involved() {
    Map<Relation, Set<Long>> people = new EnumMap<>(Relation.class);
    people.put(Relation.FIRST_CONTACT, Set.of(firstContactId));
    people.put(Relation.HANDLER, handlerId == null ? Set.of() : Set.of(handlerId));
    return new Involved(place(), people);
  }

  public Set<Criterion> criteria() {
    return Codes.split(Criterion.class, criteria);
  }

  public Set<Role> reportedTo() {
    return Codes.split(Role.class, reportedTo);
  }

  public Long id() {
    return id;
  }

  public ComplaintNumber number() {
    return number;
  }

  public long version() {
    return version;
  }

  public ComplaintStatus status() {
    return status;
  }

  public Severity severity() {
    return severity;
  }

  public Validity validity() {
    return validity;
  }

  public Caller caller() {
    return caller;
  }

  public Superior superior() {
    return superior;
  }

  public Channel channel() {
    return channel;
  }

  public Desk desk() {
    return desk;
  }

  public String category() {
    return category;
  }

  public String content() {
    return content;
  }

  public Money loss() {
    return loss;
  }

  public Integer rings() {
    return rings;
  }

  public Boolean readBack() {
    return readBack;
  }

  public String documentShelf() {
    return documentShelf;
  }

  public ComplaintNumber linkedTo() {
    return linkedTo;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /** The received time, or the next opening where the matter was deferred (INT-13). */
  public Instant clocksStartAt() {
    return clocksStartAt;
  }

  public Deferral deferral() {
    return deferral;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public Instant requestedBy() {
    return requestedBy;
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

  public Long firstContactId() {
    return firstContactId;
  }

  public boolean isTakenBySteward() {
    return takenBySteward;
  }

  public Long handlerId() {
    return handlerId;
  }

  public Long subjectStaffId() {
    return subjectStaffId;
  }

  public Long subjectDepartmentId() {
    return subjectDepartmentId;
  }

  public int policyVersion() {
    return policyVersion;
  }

  /** Whoever takes up a case gives it the policy of its own version (DL-11). */
  public void under(CasePolicy own) {
    if (own.version() != policyVersion) {
      throw new IllegalArgumentException("policy " + own.version() + " for " + policyVersion);
    }
    policy = own;
  }

  /** The policy that it was registered under; the first version is the standard. */
  public CasePolicy policy() {
    if (policy == null && policyVersion == Limits.STANDARD.version()) {
      policy = CasePolicy.STANDARD;
    }
    if (policy == null) {
      throw new IllegalStateException("nobody gave " + number + " its policy " + policyVersion);
    }
    return policy;
  }

  private Limits limits() {
    return policy().limits();
  }
}
