package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** How grave a case is, whether it is valid, and whom its gravity gives it to (SEV, DL-1). */
@MappedSuperclass
abstract class GradedCase extends TrackedCase {

  /** Whom a MAJOR complaint is brought to at once (HD-14, HD-11). */
  private static final Role[] TOLD_OF_MAJOR = {
    Role.DUTY_FOREMAN,
    Role.DEPARTMENT_HEAD,
    Role.HEAD_STEWARD,
    Role.CHIEF_STEWARD,
    Role.OFFICE_ASSISTANT,
    Role.OFFICE_MANAGER
  };

  @Column(name = "criteria")
  private String criteria;

  @Enumerated(EnumType.STRING)
  @Column(name = "severity")
  private Severity severity;

  @Enumerated(EnumType.STRING)
  @Column(name = "validity")
  private Validity validity;

  @Column(name = "reported_to")
  private String reportedTo;

  @Enumerated(EnumType.STRING)
  @Column(name = "moved_up_to")
  private Role movedUpTo;

  @Column(name = "clocks_start_at")
  private Instant clocksStartAt;

  protected GradedCase() {}

  GradedCase(Registration registration) {
    super(registration);
    criteria = Codes.join(registration.criteria());
    severity = registration.severity();
    validity = Validity.UNDETERMINED;
    reportedTo = Codes.join(registration.reportedTo());
    clocksStartAt = registration.clocksStartAt();
  }

  Change tick(Set<Criterion> ticked) {
    Change grounds = Change.of("criteria", criteria, Codes.join(ticked));
    criteria = Codes.join(ticked);
    return grounds;
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

  /** A follow-up confirmed or changed the validity (SEV-7, FU-4). */
  public Change confirmValidity(Validity confirmed) {
    Change change = Change.of("validity", validity, confirmed);
    validity = confirmed;
    return change;
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
    Long handledBy = movedBeyond(to) ? handlerId() : handler;
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

  /** The rung that the handler stands on, by the severity or moved up (DL-1, HD-12). */
  public Optional<Role> standing() {
    return movedBeyond(severity) ? Optional.of(movedUpTo) : limits().of(severity).handlerRole();
  }

  boolean movedBeyond(Severity reached) {
    return movedUpTo != null
        && limits()
            .of(reached)
            .handlerRole()
            .filter(role -> role.compareTo(movedUpTo) >= 0)
            .isEmpty();
  }

  /** The rung has it from now on, whatever brought it there. */
  public List<Change> climb(Rung rung) {
    Change up = Change.of("movedUpTo", movedUpTo, rung.role());
    movedUpTo = rung.role();
    return List.of(up, handledBy(rung.holder()));
  }

  /** Whether its age made it MAJOR. */
  public abstract boolean isRaisedByAge();

  Facts severityChanged(String code, Severity to, Long handler, Actor by, Instant at) {
    Severity before = severity;
    Change given = handledBy(handler);
    String toldBefore = reportedTo;
    Set<Role> told = reportedTo();
    told.addAll(limits().of(to).reports());
    severity = to;
    reportedTo = Codes.join(told);
    touch(at);
    Facts facts =
        facts(code, by, at)
            .with(Change.of("severity", before, to))
            .with(given)
            .with(reportedInsteadOf(toldBefore));
    return before == Severity.MAJOR ? facts.telling(Role.BRANCH_GENERAL_MANAGER) : facts;
  }

  /** Nobody is written as nothing. */
  Change reportedInsteadOf(String before) {
    return Change.of(
        "reportedTo", before.isEmpty() ? null : before, reportedTo.isEmpty() ? null : reportedTo);
  }

  private static void requireChange(boolean rightWay, Severity to) {
    if (!rightWay) {
      throw RuleViolation.at("severity", "SEV-5", Message.of("refusal.sameSeverity", to));
    }
  }

  Facts tellOfSeverity(Facts facts) {
    List<Recipient> tell = new ArrayList<>();
    limits().of(severity).reports().forEach(it -> tell.add(new Recipient.Holders(it)));
    Facts told = tellHandler(facts).telling(tell.toArray(Recipient[]::new));
    return severity == Severity.MAJOR ? told.telling(TOLD_OF_MAJOR) : told;
  }

  public Severity severity() {
    return severity;
  }

  public Validity validity() {
    return validity;
  }

  public Set<Criterion> criteria() {
    return Codes.split(Criterion.class, criteria);
  }

  public Set<Role> reportedTo() {
    return Codes.split(Role.class, reportedTo);
  }

  /** The received time, or the next opening where the matter was deferred (INT-13). */
  public Instant clocksStartAt() {
    return clocksStartAt;
  }

  String ticked() {
    return criteria;
  }
}
