package org.xinsheng.correctiveaction.domain;

import static java.util.stream.Collectors.toSet;

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
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.xinsheng.correctiveaction.domain.CapaAction.Planned;
import org.xinsheng.correctiveaction.domain.CapaDecision.Verdict;
import org.xinsheng.correctiveaction.domain.CapaVerification.Finding;
import org.xinsheng.nonconformity.domain.ApprovalRoute;
import org.xinsheng.nonconformity.domain.Approvers;
import org.xinsheng.nonconformity.domain.Slip;
import org.xinsheng.nonconformity.domain.SlipPolicy;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;

/** A CAPA report, from what its slips tell to the proof that its actions help (CA-3, CA-4). */
@Entity
@Table(name = "capa_report")
public class CapaReport extends TrackedReport {

  /** Who ever decides, whoever may not (NCR-5). */
  public static final List<Role> APPROVERS = SlipPolicy.ORDER;

  @Embedded private CapaContent content;

  @Column(name = "edition")
  private int edition;

  @ElementCollection
  @CollectionTable(name = "capa_filler", joinColumns = @JoinColumn(name = "report_id"))
  @Column(name = "staff_id")
  private Set<Long> fillers = new HashSet<>();

  @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<CapaSlip> slips = new ArrayList<>();

  @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<CapaWhy> whys = new ArrayList<>();

  @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<CapaAction> actions = new ArrayList<>();

  @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<CapaDecision> decisions = new ArrayList<>();

  @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<CapaVerification> verifications = new ArrayList<>();

