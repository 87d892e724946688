package org.xinsheng.suggestion.domain;

import static org.xinsheng.suggestion.domain.SuggestionStatus.OPEN;

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
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.xinsheng.intake.domain.Caller;
import org.xinsheng.intake.domain.Channel;
import org.xinsheng.intake.domain.Desk;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.intake.domain.MatterTaken;
import org.xinsheng.intake.domain.OldMatter;
import org.xinsheng.intake.domain.Taking;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recipient;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Relation;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** What an owner would have better; nothing closes before they heard what became of it (HD-5). */
@Entity
@Table(name = "suggestion")
public class Suggestion {

  @Id
  @GeneratedValue(generator = "matter_seq")
  @SequenceGenerator(name = "matter_seq", sequenceName = "matter_seq")
  private Long id;

  @Column(name = "number")
  private SuggestionNumber number;

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

  @Column(name = "received_at", updatable = false)
  private Instant receivedAt;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  @Embedded private Caller caller;

  @Column(name = "category", updatable = false)
  private String category;

  @Column(name = "content", updatable = false)
  private String content;

  @Column(name = "rings", updatable = false)
  private Integer rings;

  @Column(name = "read_back", updatable = false)
  private Boolean readBack;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private SuggestionStatus status;

  @Column(name = "first_contact_id", updatable = false)
  private Long firstContactId;

  @Enumerated(EnumType.STRING)
  @Column(name = "source_type", updatable = false)
  private SubjectType sourceType;

  @Column(name = "source_id", updatable = false)
  private Long sourceId;

  @Column(name = "source_number", updatable = false)
  private String sourceNumber;

  @Column(name = "policy_version", updatable = false)
  private int policyVersion;

  @Column(name = "forwarded_times")
  private int forwardedTimes;

  @Embedded private Forwarded forwarded;

  @Column(name = "answer")
  private String answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private Long answeredBy;

