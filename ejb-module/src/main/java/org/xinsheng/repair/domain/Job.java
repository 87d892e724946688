package org.xinsheng.repair.domain;

import static org.xinsheng.repair.domain.JobStatus.CANCELLED;
import static org.xinsheng.repair.domain.JobStatus.CLOSED;
import static org.xinsheng.repair.domain.JobStatus.CONVERTED;
import static org.xinsheng.repair.domain.JobStatus.DISPATCHED;
import static org.xinsheng.repair.domain.JobStatus.DONE;
import static org.xinsheng.repair.domain.JobStatus.REGISTERED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.intake.domain.Contact;
import org.xinsheng.intake.domain.FollowedUp;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/** A repair or a service request on its way from the owner's words to the owner's yes (REC-5). */
@Entity
@Table(name = "job")
public class Job extends TrackedJob implements FollowedUp {

  private static final Role[] HEAD = {Role.DEPARTMENT_HEAD};

  @Embedded private Dispatched dispatched;

  /** Of the dispatch or return with which the round began. */
  @Column(name = "round_began_at")
  private Instant roundBeganAt;

  /** Dispatches and returns so far: the round of the promise that runs. */
  @Column(name = "promises")
  private int promises;

  /** Results so far. */
  @Column(name = "round")
  private int round;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private Long doneBy;

  @Column(name = "recorded_by")
  private Long recordedBy;

