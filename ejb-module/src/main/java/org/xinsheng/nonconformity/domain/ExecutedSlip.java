package org.xinsheng.nonconformity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** What is done about an approved slip, and whether it helped (NCR-6, NCR-7, HD-9). */
@MappedSuperclass
abstract class ExecutedSlip extends WrittenSlip {

  @Enumerated(EnumType.STRING)
  @Column(name = "verifier_role")
  private Role verifierRole;

  @Column(name = "executing_since")
  private Instant executingSince;

  @Column(name = "round")
  private int round;

  @Column(name = "executed_at")
  private Instant executedAt;

  @Column(name = "executed_by")
  private Long executedBy;

  protected ExecutedSlip() {}

  ExecutedSlip(Raised raised, Long by, Instant now) {
    super(raised, by, now);
  }

  /** Whose decision it waits for, null where it waits for none. */
  public abstract Role pendingRole();

  /** The post that has the last word in its approval. */
  abstract Role lastWord();

  /**
   * @throws RuleViolation NCR-5 for whoever approved it
   */
  public abstract void refuseTheApprover(Actor by);

  Change beginRound(Instant at) {
    executingSince = at;
    return Change.of("round", round, ++round);
  }

  /**
   * It is done (NCR-6).
   *
   * @param at when; not before its execution began, not in the future
   */
  public Recorded execute(Actor by, Instant at, Instant now) {
    requirePossible(SlipAct.EXECUTION);
    refuseTheApprover(by);
    if (at.isAfter(now)) {
      throw RuleViolation.at("doneAt", "NCR-6", Message.of("refusal.inFuture"));
    }
    if (at.isBefore(executingSince)) {
      throw RuleViolation.at(
          "doneAt", "NCR-6", Message.of("refusal.beforeItsStep", executingSince));
    }
    Facts facts = act("SLIP_EXECUTED", by, at, now).with(become(SlipStatus.EXECUTED));
    executedAt = at;
    executedBy = by.id();
    lookAgainWhoVerifies();
    return new Recorded(facts.telling(verifierRole).telling(writers()));
  }

  /** The quality manager, unless the office manager had the last word (NCR-7). */
  void lookAgainWhoVerifies() {
    boolean byTheManager = lastWord() == Role.OFFICE_MANAGER;
    verifierRole = byTheManager ? Role.OFFICE_MANAGER : Role.MANAGEMENT_REPRESENTATIVE;
  }

  /** What was done, for the record. */
  public SlipExecution execution(String done, String evidence, Instant now) {
    return new SlipExecution(this, done, evidence, executedAt, executedBy, now);
  }

  /** Not by whoever executed it (NCR-7). */
  public void refuseTheExecutor(Actor by) {
    if (executors().contains(by.id())) {
      throw new RuleViolation("NCR-7", Message.of("refusal.executedThemselves"));
    }
  }

  /** Whoever is responsible and whoever recorded that it is done. */
  public Set<Long> executors() {
    Set<Long> people = new HashSet<>();
    people.add(content().responsibleId());
    people.add(executedBy);
    people.remove(null);
    return people;
  }

  /** It helped: the slip is closed, once every approval is given (NCR-4, NCR-7). */
  public SlipClosed close(String remarks, Actor by, Instant now) {
    requirePossible(SlipAct.VERIFICATION);
    refuseTheExecutor(by);
    if (pendingRole() != null) {
      throw new RuleViolation("NCR-4", Message.of("refusal.approvalMissing", pendingRole()));
    }
    Facts facts =
        act("SLIP_CLOSED", by, now, now)
            .with(Change.of("effective", null, true))
            .with(end(SlipStatus.CLOSED, now))
            .because(remarks)
            .telling(Role.OFFICE_MANAGER)
            .telling(head())
            .telling(writers())
            .telling(responsible());
    verifierRole = null;
    return new SlipClosed(facts, complaint());
  }

  /** It did not help: it is done again, by another time (NCR-2, NCR-7). */
  public Recorded notEffective(String remarks, Instant newDue, Actor by, Instant now) {
    requirePossible(SlipAct.VERIFICATION);
    refuseTheExecutor(by);
    if (newDue == null) {
      throw RuleViolation.at("newDueAt", "NCR-2", Message.of("refusal.newLimitNeeded"));
    }
    requireFuture("newDueAt", newDue, "NCR-2", now);
    return again(
        act("SLIP_NOT_EFFECTIVE", by, now, now)
            .with(Change.of("effective", null, false))
            .because(remarks),
        newDue,
        now);
  }

  /** The owner is not satisfied: what was done is not enough (HD-9). */
  public Recorded sendBack(Instant newDue, Actor by, Instant at, Instant now) {
    return again(act("SLIP_SENT_BACK", by, at, now).telling(Role.OFFICE_MANAGER), newDue, at);
  }

  private Recorded again(Facts facts, Instant newDue, Instant at) {
    Change moved = become(SlipStatus.EXECUTING);
    verifierRole = null;
    return new Recorded(
        facts
            .with(moved)
            .with(limitedTo(newDue))
            .with(beginRound(at))
            .telling(head())
            .telling(writers())
            .telling(responsible()));
  }

  /** Its complaint's loss grew after it was closed: a further slip is to be raised (NCR-4). */
  public Recorded outgrown(Money amount, Actor by, Instant now) {
    return new Recorded(
        facts("SLIP_OUTGROWN", by, now)
            .with(Change.of("complaintLoss", loss(), amount))
            .telling(Role.OFFICE_MANAGER)
            .telling(head()));
  }

  /** Who checks what was done, null while nothing is to be checked. */
  public Role verifierRole() {
    return verifierRole;
  }

  /** Since when the present execution goes on, null before it was approved. */
  public Instant executingSince() {
    return executingSince;
  }

  /** Executions asked for so far. */
  public int round() {
    return round;
  }

  public Instant executedAt() {
    return executedAt;
  }
}
