package org.xinsheng.nonconformity.domain;

import static org.xinsheng.nonconformity.domain.SlipStatus.DRAFT;
import static org.xinsheng.nonconformity.domain.SlipStatus.EXECUTED;
import static org.xinsheng.nonconformity.domain.SlipStatus.EXECUTING;
import static org.xinsheng.nonconformity.domain.SlipStatus.IN_APPROVAL;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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

/**
 * A nonconformity slip from what went wrong to the proof that it was mended (NCR-1 to NCR-11). What
 * it says stands in {@link WrittenSlip}, what was done about it in {@link ExecutedSlip}; here
 * stands what joins the two, the approval.
 */
@Entity
@Table(name = "slip")
public class Slip extends ExecutedSlip {

  @OneToMany(mappedBy = "slip", cascade = CascadeType.PERSIST)
  private List<SlipStep> steps = new ArrayList<>();

  @Column(name = "revision")
  private int revision;

  @Column(name = "run")
  private int run;

  @Column(name = "policy_version")
  private int policyVersion;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "submitted_by")
  private Long submittedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "pending_role")
  private Role pendingRole;

  @Column(name = "pending_since")
  private Instant pendingSince;

  protected Slip() {}

  public Slip(Raised raised, Actor by, Instant now) {
    super(raised, by.id(), now);
    policyVersion = raised.policyVersion();
    revision = 1;
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
    content().requireComplete();
    requireFuture("executionDueAt", content().executionDueAt(), "NCR-6", now);
    requireMeeting(policy, metAboutTheCase);
    standsFor(by.id());
    ApprovalRoute route =
        ApprovalRoute.of(policy, loss(), officeCanResolve(), who, concerned()).requireSomebody();
    policyVersion = policy.version();
    submittedAt = now;
    submittedBy = by.id();
    run = 1;
    Facts facts =
        act("SLIP_SUBMITTED", by, now, now)
            .with(become(IN_APPROVAL))
            .with(Change.of("loss", null, loss()));
    return new Recorded(ask(route, facts, now));
  }

  /** The frozen words of what was just submitted. */
  public SlipRevision frozen() {
    return new SlipRevision(this, submittedBy, submittedAt);
  }

  private Facts ask(ApprovalRoute route, Facts facts, Instant now) {
    chain().append(route);
    return facts
        .with(Change.of("chain", null, route.roles()))
        .with(askNext(now))
        .telling(pendingRole == null ? new Role[0] : new Role[] {pendingRole});
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
    SlipStep step = requireStep();
    Instant limit = approved ? limitAfter(step, renewed, now) : null;
    requireRejectable(approved);
    Long absent = who.insteadOf(step.role(), by.id()).orElse(null);
    step.decide(approved, reason, by.id(), absent, now);
    return new Recorded(
        approved ? approve(step, reason, limit, by, now) : reject(step, reason, by, now));
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
    return chain().current().orElseThrow(() -> refused(SlipAct.APPROVAL));
  }

  /** Nobody approves what they filled or will execute, in whatever post (NCR-5). */
  private void refuseTheConcerned(Actor by) {
    if (fillers().contains(by.id())) {
      throw new RuleViolation("NCR-5", Message.of("refusal.filledThemselves"));
    }
    if (by.is(content().responsibleId())) {
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

  /** A limit that passed while people decided is renewed by the last of them (NCR-11). */
  private Instant limitAfter(SlipStep step, Instant renewed, Instant now) {
    Instant limit = content().executionDueAt();
    if (!begins(step)) {
      return limit;
    }
    if (renewed != null) {
      requireFuture("newDueAt", renewed, "NCR-11", now);
      return renewed;
    }
    if (!limit.isAfter(now)) {
      throw RuleViolation.at("newDueAt", "NCR-11", Message.of("refusal.renewLimit"));
    }
    return limit;
  }

  /** Whether with this approval it is to be executed. */
  private boolean begins(SlipStep step) {
    return status() == IN_APPROVAL && chain().isLastOpen(step);
  }

  private void requireRejectable(boolean approved) {
    if (!approved && status() != IN_APPROVAL) {
      throw new RuleViolation("NCR-4", Message.of("refusal.executionGoesOn"));
    }
  }

  private Facts approve(SlipStep step, String reason, Instant limit, Actor by, Instant now) {
    Facts facts = decided("SLIP_APPROVED", step, by, now).because(reason).with(askNext(now));
    if (pendingRole != null) {
      return facts.telling(pendingRole);
    }
    if (status() == IN_APPROVAL) {
      return facts
          .with(become(EXECUTING))
          .with(limitedTo(limit))
          .with(beginRound(now))
          .telling(head())
          .telling(writers())
          .telling(responsible());
    }
    return status() == EXECUTED
        ? facts.telling(writers()).telling(verifierRole())
        : facts.telling(writers());
  }

  private Facts decided(String code, SlipStep step, Actor by, Instant now) {
    return act(code, by, now, now)
        .with(Change.of("step." + step.position() + "." + step.role(), "PENDING", step.state()))
        .with(Change.of("onBehalfOf", null, step.onBehalfOf()));
  }

  /** Back to whoever filled it; the whole chain starts again (NCR-2). */
  private Facts reject(SlipStep step, String reason, Actor by, Instant now) {
    askNobody();
    Facts facts =
        decided("SLIP_REJECTED", step, by, now)
            .with(become(DRAFT))
            .with(Change.of("revision", revision, revision + 1))
            .because(reason)
            .telling(head())
            .telling(writers());
    revision++;
    run = 0;
    return facts;
  }

  /**
   * Somebody else is to execute it (NCR-11); nobody who approved it, and NCR-5 is looked at again.
   */
  public Recorded replaceResponsible(Long to, String reason, Approvers who, Actor by, Instant now) {
    requirePossible(SlipAct.RESPONSIBLE);
    Long before = content().responsibleId();
    if (to.equals(before)) {
      throw RuleViolation.at("username", "NCR-11", Message.of("refusal.sameResponsible"));
    }
    if (chain().wasApprovedBy(to)) {
      throw RuleViolation.at("username", "NCR-5", Message.of("refusal.approverExecutes"));
    }
    executedBy(to);
    Facts facts =
        act("SLIP_RESPONSIBLE", by, now, now)
            .with(Change.of("responsible", before, to))
            .because(reason)
            .telling(new Recipient.Person(to));
    if (pendingRole != null) {
      Role asked = pendingRole;
      chain().replan(who, concerned());
      facts =
          facts
              .with(askNext(now))
              .telling(pendingRole == asked ? new Role[0] : new Role[] {pendingRole});
    }
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
    Facts facts = act("SLIP_LOSS", by, now, now).with(knownLoss(amount));
    List<Role> missing = new ArrayList<>(policy.chain(loss(), officeCanResolve()));
    missing.removeAll(chain().asked());
    if (status() == DRAFT || !policy.isHigh(loss()) || missing.isEmpty()) {
      return new Recorded(facts);
    }
    if (status() == IN_APPROVAL) {
      askNobody();
      run++;
      missing = policy.chain(loss(), officeCanResolve());
    }
    ApprovalRoute route = ApprovalRoute.along(missing, who, concerned());
    Facts asked = ask(route, facts, now).telling(writers());
    if (status() == EXECUTED) {
      lookAgainWhoVerifies();
    }
    return new Recorded(asked);
  }

  @Override
  Role lastWord() {
    return chain().last().orElse(null);
  }

  @Override
  public void refuseTheApprover(Actor by) {
    if (chain().wasApprovedBy(by.id())) {
      throw new RuleViolation("NCR-5", Message.of("refusal.approvedThemselves"));
    }
  }

  @Override
  public void requirePossible(SlipAct act) {
    super.requirePossible(act);
    if (act == SlipAct.APPROVAL && pendingRole == null) {
      throw refused(act);
    }
  }

  private ApprovalChain chain() {
    return new ApprovalChain(this, steps, revision, run);
  }

  /** Of the revision that was decided on last; empty before the first submission. */
  public List<SlipStep> shownSteps() {
    List<SlipStep> present = chain().steps();
    return present.isEmpty() && revision > 1 ? stepsOf(revision - 1) : present;
  }

  /** Of the last run of a revision, in the order in which they decide. */
  public List<SlipStep> stepsOf(int earlier) {
    int last =
        steps.stream()
            .filter(it -> it.revision() == earlier)
            .mapToInt(SlipStep::run)
            .max()
            .orElse(0);
    return new ApprovalChain(this, steps, earlier, last).steps();
  }

  /** Of every revision and run. */
  public List<SlipStep> allSteps() {
    return List.copyOf(steps);
  }

  /** Who keeps out of its approval (NCR-5). */
  public ApprovalRoute.Concerned concerned() {
    return new ApprovalRoute.Concerned(fillers(), content().responsibleId());
  }

  /** HANDLER is whoever filled it, ASSIGNEE whoever executes it. */
  public Involved involved() {
    Long executor = content().responsibleId();
    Map<Relation, Set<Long>> people = new EnumMap<>(Relation.class);
    people.put(Relation.HANDLER, fillers());
    people.put(Relation.ASSIGNEE, executor == null ? Set.of() : Set.of(executor));
    return new Involved(place(), people);
  }

  public int revision() {
    return revision;
  }

  public int policyVersion() {
    return policyVersion;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public Long submittedBy() {
    return submittedBy;
  }

  @Override
  public Role pendingRole() {
    return pendingRole;
  }

  public Instant pendingSince() {
    return pendingSince;
  }
}
