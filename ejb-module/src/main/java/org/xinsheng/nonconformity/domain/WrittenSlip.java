package org.xinsheng.nonconformity.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** What a slip says, who wrote it, and what must come before its submission (NCR-1, NCR-10). */
@MappedSuperclass
abstract class WrittenSlip extends TrackedSlip {

  @Embedded private SlipContent content;

  @Column(name = "loss_amount")
  private Money loss;

  @Column(name = "filled_by")
  private Long filledBy;

  @Column(name = "filled_at")
  private Instant filledAt;

  @ElementCollection
  @CollectionTable(name = "slip_filler", joinColumns = @JoinColumn(name = "slip_id"))
  @Column(name = "staff_id")
  private Set<Long> fillers = new HashSet<>();

  @Embedded private Referral referral;

  @Column(name = "manager_met_at")
  private Instant managerMetAt;

  @Column(name = "company_met_at")
  private Instant companyMetAt;

  @Column(name = "cancelled_reason")
  private String cancelledReason;

  protected WrittenSlip() {}

  WrittenSlip(Raised raised, Long by, Instant now) {
    super(raised, by, now);
    content = raised.content();
    loss = raised.loss();
    writtenBy(by, now);
  }

  private void writtenBy(Long person, Instant now) {
    filledBy = person;
    filledAt = now;
    standsFor(person);
  }

  /** Whoever did this stands for what the slip says, and does not approve it (NCR-5). */
  void standsFor(Long person) {
    fillers.add(person);
  }

  /** Gives the number once the id is known; the department is to complete and submit it. */
  public Recorded numbered(SlipNumber given, Actor by) {
    give(given);
    Facts facts =
        facts("SLIP_RAISED", by, raisedAt())
            .with(Change.of("status", null, status()))
            .with(Change.of("complaint", null, complaint() == null ? null : complaint().number()))
            .with(Change.of("loss", null, loss))
            .with(Change.of("responsible", null, content.responsibleId()))
            .with(Change.of("executionDueAt", null, content.executionDueAt()));
    return new Recorded(facts.telling(head()));
  }

  /** What it says is written anew; whoever writes does not approve it (NCR-1, NCR-5). */
  public Recorded fill(SlipContent written, Money amount, Actor by, Instant now) {
    requirePossible(SlipAct.EDIT);
    Facts facts =
        act("SLIP_FILLED", by, now, now)
            .with(content.changesTo(written))
            .with(Change.of("loss", loss, amount))
            .with(Change.of("filledAt", filledAt, now));
    content = written;
    loss = amount;
    writtenBy(by.id(), now);
    return new Recorded(facts);
  }

  /** The office cannot resolve it: the company is asked (NCR-10). */
  public Recorded refer(String reason, Actor by, Instant now) {
    requirePossible(SlipAct.REFERRAL);
    if (!officeCanResolve()) {
      throw new RuleViolation("NCR-10", Message.of("refusal.slipReferred"));
    }
    referral = new Referral(reason, by.id(), now);
    return new Recorded(
        act("SLIP_REFERRED", by, now, now)
            .with(Change.of("officeCanResolve", true, false))
            .because(reason)
            .telling(Role.MANAGEMENT_REPRESENTATIVE, Role.GENERAL_MANAGER));
  }

  /**
   * People met about it (NCR-8, NCR-10); what the company met about the MANAGEMENT_REPRESENTATIVE
   * is to submit.
   *
   * @param manager whether the OFFICE_MANAGER convened it
   * @param company whether the GENERAL_MANAGER did
   */
  public Recorded met(
      boolean manager, boolean company, String meeting, Actor by, Instant at, Instant now) {
    requireMeetable(at, now);
    managerMetAt = manager ? at : managerMetAt;
    companyMetAt = company ? at : companyMetAt;
    Facts facts =
        act("SLIP_MET", by, at, now).with(Change.of("meeting", null, meeting)).telling(writers());
    return new Recorded(
        company && !officeCanResolve() ? facts.telling(Role.MANAGEMENT_REPRESENTATIVE) : facts);
  }

  /**
   * @param at when the meeting was held
   */
  public void requireMeetable(Instant at, Instant now) {
    requirePossible(SlipAct.MEETING);
    if (at.isAfter(now)) {
      throw RuleViolation.at("heldAt", "NCR-8", Message.of("refusal.inFuture"));
    }
  }

  /**
   * @param metAboutTheCase the office manager's meeting about its complaint is on record (HD-3)
   */
  void requireMeeting(SlipPolicy policy, boolean metAboutTheCase) {
    if (!officeCanResolve()) {
      if (companyMetAt == null) {
        throw new RuleViolation("NCR-10", Message.of("refusal.companyMeetsFirst"));
      }
    } else if (policy.isHigh(loss) && managerMetAt == null && !metAboutTheCase) {
      throw new RuleViolation(
          "NCR-8", Message.of("refusal.managerMeetsFirst", policy.threshold().toString()));
    }
  }

  /** A draft never tells of less than its complaint (NCR-4). */
  public void atLeast(Money amount) {
    requirePossible(SlipAct.SUBMISSION);
    loss = amount.isMoreThan(loss) ? amount : loss;
  }

  /** Before anybody was asked to approve it; with its case withdrawn it goes by itself (HD-10). */
  public Recorded cancel(String reason, Actor by, Instant now) {
    requirePossible(SlipAct.CANCELLATION);
    Facts facts = act("SLIP_CANCELLED", by, now, now).with(end(SlipStatus.CANCELLED, now));
    cancelledReason = reason;
    return new Recorded(facts.because(reason).telling(head()).telling(writers()));
  }

  Change knownLoss(Money amount) {
    Change change = Change.of("loss", loss, amount);
    loss = amount;
    return change;
  }

  /** Somebody else executes it. */
  void executedBy(Long person) {
    content = content.by(person);
  }

  Change limitedTo(Instant due) {
    Change change = Change.of("executionDueAt", content.executionDueAt(), due);
    content = content.until(due);
    return change;
  }

  static void requireFuture(String field, Instant at, String rule, Instant now) {
    if (!at.isAfter(now)) {
      throw RuleViolation.at(field, rule, Message.of("refusal.slipTimeInPast"));
    }
  }

  /** The department at fault has a head to tell. */
  Role[] head() {
    return place().departmentId() == null ? new Role[0] : new Role[] {Role.DEPARTMENT_HEAD};
  }

  Recipient[] writers() {
    return fillers.stream().map(Recipient.Person::new).toArray(Recipient[]::new);
  }

  Recipient responsible() {
    return new Recipient.Person(content.responsibleId());
  }

  /** Everybody who ever wrote what it says (NCR-5). */
  Set<Long> fillers() {
    return Set.copyOf(fillers);
  }

  public boolean officeCanResolve() {
    return referral == null || referral.at() == null;
  }

  /** Null while the office can resolve it itself. */
  public Referral referral() {
    return officeCanResolve() ? null : referral;
  }

  public SlipContent content() {
    return content;
  }

  public Money loss() {
    return loss;
  }

  public Long filledBy() {
    return filledBy;
  }

  public Instant filledAt() {
    return filledAt;
  }

  public Instant managerMetAt() {
    return managerMetAt;
  }

  public Instant companyMetAt() {
    return companyMetAt;
  }

  public String cancelledReason() {
    return cancelledReason;
  }
}
