package org.xinsheng.meeting.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** A meeting: who convened it, what was found and decided, and what is to be done (HD-3). */
@Entity
@Table(name = "meeting")
public class Meeting {

  @Id
  @GeneratedValue(generator = "matter_seq")
  @SequenceGenerator(name = "matter_seq", sequenceName = "matter_seq")
  private Long id;

  @Column(name = "number")
  private MeetingNumber number;

  @Version private long version;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type", updatable = false)
  private SubjectType subjectType;

  @Column(name = "subject_id", updatable = false)
  private Long subjectId;

  @Column(name = "subject_number", updatable = false)
  private String subjectNumber;

  @Column(name = "topic", updatable = false)
  private String topic;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private MeetingStatus status;

  @Column(name = "held_at")
  private Instant heldAt;

  @Column(name = "convenor_id", updatable = false)
  private Long convenorId;

  @Column(name = "agenda", updatable = false)
  private String agenda;

  @Embedded private Minutes minutes;

  @Column(name = "convened_at", updatable = false)
  private Instant convenedAt;

  @Column(name = "convened_by", updatable = false)
  private Long convenedBy;

  @Column(name = "minuted_at")
  private Instant minutedAt;

  @Column(name = "minuted_by")
  private Long minutedBy;

  @Column(name = "cancelled_reason")
  private String cancelledReason;

  protected Meeting() {}

  public Meeting(Convocation called, Actor by, Instant now) {
    branchId = called.place().branchId();
    officeId = called.place().officeId();
    zoneId = called.place().zoneId();
    subjectType = called.subject() == null ? null : called.subject().type();
    subjectId = called.subject() == null ? null : called.subject().id();
    subjectNumber = called.subject() == null ? null : called.subject().number();
    topic = called.topic();
    heldAt = called.heldAt();
    convenorId = called.convenor();
    agenda = called.agenda();
    convenedAt = now;
    convenedBy = by.id();
    status = MeetingStatus.CONVENED;
  }

  /** Gives the number once the id is known; whoever is to come is told. */
  public Recorded numbered(MeetingNumber given, Collection<Long> attendees, Actor by) {
    number = given;
    Facts facts =
        facts("MEETING_CONVENED", by, convenedAt)
            .with(Change.of("status", null, status))
            .with(Change.of("convenor", null, convenorId))
            .with(Change.of("about", null, subjectNumber));
    boolean comes = heldAt.isAfter(convenedAt);
    return new Recorded(comes ? facts.telling(people(attendees)) : facts);
  }

  private static Recipient[] people(Collection<Long> staff) {
    return staff.stream()
        .filter(Objects::nonNull)
        .map(Recipient.Person::new)
        .toArray(Recipient[]::new);
  }

  /**
   * What was found and decided.
   *
   * @param at when it took place, not in the future
   */
  public Recorded record(Minutes written, Instant at, Actor by, Instant now) {
    requirePossible(MeetingAct.MINUTES);
    if (at.isAfter(now)) {
      throw RuleViolation.at("heldAt", "HD-3", Message.of("refusal.inFuture"));
    }
    status = MeetingStatus.HELD;
    heldAt = at;
    minutes = written;
    minutedAt = now;
    minutedBy = by.id();
    return new Recorded(
        facts("MEETING_HELD", by, at)
            .with(Change.of("status", MeetingStatus.CONVENED, status))
            .because(written.decision()));
  }

  /** A decision becomes something to do; the person is told. */
  public Recorded act(MeetingAction action, Actor by, Instant now) {
    requirePossible(MeetingAct.ACTION);
    return new Recorded(
        facts("MEETING_ACTION", by, now)
            .with(Change.of("action." + action.id(), null, action.dueOn()))
            .because(action.action())
            .telling(new Recipient.Person(action.responsibleId())));
  }

  /** An action was done; the convenor is told. */
  public Recorded acted(MeetingAction action, String done, Actor by, Instant now) {
    requirePossible(MeetingAct.ACTION_DONE);
    action.done(done, by, now);
    return new Recorded(
        facts("MEETING_ACTION_DONE", by, now)
            .with(Change.of("action." + action.id() + ".done", null, true))
            .because(done)
            .telling(new Recipient.Person(convenorId)));
  }

  /** It does not take place; whoever was to come is told. */
  public Recorded cancel(String reason, Collection<Long> attendees, Actor by, Instant now) {
    requirePossible(MeetingAct.CANCELLATION);
    status = MeetingStatus.CANCELLED;
    cancelledReason = reason;
    return new Recorded(
        facts("MEETING_CANCELLED", by, now)
            .with(Change.of("status", MeetingStatus.CONVENED, status))
            .because(reason)
            .telling(people(attendees)));
  }

  /**
   * @throws IllegalTransition where the act has no place in this state
   */
  public void requirePossible(MeetingAct act) {
    if (!act.isPossibleIn(status)) {
      throw new IllegalTransition("HD-3", status, act.leadsTo());
    }
  }

  private Facts facts(String code, Actor by, Instant at) {
    return Facts.of(ref(), place(), by, at, code);
  }

  public SubjectRef ref() {
    return new SubjectRef(SubjectType.MEETING, id, number == null ? null : number.text());
  }

  public Place place() {
    return new Place(branchId, officeId, zoneId, null);
  }

  /** What it was about, null for no single record. */
  public SubjectRef subject() {
    return subjectType == null ? null : new SubjectRef(subjectType, subjectId, subjectNumber);
  }

  public Long id() {
    return id;
  }

  public MeetingNumber number() {
    return number;
  }

  public long version() {
    return version;
  }

  public String topic() {
    return topic;
  }

  public MeetingStatus status() {
    return status;
  }

  public Instant heldAt() {
    return heldAt;
  }

  public Long convenorId() {
    return convenorId;
  }

  public String agenda() {
    return agenda;
  }

  /** Null while it was not held. */
  public Minutes minutes() {
    return status == MeetingStatus.HELD ? minutes : null;
  }

  public Instant convenedAt() {
    return convenedAt;
  }

  public Long convenedBy() {
    return convenedBy;
  }

  public Long minutedBy() {
    return minutedBy;
  }

  public String cancelledReason() {
    return cancelledReason;
  }
}
