package org.xinsheng.complaint.domain;

import static org.xinsheng.complaint.domain.ComplaintStatus.IN_PROGRESS;
import static org.xinsheng.complaint.domain.ComplaintStatus.REGISTERED;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinsheng.intake.domain.HandedOver;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** Where a case stands, who has it, and how what is done to it is told. */
@MappedSuperclass
abstract class TrackedCase extends ReceivedMatter {

  /** Stands where nothing is promised any more, so that such cases sort last. */
  public static final Instant NEVER_DUE = Instant.parse("9999-01-01T00:00:00Z");

  @Id
  @GeneratedValue(generator = "matter_seq")
  @SequenceGenerator(name = "matter_seq", sequenceName = "matter_seq")
  private Long id;

  @Column(name = "number")
  private ComplaintNumber number;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private ComplaintStatus status;

  @Column(name = "first_contact_id")
  private Long firstContactId;

  @Column(name = "taken_by_steward")
  private boolean takenBySteward;

  @Column(name = "handler_id")
  private Long handlerId;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "next_due_at")
  private Instant nextDueAt;

  /** Goes with the case through an act; not a part of its memory. */
  @Transient private CasePolicy policy;

  protected TrackedCase() {}

  TrackedCase(Registration registration) {
    super(registration);
    status = REGISTERED;
    firstContactId = registration.firstContact();
    takenBySteward = registration.takenBySteward();
    handlerId = registration.handler();
    changedAt = registration.enteredAt();
    nextDueAt = NEVER_DUE;
  }

  /**
   * @throws IllegalTransition where the act has no place in this state (HD-7)
   */
  public void requireStateFor(ComplaintAct act) {
    if (!act.isPossibleIn(status)) {
      throw new IllegalTransition("HD-7", status, act.leadsTo());
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

  Change handledBy(Long staffId) {
    Change change = Change.of("handler", handlerId, staffId);
    handlerId = staffId;
    return change;
  }

  Change become(ComplaintStatus next) {
    ComplaintStatus before = status;
    if (!before.mayBecome(next)) {
      throw new IllegalTransition("HD-7", before, next);
    }
    status = next;
    return Change.of("status", before, next);
  }

  /** Work begins with the first act on a case; a result is not undone by it. */
  Change begin() {
    return status == REGISTERED ? become(IN_PROGRESS) : Change.of("status", status, status);
  }

  static void requireNotBefore(
      String field, Instant at, Instant earliest, Instant now, String rule) {
    if (at.isAfter(now)) {
      throw RuleViolation.at(field, rule, Message.of("refusal.inFuture"));
    }
    if (at.isBefore(earliest)) {
      throw RuleViolation.at(field, rule, Message.of("refusal.beforeItsStep", earliest));
    }
  }

  Recorded act(String code, Actor by, Instant at, Instant now, Change... changes) {
    touch(now);
    return new Recorded(facts(code, by, at).with(List.of(changes)));
  }

  Facts facts(String code, Actor by, Instant at) {
    return Facts.of(ref(), place(), by, at, code);
  }

  Facts tellHandler(Facts facts) {
    return handlerId == null
        ? facts.telling(Role.OFFICE_MANAGER)
        : facts.telling(new Recipient.Person(handlerId));
  }

  public SubjectRef ref() {
    return new SubjectRef(SubjectType.COMPLAINT, id, number == null ? null : number.text());
  }

  /** What the customer service desk must know of what was taken off-hours (INT-2). */
  public HandedOver handedOver() {
    return new HandedOver(
        ref(),
        place(),
        channel(),
        caller(),
        category(),
        content(),
        receivedAt(),
        firstContactId,
        subjectStaffId());
  }

  /**
   * As whoever takes it over gets it (INT-1).
   *
   * @param taker becomes first contact of what its owner brought by the web (INT-18)
   */
  public OldMatter asItCame(Actor taker) {
    return new OldMatter(
        ref(),
        new Taking(
            place(),
            channel(),
            desk(),
            receivedAt(),
            enteredAt(),
            caller(),
            category(),
            content(),
            rings(),
            readBack(),
            firstContactId == null ? taker.id() : firstContactId,
            number.text(),
            policyVersion()),
        superior(),
        documentShelf());
  }

  public Involved involved() {
    Map<Relation, Set<Long>> people = new EnumMap<>(Relation.class);
    people.put(Relation.FIRST_CONTACT, firstContactId == null ? Set.of() : Set.of(firstContactId));
    people.put(Relation.HANDLER, handlerId == null ? Set.of() : Set.of(handlerId));
    return new Involved(place(), people);
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

  /** Null while nobody took what its owner brought by the web (INT-18). */
  public Long firstContactId() {
    return firstContactId;
  }

  public boolean isTakenBySteward() {
    return takenBySteward;
  }

  public Long handlerId() {
    return handlerId;
  }

  /** Whoever takes up a case gives it the policy of its own version (DL-11). */
  public void under(CasePolicy own) {
    if (own.version() != policyVersion()) {
      throw new IllegalArgumentException("policy " + own.version() + " for " + policyVersion());
    }
    policy = own;
  }

  /** The policy that it was registered under; the first version is the standard. */
  public CasePolicy policy() {
    if (policy == null && policyVersion() == Limits.STANDARD.version()) {
      policy = CasePolicy.STANDARD;
    }
    if (policy == null) {
      throw new IllegalStateException("nobody gave " + number + " its policy " + policyVersion());
    }
    return policy;
  }

  Limits limits() {
    return policy().limits();
  }

  void give(ComplaintNumber given) {
    number = given;
  }

  /** First-contact ownership goes to someone else. */
  Change ownedBy(Long staffId, boolean asSteward) {
    Change change = Change.of("firstContact", firstContactId, staffId);
    firstContactId = staffId;
    takenBySteward = asSteward;
    return change;
  }
}