  @Column(name = "told_how")
  private String toldHow;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "told_by")
  private Long toldBy;

  @Column(name = "cancelled_reason")
  private String cancelledReason;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Suggestion() {}

  public Suggestion(SuggestionTaken taken) {
    branchId = taken.place().branchId();
    officeId = taken.place().officeId();
    zoneId = taken.place().zoneId();
    channel = taken.channel();
    receivedAt = taken.receivedAt();
    enteredAt = taken.enteredAt();
    if (receivedAt.isAfter(enteredAt)) {
      throw RuleViolation.at("receivedAt", "INT-14", Message.of("refusal.inFuture"));
    }
    caller = taken.caller();
    category = taken.category();
    content = taken.content();
    rings = channel == Channel.HOTLINE ? taken.rings() : null;
    readBack = taken.readBack();
    firstContactId = taken.firstContact();
    sourceType = taken.source() == null ? null : taken.source().type();
    sourceId = taken.source() == null ? null : taken.source().id();
    sourceNumber = taken.source() == null ? null : taken.source().number();
    policyVersion = taken.policyVersion();
    status = OPEN;
  }

  /** Gives the number once the id is known; the HEAD_STEWARD has it from now on. */
  public Recorded numbered(SuggestionNumber given, Actor by) {
    number = given;
    return new Recorded(
        facts("SUGGESTED", by, receivedAt)
            .with(Change.of("status", null, status))
            .with(Change.of("firstContact", null, firstContactId))
            .with(Change.of("source", null, sourceNumber))
            .telling(Role.HEAD_STEWARD));
  }

  /** What the register of every contact notes (F4). */
  public MatterTaken taken(Facts registered, Desk desk) {
    return new MatterTaken(
        registered,
        MatterKind.SUGGESTION,
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

  /** A department is to improve it; once more to another while none has answered. */
  public Recorded forward(Forwarded to, Actor by) {
    Change change = become(SuggestionAct.DISPATCH);
    forwarded = to;
    forwardedTimes++;
    return new Recorded(
        facts("SUGGESTION_FORWARDED", by, to.at()).with(change).because(to.account()));
  }

  /** The department said what becomes of it; whoever tells the owner is told. */
  public Recorded answer(String text, Actor by, Instant now) {
    Change change = become(SuggestionAct.ANSWER);
    answer = text;
    answeredAt = now;
    answeredBy = by.id();
    return new Recorded(
        facts("SUGGESTION_ANSWERED", by, now)
            .with(change)
            .because(text)
            .telling(Role.HEAD_STEWARD)
            .telling(new Recipient.Person(firstContactId)));
  }

  /**
   * The owner heard what became of it.
   *
   * @param how by which way and from whom; nobody can be told where nobody can be reached
   * @param at not before the answer, not in the future
   */
  public Recorded ownerHeard(String how, Actor by, Instant at, Instant now) {
    requirePossible(SuggestionAct.COMPLETION);
    if (at.isAfter(now)) {
      throw RuleViolation.at("toldAt", "HD-5", Message.of("refusal.inFuture"));
    }
    if (at.isBefore(answeredAt)) {
      throw RuleViolation.at("toldAt", "HD-5", Message.of("refusal.beforeItsStep", answeredAt));
    }
    Change change = become(SuggestionAct.COMPLETION);
    toldHow = how;
    toldAt = at;
    toldBy = by.id();
    endedAt = now;
    return new Recorded(
        facts("SUGGESTION_CLOSED", by, at)
            .with(change)
            .because(how)
            .telling(new Recipient.Person(firstContactId)));
  }

  public Recorded cancel(String reason, Actor by, Instant now) {
    return new Recorded(end("SUGGESTION_CANCELLED", SuggestionAct.CANCELLATION, reason, by, now));
  }

  /** It turned out to be of another kind and goes on as that (INT-1). */
  public Recorded goesOnAs(SubjectRef next, String reason, Actor by, Instant now) {
    Facts ended = end("SUGGESTION_CONVERTED", SuggestionAct.CONVERSION, reason, by, now);
    return new Recorded(ended.with(Change.of("convertedTo", null, next.number())));
  }

  private Facts end(String code, SuggestionAct act, String reason, Actor by, Instant now) {
    Change change = become(act);
    cancelledReason = reason;
    endedAt = now;
    return facts(code, by, now)
        .with(change)
        .because(reason)
        .telling(Role.HEAD_STEWARD)
        .telling(new Recipient.Person(firstContactId))
        .telling(
            assigneeId() == null
                ? new Recipient[0]
                : new Recipient[] {new Recipient.Person(assigneeId())});
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
            channel,
            null,
            receivedAt,
            enteredAt,
            caller,
            category,
            content,
            rings,
            readBack,
            firstContactId == null ? taker.id() : firstContactId,
            number.text(),
            policyVersion),
        null,
        null);
  }

  /** The owner's number was shown in full. */
  public Recorded phoneShown(Actor to, Instant now) {
    return new Recorded(facts("PHONE_SHOWN", to, now));
  }

  /**
   * @throws org.xinsheng.shared.IllegalTransition where the act has no place in this state
   */
  public void requirePossible(SuggestionAct act) {
    if (!act.isPossibleIn(status)) {
      throw act.refusedIn(status);
    }
  }

  private Change become(SuggestionAct act) {
    requirePossible(act);
    SuggestionStatus before = status;
    status = act.leadsTo();
    return Change.of("status", before, status);
  }

  private Facts facts(String code, Actor by, Instant at) {
    return Facts.of(ref(), place(), by, at, code);
  }

  public SubjectRef ref() {
    return new SubjectRef(SubjectType.SUGGESTION, id, number == null ? null : number.text());
  }

  /** Its department is that which has it. */
  public Place place() {
    return new Place(branchId, officeId, zoneId, departmentId());
  }

  /** Only whoever has it is its department's head: nobody's while it was not forwarded. */
  public Involved involved() {
    Map<Relation, Set<Long>> people = new EnumMap<>(Relation.class);
    people.put(Relation.FIRST_CONTACT, firstContactId == null ? Set.of() : Set.of(firstContactId));
    people.put(Relation.ASSIGNEE, assigneeId() == null ? Set.of() : Set.of(assigneeId()));
    return new Involved(place(), people);
  }

  public Long id() {
    return id;
  }

  public SuggestionNumber number() {
    return number;
  }

  public long version() {
    return version;
  }

  public SuggestionStatus status() {
    return status;
  }

  public Channel channel() {
    return channel;
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

  /** The record in which it was heard, null where the owner came with it (FU-4). */
  public SubjectRef source() {
    return sourceType == null ? null : new SubjectRef(sourceType, sourceId, sourceNumber);
  }

  public int policyVersion() {
    return policyVersion;
  }

  /** How often it was forwarded: the round of its FORWARD deadline. */
  public int forwardedTimes() {
    return forwardedTimes;
  }

  /** Null while it was not forwarded. */
  public Forwarded forwarded() {
    return forwardedTimes == 0 ? null : forwarded;
  }

  public Long departmentId() {
    return forwardedTimes == 0 ? null : forwarded.departmentId();
  }

  public Long assigneeId() {
    return forwardedTimes == 0 ? null : forwarded.assigneeId();
  }

  public String answer() {
    return answer;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  public Long answeredBy() {
    return answeredBy;
  }

  public String toldHow() {
    return toldHow;
  }

  public Instant toldAt() {
    return toldAt;
  }

  public Long toldBy() {
    return toldBy;
  }

  public String cancelledReason() {
    return cancelledReason;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