  @Column(name = "submissions")
  private int submissions;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "approver")
  private Role approver;

  @Enumerated(EnumType.STRING)
  @Column(name = "pending_role")
  private Role pendingRole;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Column(name = "verifiable_at")
  private Instant verifiableAt;

  @Column(name = "cancelled_reason")
  private String cancelledReason;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected CapaReport() {}

  /** What it serves must have been looked at before: an approved slip without another report. */
  public CapaReport(Place place, List<Slip> served, int policyVersion, Actor by, Instant now) {
    super(place, policyVersion, by, now);
    served.forEach(it -> slips.add(new CapaSlip(this, it)));
    fillers.add(by.id());
  }

  /** Gives the number once the id is known. */
  public Recorded numbered(CapaNumber given, Actor by) {
    give(given);
    Facts facts = act("CAPA_DRAFTED", by, draftedAt()).with(Change.of("status", null, status()));
    for (CapaSlip slip : slips) {
      facts = facts.with(Change.of("slip." + slip.slipId(), null, slip.slipNumber()));
    }
    return new Recorded(facts);
  }

  /** The draft is written, or written anew; whoever writes does not approve it (NCR-5). */
  public Recorded write(
      CapaContent written, List<String> answers, List<Planned> planned, Actor by, Instant now) {
    requirePossible(CapaAct.EDIT);
    content = written;
    edition++;
    for (int at = 0; at < answers.size(); at++) {
      whys.add(new CapaWhy(this, edition, at + 1, answers.get(at)));
    }
    actions.forEach(it -> it.drop(now));
    planned.forEach(it -> actions.add(new CapaAction(this, actions.size() + 1, it)));
    fillers.add(by.id());
    return new Recorded(
        act("CAPA_WRITTEN", by, now).with(Change.of("edition", edition - 1, edition)));
  }

  /**
   * What it says is frozen, and the approver is asked (CA-4).
   *
   * @param first OFFICE_MANAGER, or GENERAL_MANAGER where they signed a served slip
   * @throws RuleViolation CA-3 naming what is missing, NCR-5 where nobody may approve it
   */
  public Recorded submit(Role first, Approvers who, Actor by, Instant now) {
    requirePossible(CapaAct.SUBMISSION);
    content.requireComplete(whys().size(), actions().size());
    requireActionsAhead(now);
    fillers.add(by.id());
    approver = asked(first, who);
    pendingRole = approver;
    submissions++;
    submittedAt = now;
    return new Recorded(
        act("CAPA_SUBMITTED", by, now)
            .with(become(CapaStatus.IN_APPROVAL))
            .with(Change.of("pendingRole", null, pendingRole))
            .telling(pendingRole));
  }

  /** Nobody could keep a date that is past; the draft names another (CA-3). */
  private void requireActionsAhead(Instant now) {
    if (actions().stream().anyMatch(it -> !it.dueAt().isAfter(now))) {
      throw RuleViolation.at("corrective", "CA-3", Message.of("refusal.capaActionInPast"));
    }
  }

  /** Everybody who wrote it or is to carry it out keeps out of its approval (NCR-5). */
  private Role asked(Role first, Approvers who) {
    ApprovalRoute route =
        ApprovalRoute.along(List.of(first), who, new ApprovalRoute.Concerned(concerned(), null))
            .requireSomebody();
    return route.steps().get(route.steps().size() - 1).role();
  }

  /** Who wrote it and who is to carry it out (NCR-5). */
  public Set<Long> concerned() {
    Set<Long> people = new HashSet<>(fillers);
    people.addAll(executors());
    return people;
  }

  /** Who carries out what is planned, and who recorded that it is done. */
  public Set<Long> executors() {
    return actions().stream()
        .flatMap(it -> Stream.of(it.responsibleId(), it.doneBy()))
        .filter(Objects::nonNull)
        .collect(toSet());
  }

  /**
   * Approved, its actions begin; rejected, it goes back to be written anew.
   *
   * @throws RuleViolation NCR-5 for whoever filled or executes it, asked before the post
   * @throws NotAllowed CA-4 for whose decision it is not
   */
  public Recorded decide(boolean approved, String reason, Approvers who, Actor by, Instant now) {
    requirePossible(CapaAct.APPROVAL);
    requireMayDecide(who, by);
    if (approved) {
      requireActionsAhead(now);
    }
    approver = asker(who);
    pendingRole = approver;
    Long absent = who.insteadOf(pendingRole, by.id()).orElse(null);
    decisions.add(new CapaDecision(this, new Verdict(approved, reason, absent), by.id(), now));
    Change asked = Change.of("pendingRole", pendingRole, null);
    pendingRole = null;
    return approved ? approve(reason, asked, by, now) : reject(reason, asked, by, now);
  }

  /**
   * @throws RuleViolation NCR-5 for whoever filled or executes it, asked before the post
   * @throws NotAllowed CA-4 for whose decision it is not
   */
  public void requireMayDecide(Approvers who, Actor by) {
    refuseTheConcerned(by);
    Role role = asker(who);
    if (!who.able(role, concerned()).contains(by.id())) {
      throw new NotAllowed("CA-4", Message.of("refusal.capaNotYours", role));
    }
  }

  /** Another post, where people changed and nobody of the one that was asked may any more. */
  private Role asker(Approvers who) {
    return who.able(pendingRole, concerned()).isEmpty() ? asked(pendingRole, who) : pendingRole;
  }

  /** Nobody approves what they wrote or will carry out, in whatever post (NCR-5). */
  public void refuseTheConcerned(Actor by) {
    if (fillers.contains(by.id())) {
      throw new RuleViolation("NCR-5", Message.of("refusal.capaFilled"));
    }
    if (executors().contains(by.id())) {
      throw new RuleViolation("NCR-5", Message.of("refusal.capaExecutes"));
    }
  }

  private Recorded approve(String reason, Change asked, Actor by, Instant now) {
    approvedAt = now;
    actions().forEach(CapaAction::begin);
    return new Recorded(
        act("CAPA_APPROVED", by, now)
            .with(become(CapaStatus.IN_PROGRESS))
            .with(asked)
            .because(reason)
            .telling(people(executors()))
            .telling(people(fillers)));
  }

  private Recorded reject(String reason, Change asked, Actor by, Instant now) {
    return new Recorded(
        act("CAPA_REJECTED", by, now)
            .with(become(CapaStatus.DRAFT))
            .with(asked)
            .because(reason)
            .telling(people(fillers)));
  }

  private static Recipient[] people(Set<Long> staff) {
    return staff.stream().map(Recipient.Person::new).toArray(Recipient[]::new);
  }

  /**
   * An action is done; with the last one the effect is watched.
   *
   * @param observation from the last action to the verification, at least
   */
  public Recorded complete(
      CapaAction action, String done, Duration observation, Actor by, Instant now) {
    requirePossible(CapaAct.COMPLETION);
    action.done(done, by, now);
    Facts facts =
        act("CAPA_ACTION_DONE", by, now)
            .with(Change.of("action." + action.position() + ".done", null, true))
            .because(done)
            .telling(people(fillers));
    if (actions().stream().anyMatch(CapaAction::isOpen)) {
      return new Recorded(facts);
    }
    completedAt = now;
    verifiableAt = now.plus(observation);
    return new Recorded(
        facts
            .with(become(CapaStatus.VERIFYING))
            .with(Change.of("verifiableAt", null, verifiableAt))
            .telling(Role.MANAGEMENT_REPRESENTATIVE));
  }

  /** Something more is to be done, at once. */
  public Recorded add(Planned planned, Actor by, Instant now) {
    requirePossible(CapaAct.ADDITION);
    CapaAction action = new CapaAction(this, actions.size() + 1, planned);
    actions.add(action);
    action.begin();
    return new Recorded(
        act("CAPA_ACTION_ADDED", by, now)
            .with(Change.of("action." + action.position(), null, action.dueOn()))
            .because(action.action())
            .telling(new Recipient.Person(action.responsibleId())));
  }

  /**
   * Whether it helped (CA-4).
   *
   * @throws RuleViolation NCR-5 for whoever carried it out; CA-4 before the observation is over
   */
  public Recorded verify(Finding finding, Actor by, Instant now) {
    requirePossible(CapaAct.VERIFICATION);
    refuseTheExecutor(by);
    requireObserved(now);
    verifications.add(new CapaVerification(this, finding, by.id(), now));
    Facts facts =
        act(finding.effective() ? "CAPA_CLOSED" : "CAPA_NOT_EFFECTIVE", by, now)
            .with(Change.of("effective", null, finding.effective()))
            .with(Change.of("recurrences", null, finding.recurrences()))
            .because(finding.remarks())
            .telling(people(fillers))
            .telling(Role.OFFICE_MANAGER);
    if (finding.effective()) {
      endedAt = now;
      return new Recorded(facts.with(become(CapaStatus.CLOSED)));
    }
    Change completed = Change.of("completedAt", completedAt, null);
    completedAt = null;
    verifiableAt = null;
    return new Recorded(facts.with(become(CapaStatus.IN_PROGRESS)).with(completed));
  }

  /** Nobody judges what they carried out (NCR-5). */
  public void refuseTheExecutor(Actor by) {
    if (executors().contains(by.id())) {
      throw new RuleViolation("NCR-5", Message.of("refusal.capaExecuted"));
    }
  }

  /** Exactly when the observation ends is late enough. */
  public void requireObserved(Instant now) {
    if (now.isBefore(verifiableAt)) {
      throw new RuleViolation("CA-4", Message.of("refusal.capaObserved", verifiableAt));
    }
  }

  public Recorded cancel(String reason, Actor by, Instant now) {
    requirePossible(CapaAct.CANCELLATION);
    cancelledReason = reason;
    endedAt = now;
    return new Recorded(
        act("CAPA_CANCELLED", by, now)
            .with(become(CapaStatus.CANCELLED))
            .because(reason)
            .telling(people(fillers))
            .telling(Role.OFFICE_MANAGER));
  }

  /** HANDLER is whoever wrote it, ASSIGNEE whoever carries something out. */
  public Involved involved() {
    Map<Relation, Set<Long>> people = new EnumMap<>(Relation.class);
    people.put(Relation.HANDLER, Set.copyOf(fillers));
    people.put(Relation.ASSIGNEE, executors());
    return new Involved(place(), people);
  }

  public CapaContent content() {
    return content;
  }

  /** The answers of the 5-Why chain as it stands, the first why first. */
  public List<String> whys() {
    return whys.stream().filter(it -> it.edition() == edition).map(CapaWhy::answer).toList();
  }

  /** Without those that a later edition of the draft dropped. */
  public List<CapaAction> actions() {
    return actions.stream().filter(it -> !it.isDropped()).toList();
  }

  public List<CapaSlip> slips() {
    return List.copyOf(slips);
  }

  public List<CapaDecision> decisions() {
    return List.copyOf(decisions);
  }

  public List<CapaVerification> verifications() {
    return List.copyOf(verifications);
  }

  public Set<Long> fillers() {
    return Set.copyOf(fillers);
  }

  /** How often it was submitted. */
  public int submissions() {
    return submissions;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  /** The post that decides or decided last, null before the first submission. */
  public Role approver() {
    return approver;
  }

  /** Whose decision it waits for, null where it waits for none. */
  public Role pendingRole() {
    return pendingRole;
  }

  public Instant approvedAt() {
    return approvedAt;
  }

  /** When the last action was done, null while one is open. */
  public Instant completedAt() {
    return completedAt;
  }

  /** When the observation ends, null while an action is open. */
  public Instant verifiableAt() {
    return verifiableAt;
  }

  public String cancelledReason() {
    return cancelledReason;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
