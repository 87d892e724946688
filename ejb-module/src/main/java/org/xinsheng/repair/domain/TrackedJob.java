package org.xinsheng.repair.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.xinsheng.intake.domain.Contact;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.intake.domain.ReceivedContact;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/** Which job it is, where it stands, and how what is done to it is told. */
@MappedSuperclass
public abstract class TrackedJob extends ReceivedContact {

  /** Stands where nothing is promised any more, so that such jobs sort last. */
  public static final Instant NEVER_DUE = Instant.parse("9999-01-01T00:00:00Z");

  @Id
  @GeneratedValue(generator = "matter_seq")
  @SequenceGenerator(name = "matter_seq", sequenceName = "matter_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private JobKind kind;

  @Column(name = "number")
  private JobNumber number;

  @Version private long version;

  @Embedded private Fault fault;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private JobStatus status;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "next_due_at")
  private Instant nextDueAt;

  protected TrackedJob() {}

  TrackedJob(JobKind kind, Contact contact, Fault fault) {
    super(contact);
    this.kind = kind;
    this.fault = fault;
    status = JobStatus.REGISTERED;
    changedAt = contact.enteredAt();
    nextDueAt = NEVER_DUE;
  }

  abstract Place place();

  /**
   * @throws org.xinsheng.shared.IllegalTransition where the act has no place in this state
   */
  public void requirePossible(JobAct act) {
    if (!act.isOf(kind) || !act.isPossibleIn(status)) {
      throw act.refusedIn(kind, status);
    }
  }

  Change become(JobStatus next) {
    JobStatus before = status;
    if (!before.mayBecome(next)) {
      throw new org.xinsheng.shared.IllegalTransition(kind.rule(), before, next);
    }
    status = next;
    return Change.of("status", before, next);
  }

  void requireBetween(String field, Instant at, Instant earliest, Instant now) {
    if (at.isAfter(now)) {
      throw RuleViolation.at(field, kind.rule(), Message.of("refusal.inFuture"));
    }
    if (at.isBefore(earliest)) {
      throw RuleViolation.at(field, kind.rule(), Message.of("refusal.beforeItsStep", earliest));
    }
  }

  /** The earliest time that is still promised and not kept, for lists. */
  public void nextDue(Optional<Instant> at) {
    nextDueAt = at.orElse(NEVER_DUE);
  }

  /** Whatever was done to it, a later editor must see that it changed. */
  public void touch(Instant now) {
    changedAt = changedAt.isBefore(now) ? now : changedAt.plusMillis(1);
  }

  Facts act(String code, Actor by, Instant at, Instant now, Change change) {
    touch(now);
    return facts(code, by, at).with(change);
  }

  Facts facts(String code, Actor by, Instant at) {
    return Facts.of(ref(), place(), by, at, code);
  }

  /** The owner's number was shown in full. */
  public Facts phoneShown(Actor to, Instant now) {
    return facts("PHONE_SHOWN", to, now);
  }

  MatterTaken taken(Facts registered, MatterKind matter) {
    return new MatterTaken(
        registered,
        matter,
        channel(),
        desk(),
        receivedAt(),
        enteredAt(),
        caller(),
        category(),
        content(),
        rings(),
        firstContactId(),
        null);
  }

  /** As whoever takes it over gets it (INT-1). */
  public OldMatter asItCame() {
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
            firstContactId(),
            number.text(),
            policyVersion()),
        null,
        null);
  }

  void give(JobNumber given) {
    number = given;
  }

  public SubjectRef ref() {
    return new SubjectRef(kind.subject(), id, number == null ? null : number.text());
  }

  public Long id() {
    return id;
  }

  public JobKind kind() {
    return kind;
  }

  public JobNumber number() {
    return number;
  }

  public long version() {
    return version;
  }

  /** Never null, though nothing may have been said. */
  public Fault fault() {
    return fault == null ? new Fault(null, null, null) : fault;
  }

  public JobStatus status() {
    return status;
  }
}
