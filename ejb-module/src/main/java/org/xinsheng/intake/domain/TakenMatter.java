package org.xinsheng.intake.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Map;
import java.util.Set;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;

/** What every contact shares, whatever its kind; nothing that happens afterwards changes it. */
@MappedSuperclass
public abstract class TakenMatter {

  @Id
  @GeneratedValue(generator = "matter_seq")
  @SequenceGenerator(name = "matter_seq", sequenceName = "matter_seq")
  private Long id;

  @Column(name = "number")
  private MatterNumber number;

  @Version private long version;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Enumerated(EnumType.STRING)
  @Column(name = "channel", updatable = false)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  @Column(name = "desk", updatable = false)
  private Desk desk;

  @Column(name = "received_at", updatable = false)
  private Instant receivedAt;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  @Embedded private Caller caller;

  @Column(name = "category", updatable = false)
  private String category;

  @Column(name = "content")
  private String content;

  @Column(name = "rings", updatable = false)
  private Integer rings;

  @Column(name = "read_back", updatable = false)
  private Boolean readBack;

  @Column(name = "first_contact_id", updatable = false)
  private Long firstContactId;

  @Column(name = "policy_version", updatable = false)
  private int policyVersion;

  @Column(name = "cancelled_reason")
  private String cancelledReason;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** What it was before; the register keeps it (INT-1). */
  @Transient private String convertedFrom;

  protected TakenMatter() {}

  /**
   * @throws RuleViolation INT-14 for what is said to have come in later than now
   */
  protected TakenMatter(Taking taking) {
    if (taking.receivedAt().isAfter(taking.enteredAt())) {
      throw RuleViolation.at("receivedAt", "INT-14", Message.of("refusal.inFuture"));
    }
    branchId = taking.place().branchId();
    officeId = taking.place().officeId();
    zoneId = taking.place().zoneId();
    channel = taking.channel();
    desk = taking.desk();
    receivedAt = taking.receivedAt();
    enteredAt = taking.enteredAt();
    caller = taking.caller();
    category = taking.category();
    content = taking.content();
    rings = taking.rings();
    readBack = taking.readBack();
    firstContactId = taking.firstContact();
    policyVersion = taking.policyVersion();
    convertedFrom = taking.convertedFrom();
  }

  public abstract MatterKind kind();

  public abstract Enum<?> status();

  /** Whom it lies with, null for nobody in particular. */
  public abstract Long handlerId();

  /** What its registration tells, whom, and what it changes beyond what all kinds share. */
  protected abstract Facts registered(Facts facts);

  /** Goes where the act leads. */
  protected abstract Change become(MatterAct act);

  /** Gives the number once the id is known. */
  public Recorded numbered(MatterNumber given, Actor by) {
    number = given;
    return new Recorded(
        registered(
            facts(kind().name() + "_TAKEN", by, receivedAt)
                .with(Change.of("status", null, status()))
                .with(Change.of("firstContact", null, firstContactId))
                .with(Change.of("handler", null, handlerId()))
                .with(Change.of("convertedFrom", null, convertedFrom))));
  }

  /** For the register of every contact (F4). */
  public MatterTaken taken(Facts registered) {
    return new MatterTaken(
        registered,
        kind(),
        channel,
        desk,
        receivedAt,
        enteredAt,
        caller,
        category,
        content,
        rings,
        firstContactId,
        null);
  }

  /** It turned out to be of another kind and goes on as that (INT-1). */
  public Recorded goesOnAs(SubjectRef next, MatterAct act, String reason, Actor by, Instant now) {
    return new Recorded(
        end(act, reason, by, now).with(Change.of("convertedTo", null, next.number())));
  }

  /** Nothing is to be done any more, for a reason. */
  protected Facts end(MatterAct act, String reason, Actor by, Instant now) {
    Change change = become(act);
    cancelledReason = reason;
    endedAt = now;
    return facts(kind().name() + "_" + act.leadsTo().name(), by, now).with(change).because(reason);
  }

  protected void endedAt(Instant at) {
    endedAt = at;
  }

  /** The owner's number was shown in full. */
  public Recorded phoneShown(Actor to, Instant now) {
    return new Recorded(facts("PHONE_SHOWN", to, now));
  }

  /**
   * @throws org.xinsheng.shared.IllegalTransition where the act has no place in this state
   */
  public void requirePossible(MatterAct act) {
    if (!act.isPossibleIn(status())) {
      throw act.refusedIn(status());
    }
  }

  /**
   * What is entered late lies after the step that it follows and not in the future.
   *
   * @throws RuleViolation naming the field
   */
  protected void requireBetween(String field, Instant at, Instant earliest, Instant now) {
    String rule = "INT-14";
    if (at.isAfter(now)) {
      throw RuleViolation.at(field, rule, Message.of("refusal.inFuture"));
    }
    if (at.isBefore(earliest)) {
      throw RuleViolation.at(field, rule, Message.of("refusal.beforeItsStep", earliest));
    }
  }

  protected Facts facts(String code, Actor by, Instant at) {
    return Facts.of(ref(), place(), by, at, code);
  }

  public SubjectRef ref() {
    return new SubjectRef(kind().subject(), id, number == null ? null : number.text());
  }

  public Place place() {
    return new Place(branchId, officeId, zoneId, null);
  }

  public Involved involved() {
    Map<Relation, Set<Long>> people = new EnumMap<>(Relation.class);
    people.put(Relation.FIRST_CONTACT, Set.of(firstContactId));
    people.put(Relation.HANDLER, handlerId() == null ? Set.of() : Set.of(handlerId()));
    return new Involved(place(), people);
  }

  /** As whoever takes it over gets it (INT-1). */
  public OldMatter asItCame() {
    return new OldMatter(
        ref(),
        new Taking(
            place(),
            channel,
            desk,
            receivedAt,
            enteredAt,
            caller,
            category,
            content,
            rings,
            readBack,
            firstContactId,
            number.text(),
            policyVersion),
        null,
        null);
  }

  public Long id() {
    return id;
  }

  public MatterNumber number() {
    return number;
  }

  public long version() {
    return version;
  }

  public Channel channel() {
    return channel;
  }

  public Desk desk() {
    return desk;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public Caller caller() {
    return caller;
  }

  public String category() {
    return category;
  }

  public String content() {
    return content;
  }

  public Integer rings() {
    return rings;
  }

  public Boolean readBack() {
    return readBack;
  }

  public Long firstContactId() {
    return firstContactId;
  }

  public int policyVersion() {
    return policyVersion;
  }

  public String cancelledReason() {
    return cancelledReason;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
