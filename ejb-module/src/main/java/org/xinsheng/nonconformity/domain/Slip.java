package org.xinsheng.nonconformity.domain;

import static org.xinsheng.nonconformity.domain.SlipStatus.CANCELLED;
import static org.xinsheng.nonconformity.domain.SlipStatus.CLOSED;
import static org.xinsheng.nonconformity.domain.SlipStatus.DRAFT;
import static org.xinsheng.nonconformity.domain.SlipStatus.EXECUTED;
import static org.xinsheng.nonconformity.domain.SlipStatus.EXECUTING;
import static org.xinsheng.nonconformity.domain.SlipStatus.IN_APPROVAL;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** A nonconformity slip from what went wrong to the proof that it was mended (NCR-1 to NCR-11). */
@Entity
@Table(name = "slip")
public class Slip extends TrackedSlip {

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

  @OneToMany(mappedBy = "slip", cascade = CascadeType.PERSIST)
  private List<SlipStep> steps = new ArrayList<>();

  @Column(name = "revision")
  private int revision;

  @Column(name = "run")
  private int run;

  @Column(name = "policy_version")
  private int policyVersion;

  @Embedded private Referral referral;

  @Column(name = "manager_met_at")
  private Instant managerMetAt;

  @Column(name = "company_met_at")
  private Instant companyMetAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "submitted_by")
  private Long submittedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "pending_role")
  private Role pendingRole;

  @Column(name = "pending_since")
  private Instant pendingSince;

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

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "cancelled_reason")
  private String cancelledReason;

  protected Slip() {}

  public Slip(Raised raised, Actor by, Instant now) {
    super(raised, by.id(), now);
    content = raised.content();
    loss = raised.loss();
    policyVersion = raised.policyVersion();
    revision = 1;
    filledBy = by.id();
    filledAt = now;
    fillers.add(by.id());
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

  private Role[] head() {
    return place().departmentId() == null ? new Role[0] : new Role[] {Role.DEPARTMENT_HEAD};
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

  private void writtenBy(Long person, Instant now) {
    filledBy = person;
    filledAt = now;
    fillers.add(person);
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
   * People met about it (NCR-8, NCR-10).
   *
   * @param manager whether the OFFICE_MANAGER convened it
   * @param company whether the GENERAL_MANAGER did
   */
  public Recorded met(
      boolean manager, boolean company, String meeting, Actor by, Instant at, Instant now) {
    requireMeetable(at, now);
    managerMetAt = manager ? at : managerMetAt;
    companyMetAt = company ? at : companyMetAt;
    return new Recorded(
        act("SLIP_MET", by, at, now).with(Change.of("meeting", null, meeting)).telling(fillers()));
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

  private Recipient[] fillers() {
    return fillers.stream().map(Recipient.Person::new).toArray(Recipient[]::new);
  }

  /** A draft never tells of less than its complaint (NCR-4). */
  public void atLeast(Money amount) {
    requirePossible(SlipAct.SUBMISSION);
    loss = amount.isMoreThan(loss) ? amount : loss;
  }

  /**
   * What it says is frozen, and the first post is asked (NCR-2, NCR-3).
   *
   * @param policy in effect now; the slip keeps it
   * @param metAboutTheCase the office manager's meeting about its complaint is on record (HD-3)
   */
  public Recorded submit(
      SlipPolicy policy, Approvers who, boolean metAboutTheCase, Actor by, Instant now) {
    requirePossible(SlipAct.SUBMISSION);
    content.requireComplete();
    requireFuture("executionDueAt", content.executionDueAt(), "NCR-6", now);
    requireMeeting(policy, metAboutTheCase);
    fillers.add(by.id());
    ApprovalRoute route =
        ApprovalRoute.of(policy, loss, officeCanResolve(), who, concerned()).requireSomebody();
    policyVersion = policy.version();
    submittedAt = now;
    submittedBy = by.id();
    run = 1;
    Facts facts =
        act("SLIP_SUBMITTED", by, now, now)
            .with(become(IN_APPROVAL))
            .with(Change.of("loss", null, loss));
    return new Recorded(ask(route, facts, now));
  }

  /** The frozen words of what was just submitted. */
  public SlipRevision frozen() {
    return new SlipRevision(this, submittedBy, submittedAt);
  }

  private void requireMeeting(SlipPolicy policy, boolean metAboutTheCase) {
    if (!officeCanResolve()) {
      if (companyMetAt == null) {
        throw new RuleViolation("NCR-10", Message.of("refusal.companyMeetsFirst"));
      }
    } else if (policy.isHigh(loss) && managerMetAt == null && !metAboutTheCase) {
      throw new RuleViolation(
          "NCR-8", Message.of("refusal.managerMeetsFirst", policy.threshold().toString()));
    }
  }

  private static void requireFuture(String field, Instant at, String rule, Instant now) {
    if (!at.isAfter(now)) {
      throw RuleViolation.at(field, rule, Message.of("refusal.slipTimeInPast"));
    }
  }

  private Facts ask(ApprovalRoute route, Facts facts, Instant now) {
    chain().append(route);
    return facts
        .with(Change.of("chain", null, roles(route)))
        .with(askNext(now))
        .telling(pendingRole == null ? new Role[0] : new Role[] {pendingRole});
  }

  private static String roles(ApprovalRoute route) {
    return String.join(",", route.steps().stream().map(it -> it.role().name()).toList());
  }

  private Change askNext(Instant now) {
    Role before = pendingRole;
    pendingRole = chain().begin().map(SlipStep::role).orElse(null);
    pendingSince = pendingRole == null ? null : now;
    return Change.of("pendingRole", before, pendingRole);
  }

  private void askNobody() {
    chain().rest();
    pendingRole = null;
    pendingSince = null;
  }

  /**
   * The caller's step is decided.
   *
   * @param renewed a new time limit, needed from the last approver where the old is past (NCR-11)
   * @see #requireMayDecide
   */
  public Recorded decide(
      boolean approved, String reason, Instant renewed, Approvers who, Actor by, Instant now) {
    requireMayDecide(who, by);
    if (who.able(requireStep().role(), concerned().all()).isEmpty()) {
      chain().replan(who, concerned());
      askNext(now);
    }
    return approved
        ? approve(requireStep(), reason, renewed, who, by, now)
        : reject(requireStep(), reason, who, by, now);
  }

  /**
   * @throws IllegalTransition where nothing is to be decided
   * @throws RuleViolation NCR-5 for whoever filled or executes it, asked before the post
   * @throws NotAllowed NCR-3 for whose step it is not
   */
  public void requireMayDecide(Approvers who, Actor by) {
    SlipStep step = requireStep();
    refuseTheConcerned(by);
    Role decides = ApprovalRoute.decider(step.asked(), step.role(), who, concerned());
    if (!who.able(decides, concerned().all()).contains(by.id())) {
      throw new NotAllowed("NCR-3", whyNotTheirs(decides, who, by));
    }
  }

  private SlipStep requireStep() {
    return chain()
        .current()
        .orElseThrow(() -> new IllegalTransition("NCR-2", status(), SlipAct.APPROVAL.leadsTo()));
  }

  /** Nobody approves what they filled or will execute, in whatever post (NCR-5). */
  private void refuseTheConcerned(Actor by) {
    if (fillers.contains(by.id())) {
      throw new RuleViolation("NCR-5", Message.of("refusal.filledThemselves"));
    }
    if (by.is(content.responsibleId())) {
      throw new RuleViolation("NCR-5", Message.of("refusal.executesThemselves"));
    }
  }

  /** Whoever comes a moment after a colleague reads that the step is decided already. */
  private Message whyNotTheirs(Role decides, Approvers who, Actor by) {
    return chain().steps().stream()
        .filter(it -> it.state() == StepState.APPROVED)
        .filter(it -> who.able(it.role(), Set.of()).contains(by.id()))
        .reduce((earlier, later) -> later)
        .map(it -> Message.of("refusal.stepDecided", it.role(), decides))
        .orElseGet(() -> Message.of("refusal.notYourStep", decides));
  }

  private Recorded approve(
      SlipStep step, String reason, Instant renewed, Approvers who, Actor by, Instant now) {
    boolean last = status() == IN_APPROVAL && chain().isLastOpen(step);
    Instant limit = last ? limitFrom(renewed, now) : content.executionDueAt();
    Long absent = who.insteadOf(step.role(), by.id()).orElse(null);
    step.decide(true, reason, by.id(), absent, now);
    Facts facts = decided("SLIP_APPROVED", step, by, now).because(reason).with(askNext(now));
    if (pendingRole != null) {
      return new Recorded(facts.telling(pendingRole));
    }
    if (!last) {
      return new Recorded(facts.telling(fillers()));
    }
    Change renewal = Change.of("executionDueAt", content.executionDueAt(), limit);
    content = content.until(limit);
    return new Recorded(
        facts
            .with(become(EXECUTING))
            .with(renewal)
            .with(beginRound(now))
            .telling(head())
            .telling(fillers())
            .telling(new Recipient.Person(content.responsibleId())));
  }

  private Facts decided(String code, SlipStep step, Actor by, Instant now) {
    return act(code, by, now, now)
        .with(Change.of("step." + step.position() + "." + step.role(), "PENDING", step.state()))
        .with(Change.of("onBehalfOf", null, step.onBehalfOf()));
  }

  /** A limit that passed while people decided is renewed by the last of them (NCR-11). */
  private Instant limitFrom(Instant renewed, Instant now) {
    if (renewed != null) {
      requireFuture("newDueAt", renewed, "NCR-11", now);
      return renewed;
    }
    if (!content.executionDueAt().isAfter(now)) {
      throw RuleViolation.at("newDueAt", "NCR-11", Message.of("refusal.renewLimit"));
    }
    return content.executionDueAt();
  }

  private Change beginRound(Instant at) {
    executingSince = at;
    return Change.of("round", round, ++round);
  }

  /** Back to whoever filled it; the whole chain starts again (NCR-2). */
  private Recorded reject(SlipStep step, String reason, Approvers who, Actor by, Instant now) {
    if (status() != IN_APPROVAL) {
      throw new RuleViolation("NCR-4", Message.of("refusal.executionGoesOn"));
    }
    Long absent = who.insteadOf(step.role(), by.id()).orElse(null);
    step.decide(false, reason, by.id(), absent, now);
    askNobody();
    Facts facts =
        decided("SLIP_REJECTED", step, by, now)
            .with(become(DRAFT))
            .with(Change.of("revision", revision, revision + 1))
            .because(reason)
            .telling(head())
            .telling(fillers());
    revision++;
    run = 0;
    return new Recorded(facts);
  }

  /**
   * Somebody else is to execute it (NCR-11); nobody who approved it, and NCR-5 is looked at again.
   */
  public Recorded replaceResponsible(Long to, String reason, Approvers who, Actor by, Instant now) {
    requirePossible(SlipAct.RESPONSIBLE);
    Long before = content.responsibleId();
    if (to.equals(before)) {
      throw RuleViolation.at("username", "NCR-11", Message.of("refusal.sameResponsible"));
    }
    if (chain().wasApprovedBy(to)) {
      throw RuleViolation.at("username", "NCR-5", Message.of("refusal.approverExecutes"));
    }
    content = content.by(to);
    if (pendingRole != null) {
      chain().replan(who, concerned());
      askNext(now);
    }
    Facts facts =
        act("SLIP_RESPONSIBLE", by, now, now)
            .with(Change.of("responsible", before, to))
            .because(reason)
            .telling(new Recipient.Person(to));
    return new Recorded(before == null ? facts : facts.telling(new Recipient.Person(before)));
  }

  /**
   * What is known of the loss changed (NCR-4): reaching the threshold asks those who were not asked
   * yet; a falling loss changes nothing else.
   *
   * @param policy that the slip keeps
   */
  public Recorded lossKnown(Money amount, SlipPolicy policy, Approvers who, Actor by, Instant now) {
    requirePossible(SlipAct.LOSS);
    Facts facts = act("SLIP_LOSS", by, now, now).with(Change.of("loss", loss, amount));
    loss = amount;
    List<Role> missing = new ArrayList<>(policy.chain(loss, officeCanResolve()));
    missing.removeAll(chain().asked());
    boolean more = policy.isHigh(loss) && !missing.isEmpty() && status() != DRAFT;
    if (!more) {
      return new Recorded(facts);
    }
    if (status() == IN_APPROVAL) {
      askNobody();
      run++;
      missing = policy.chain(loss, officeCanResolve());
    }
    ApprovalRoute route = ApprovalRoute.along(missing, who, concerned());
    Facts asked = ask(route, facts, now).telling(fillers());
    verifierRole = status() == EXECUTED ? verifier() : null;
    return new Recorded(asked);
  }

  /** Its complaint's loss grew after it was closed: a further slip is to be raised (NCR-4). */
  public Recorded outgrown(Money amount, Actor by, Instant now) {
    return new Recorded(
        facts("SLIP_OUTGROWN", by, now)
            .with(Change.of("complaintLoss", loss, amount))
            .telling(Role.OFFICE_MANAGER)
            .telling(head()));
  }

  /**
   * It is done (NCR-6).
   *
   * @param at when; not before its execution began, not in the future
   */
  public Recorded execute(Actor by, Instant at, Instant now) {
    requirePossible(SlipAct.EXECUTION);
    if (at.isAfter(now)) {
      throw RuleViolation.at("doneAt", "NCR-6", Message.of("refusal.inFuture"));
    }
    if (at.isBefore(executingSince)) {
      throw RuleViolation.at(
          "doneAt", "NCR-6", Message.of("refusal.beforeItsStep", executingSince));
    }
    Facts facts = act("SLIP_EXECUTED", by, at, now).with(become(EXECUTED));
    executedAt = at;
    executedBy = by.id();
    verifierRole = verifier();
    return new Recorded(facts.telling(verifierRole).telling(fillers()));
  }

  /** The quality manager, unless the office manager had the last word (NCR-7). */
  private Role verifier() {
    return chain().last().filter(it -> it == Role.OFFICE_MANAGER).isPresent()
        ? Role.OFFICE_MANAGER
        : Role.MANAGEMENT_REPRESENTATIVE;
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
    people.add(content.responsibleId());
    people.add(executedBy);
    people.remove(null);
    return people;
  }

  /** It helped: the slip is closed, once every approval is given (NCR-4, NCR-7). */
  public SlipClosed close(String remarks, Actor by, Instant now) {
    requirePossible(SlipAct.VERIFICATION);
    refuseTheExecutor(by);
    if (pendingRole != null) {
      throw new RuleViolation("NCR-4", Message.of("refusal.approvalMissing", pendingRole));
    }
    Facts facts =
        act("SLIP_CLOSED", by, now, now)
            .with(Change.of("effective", null, true))
            .with(become(CLOSED))
            .because(remarks)
            .telling(Role.OFFICE_MANAGER)
            .telling(head())
            .telling(fillers())
            .telling(new Recipient.Person(content.responsibleId()));
    verifierRole = null;
    endedAt = now;
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
    Change limit = Change.of("executionDueAt", content.executionDueAt(), newDue);
    Change moved = become(EXECUTING);
    content = content.until(newDue);
    verifierRole = null;
    return new Recorded(
        facts
            .with(moved)
            .with(limit)
            .with(beginRound(at))
            .telling(head())
            .telling(fillers())
            .telling(new Recipient.Person(content.responsibleId())));
  }

  /** Before anybody was asked to approve it; with its case withdrawn it goes by itself (HD-10). */
  public Recorded cancel(String reason, Actor by, Instant now) {
    requirePossible(SlipAct.CANCELLATION);
    Facts facts = act("SLIP_CANCELLED", by, now, now).with(become(CANCELLED));
    cancelledReason = reason;
    endedAt = now;
    return new Recorded(facts.because(reason).telling(head()).telling(fillers()));
  }

  /**
   * @throws IllegalTransition where the act has no place in this state
   */
  public void requirePossible(SlipAct act) {
    if (!act.isPossibleIn(status()) || act == SlipAct.APPROVAL && pendingRole == null) {
      throw new IllegalTransition("NCR-2", status(), act.leadsTo());
    }
  }

  private ApprovalChain chain() {
    return new ApprovalChain(this, steps, revision, run);
  }

  /** Of the revision that was decided on last; empty before the first submission. */
  public List<SlipStep> shownSteps() {
    List<SlipStep> present = chain().steps();
    if (!present.isEmpty() || revision == 1) {
      return present;
    }
    int before = revision - 1;
    int last =
        steps.stream()
            .filter(it -> it.revision() == before)
            .mapToInt(SlipStep::run)
            .max()
            .orElse(0);
    return new ApprovalChain(this, steps, before, last).steps();
  }

  /** Of every revision and run. */
  public List<SlipStep> allSteps() {
    return List.copyOf(steps);
  }

  /** Who keeps out of its approval (NCR-5). */
  public ApprovalRoute.Concerned concerned() {
    return new ApprovalRoute.Concerned(fillers, content.responsibleId());
  }

  /** HANDLER is whoever filled it, ASSIGNEE whoever executes it. */
  public Involved involved() {
    Map<Relation, Set<Long>> people = new EnumMap<>(Relation.class);
    people.put(Relation.HANDLER, Set.copyOf(fillers));
    people.put(
        Relation.ASSIGNEE,
        content.responsibleId() == null ? Set.of() : Set.of(content.responsibleId()));
    return new Involved(place(), people);
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

  public int revision() {
    return revision;
  }

  public int policyVersion() {
    return policyVersion;
  }

  public Instant managerMetAt() {
    return managerMetAt;
  }

  public Instant companyMetAt() {
    return companyMetAt;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public Long submittedBy() {
    return submittedBy;
  }

  /** Whose decision it waits for, null where it waits for none. */
  public Role pendingRole() {
    return pendingRole;
  }

  public Instant pendingSince() {
    return pendingSince;
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

  public Instant endedAt() {
    return endedAt;
  }

  public String cancelledReason() {
    return cancelledReason;
  }
}
