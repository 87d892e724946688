package org.xinsheng.followup.domain;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.deadline.domain.Promises;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** One round of follow-up after one result; numbered, and kept for ever (FU-3). */
@Entity
@Table(name = "follow_up")
public class FollowUp {

  /** What was rated stands above everything else on the call list, in due order. */
  private static final Duration RATED_FIRST = Duration.ofDays(100 * 365);

  @Id
  @GeneratedValue(generator = "follow_up_seq")
  @SequenceGenerator(name = "follow_up_seq", sequenceName = "follow_up_seq")
  private Long id;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type", updatable = false)
  private SubjectType subjectType;

  @Column(name = "subject_id", updatable = false)
  private Long subjectId;

  @Column(name = "subject_number", updatable = false)
  private String subjectNumber;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Column(name = "round", updatable = false)
  private int round;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private FollowUpState state;

  @Column(name = "owner_id")
  private Long ownerId;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  /** Where it stands on the call list; null where it does not. */
  @Column(name = "call_at")
  private Instant callAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "rating")
  private Satisfaction rating;

  @Column(name = "rating_words")
  private String ratingWords;

  @Column(name = "rated_at")
  private Instant ratedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "mode")
  private FollowUpMode mode;

  @Column(name = "attempts")
  private int attempts;

  @Column(name = "promised_from")
  private Instant promisedFrom;

  @Column(name = "visit_at")
  private Instant visitAt;

  @Embedded private Answers answers;

  @Column(name = "no_contact", updatable = false)
  private boolean withoutContact;

  @Embedded private Conclusion conclusion;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private Long doneBy;

  protected FollowUp() {}

  /**
   * Opens the round that a result makes due (FU-1).
   *
   * @param owner the steward who took the matter in and follows it up at the door, else null (FU-2)
   * @param withoutContact nobody can be asked, so that it stands on no call list (INT-17)
   */
  public FollowUp(
      SubjectRef subject,
      Place place,
      int round,
      Long owner,
      boolean withoutContact,
      Instant resolvedAt,
      Promises policy) {
    this.withoutContact = withoutContact;
    subjectType = subject.type();
    subjectId = subject.id();
    subjectNumber = subject.number();
    branchId = place.branchId();
    officeId = place.officeId();
    zoneId = place.zoneId();
    this.round = round;
    ownerId = owner;
    state = FollowUpState.OPEN;
    mode = owner == null ? FollowUpMode.PHONE : FollowUpMode.DOOR;
    openedAt = resolvedAt;
    promisedFrom = resolvedAt;
    due(withoutContact ? null : nextAttempt(resolvedAt, policy));
  }

  /**
   * An attempt, reached or not; the next is due a day after the last, whenever entered.
   *
   * @return its number in this round
   */
  public int attempted(FollowUpMode how, Instant at, Promises policy) {
    mode = how;
    attempts++;
    if (!at.isBefore(promisedFrom)) {
      promisedFrom = at;
      due(nextAttempt(at, policy));
    }
    return attempts;
  }

  /**
   * A visit was agreed (FU-6); of several the newest counts.
   *
   * @param agreedAt of the call
   * @param due by when it must have been made
   */
  public void appointed(Instant agreedAt, Instant visit, Instant due) {
    mode = FollowUpMode.DOOR;
    promisedFrom = agreedAt;
    visitAt = visit;
    due(due);
  }

  /** The owner answered; the round is over, satisfied or not (FU-9). */
  public void answered(Answers given, Instant at, Long by) {
    answers = given;
    state =
        given.satisfaction().endsTheFollowUp()
            ? FollowUpState.SATISFIED
            : FollowUpState.DISSATISFIED;
    doneAt = at;
    doneBy = by;
    due(null);
  }

  /** The owner took the complaint back, so that nobody asks them any more (HD-10). */
  public Change withdrawn(Instant at, Actor by) {
    requireOpen();
    Change change = Change.of("followUp." + round + ".state", state, FollowUpState.WITHDRAWN);
    state = FollowUpState.WITHDRAWN;
    doneAt = at;
    doneBy = by.id();
    due(null);
    return change;
  }

  /**
   * Nobody asks the owner any more; an answer that was given stays.
   *
   * @throws IllegalTransition when the round is over and nobody is unsatisfied
   */
  public List<Change> concluded(Ending how, String reason, Instant at, Actor by) {
    requireOpenOrUnsatisfied();
    FollowUpState next =
        how == Ending.UNREACHABLE ? FollowUpState.UNREACHABLE : FollowUpState.CONCLUDED;
    Change change = Change.of("followUp." + round + ".state", state, next);
    state = next;
    conclusion = new Conclusion(how, reason, at, by.id());
    doneAt = doneAt == null ? at : doneAt;
    doneBy = doneBy == null ? by.id() : doneBy;
    due(null);
    return List.of(change, Change.of("ending", null, how));
  }

  /**
   * The owner rated the result on the portal: a reason to call them first, never the call itself
   * (FU-1).
   *
   * @param words null where they said nothing more
   * @throws RuleViolation when they rated it before
   */
  public Change rated(Satisfaction given, String words, Instant now) {
    if (ratedAt != null) {
      throw new RuleViolation("INT-18", Message.of("refusal.ratedAlready"));
    }
    rating = given;
    ratingWords = words;
    ratedAt = now;
    due(dueAt);
    return Change.of("followUp." + round + ".rating", null, given);
  }

  private void due(Instant at) {
    dueAt = at;
    callAt = at == null || ratedAt == null ? at : at.minus(RATED_FIRST);
  }

  /** Within a day of the result, then within a day of the last attempt (FU-2, DL-17). */
  private static Instant nextAttempt(Instant from, Promises policy) {
    return policy.of(DeadlineKind.FOLLOW_UP).dueAfter(from);
  }

  /**
   * Somebody else does it.
   *
   * @param staffId null where customer service or the assistant call
   */
  public void isFor(Long staffId) {
    ownerId = staffId;
  }

  /**
   * @throws IllegalTransition when the round is over
   */
  public void requireOpen() {
    if (state != FollowUpState.OPEN) {
      throw new IllegalTransition("FU-3", state, FollowUpState.OPEN);
    }
  }

  /** Nobody is satisfied by it, and nobody has ended it. */
  public boolean isUndecided() {
    return state == FollowUpState.OPEN || state == FollowUpState.DISSATISFIED;
  }

  /**
   * @throws IllegalTransition when the round is over and nobody is unsatisfied
   */
  public void requireOpenOrUnsatisfied() {
    if (!isUndecided()) {
      requireOpen();
    }
  }

  /** The result, the last attempt or the appointment, from which the next promise counts. */
  public Instant promisedFrom() {
    return promisedFrom;
  }

  public boolean isAppointed() {
    return visitAt != null;
  }

  public boolean isWithoutContact() {
    return withoutContact;
  }

  /** How it ended without a satisfied owner; null where it did not. */
  public Ending ending() {
    return conclusion == null ? null : conclusion.ending();
  }

  public Long id() {
    return id;
  }

  public int round() {
    return round;
  }

  public FollowUpState state() {
    return state;
  }

  public Long ownerId() {
    return ownerId;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** The owner's on the portal, null for none. */
  public Satisfaction rating() {
    return rating;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public int attempts() {
    return attempts;
  }
}