  @Column(name = "told_how")
  private String toldHow;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "cancelled_reason")
  private String cancelledReason;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Job() {}

  /**
   * @throws RuleViolation INT-14 for what was received in the future
   */
  public Job(JobKind kind, Contact contact, Fault fault) {
    super(kind, contact, fault);
  }

  /** Gives the number once the id is known. */
  public Recorded numbered(JobNumber given, Actor by) {
    give(given);
    return new Recorded(
        facts("JOB_REGISTERED", by, receivedAt())
            .with(Change.of("status", null, status()))
            .with(Change.of("firstContact", null, firstContactId()))
            .with(Change.of("appointmentAt", null, fault().appointmentAt())));
  }

  /** What the register of every contact notes (F4). */
  public MatterTaken taken(Facts registered) {
    return taken(registered, kind().matter());
  }

  /**
   * Somebody is to do it; once more to others while it is not done, whose time goes on.
   *
   * @param department code of the department, for the trail
   */
  public Recorded dispatch(Dispatched to, String department, Actor by, Instant now) {
    requirePossible(JobAct.DISPATCH);
    requireBetween("dispatchedAt", to.at(), receivedAt(), now);
    if (!to.dueAt().isAfter(to.at())) {
      throw RuleViolation.at("agreedDueAt", kind().rule(), Message.of("refusal.jobTimeInPast"));
    }
    boolean first = status() == REGISTERED;
    Change moved = become(DISPATCHED);
    Change assignee = Change.of("assignee", assigneeId(), to.assigneeId());
    roundBeganAt = first ? to.at() : roundBeganAt;
    dispatched = to;
    promises++;
    Facts facts = act("JOB_DISPATCHED", by, to.at(), now, moved).with(assignee);
    return new Recorded(
        facts
            .with(Change.of("department", null, department))
            .because(to.account())
            .telling(new Recipient.Person(to.assigneeId())));
  }

  /** It is done; whoever records it need not be who did it. */
  public Facts done(JobWork work, Actor by, Instant now) {
    requirePossible(JobAct.COMPLETION);
    requireBetween("doneAt", work.at(), roundBeganAt, now);
    Facts facts = act("JOB_DONE", by, work.at(), now, become(DONE));
    round++;
    doneAt = work.at();
    doneBy = work.by();
    recordedBy = by.id();
    return facts
        .with(Change.of("doneBy", null, work.by()))
        .because(work.result())
        .telling(new Recipient.Person(firstContactId()));
  }

  /**
   * Whoever took it has solved it at once, with the owner's agreement (INT-8): it passes through
   * DISPATCHED, to nobody else.
   */
  public Facts solvedAtOnce(JobWork work, Actor by, Instant now) {
    requireBetween("onTheSpot.doneAt", work.at(), receivedAt(), now);
    roundBeganAt = receivedAt();
    dispatched =
        new Dispatched(by.departmentId(), by.id(), null, receivedAt(), by.id(), null, false);
    Change began = become(DISPATCHED);
    Facts done = done(work, by, now);
    return facts("JOB_DONE", by, work.at())
        .with(began)
        .with(Change.of("assignee", null, by.id()))
        .with(done.changes())
        .because(work.result());
  }

  /** The owner is not satisfied: back to the same people, who have a day (REC-5, FU-3). */
  public Recorded sendBack(Instant dueAt, Actor by, Instant at, Instant now) {
    requirePossible(JobAct.FOLLOW_UP);
    Facts facts = act("JOB_RETURNED", by, at, now, become(DISPATCHED));
    roundBeganAt = at;
    dispatched = dispatched.again(at, dueAt);
    promises++;
    return new Recorded(
        facts
            .telling(Role.OFFICE_MANAGER)
            .telling(place().departmentId() == null ? new Role[0] : HEAD)
            .telling(new Recipient.Person(assigneeId()))
            .telling(new Recipient.Person(firstContactId())));
  }

  /** The owner is satisfied, or nobody asks them any more (FU-5, FU-9). */
  public Facts closedByFollowUp(Actor by, Instant at, Instant now) {
    requirePossible(JobAct.FOLLOW_UP);
    Facts facts = act("JOB_CLOSED", by, at, now, become(CLOSED));
    endedAt = now;
    return facts.telling(new Recipient.Person(firstContactId()));
  }

  /**
   * The owner of a service request was told that it is done (INT-21).
   *
   * @param how null only where nobody can be told (INT-17)
   * @param at not before it was done, not in the future
   */
  public Recorded ownerTold(String how, Actor by, Instant at, Instant now) {
    requirePossible(JobAct.CLOSURE);
    requireBetween("toldAt", at, doneAt, now);
    Facts facts = act("JOB_CLOSED", by, at, now, become(CLOSED));
    toldHow = how;
    toldAt = at;
    endedAt = now;
    return new Recorded(facts.because(how).telling(new Recipient.Person(firstContactId())));
  }

  /** Before it was ever done; what was done once ends by its follow-up. */
  public Recorded cancel(String reason, Actor by, Instant now) {
    requirePossible(JobAct.CANCELLATION);
    return givenUp("JOB_CANCELLED", CANCELLED, reason, by, now);
  }

  /** It turned out to be of another kind, before it was ever done, and goes on as that (INT-1). */
  public Recorded goesOnAs(SubjectRef next, String reason, Actor by, Instant now) {
    requirePossible(JobAct.CONVERSION);
    return givenUp("JOB_CONVERTED", CONVERTED, reason, by, now)
        .with(List.of(Change.of("convertedTo", null, next.number())));
  }

  private Recorded givenUp(String code, JobStatus end, String reason, Actor by, Instant now) {
    if (whyNotGiveUp().isPresent()) {
      throw whyNotGiveUp().get();
    }
    Facts facts = act(code, by, now, now, become(end));
    cancelledReason = reason;
    endedAt = now;
    return new Recorded(
        facts
            .because(reason)
            .telling(new Recipient.Person(firstContactId()), new Recipient.Person(assigneeId())));
  }

  /** What was done once can only be followed up. */
  public Optional<Refusal> whyNotGiveUp() {
    return round == 0
        ? Optional.empty()
        : Optional.of(new RuleViolation(kind().rule(), Message.of("refusal.jobDoneOnce")));
  }

  /** First-contact ownership goes to someone else, with a reason that is kept (INT-3). */
  public JobHandedOver handOver(Long to, boolean asSteward, String reason, Actor by, Instant now) {
    requirePossible(JobAct.FIRST_CONTACT_CHANGE);
    Facts facts = act("HANDED_OVER", by, now, now, ownedBy(to, asSteward));
    return new JobHandedOver(facts.because(reason).telling(new Recipient.Person(to)));
  }

  /** Its department is that which has it. */
  @Override
  public Place place() {
    return placeOf(dispatched == null ? null : dispatched.departmentId());
  }

  public Involved involved() {
    Map<Relation, Set<Long>> people = new EnumMap<>(Relation.class);
    people.put(Relation.FIRST_CONTACT, Set.of(firstContactId()));
    people.put(Relation.ASSIGNEE, assigneeId() == null ? Set.of() : Set.of(assigneeId()));
    return new Involved(place(), people);
  }

  /** Nobody is complained about (HD-13). */
  @Override
  public Long subjectStaffId() {
    return null;
  }

  @Override
  public Set<Long> solvers() {
    Set<Long> people = new HashSet<>();
    people.add(doneBy);
    people.add(recordedBy);
    people.remove(null);
    return people;
  }

  /** Null while it was not dispatched. */
  public Dispatched dispatched() {
    return dispatched;
  }

  public Long assigneeId() {
    return dispatched == null ? null : dispatched.assigneeId();
  }

  /** Since when the present round goes on; null before. */
  public Instant roundBeganAt() {
    return roundBeganAt;
  }

  public int promises() {
    return promises;
  }

  public int round() {
    return round;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public String toldHow() {
    return toldHow;
  }

  public Instant toldAt() {
    return toldAt;
  }

  public String cancelledReason() {
    return cancelledReason;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
