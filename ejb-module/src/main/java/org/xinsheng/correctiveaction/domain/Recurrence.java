package org.xinsheng.correctiveaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.xinsheng.correctiveaction.domain.RecurrenceLimits.Run;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.RuleViolation;

/** Complaints of one category recurred in one place: flagged once until they are too few again. */
@Entity
@Table(name = "recurrence")
public class Recurrence {

  @Id
  @GeneratedValue(generator = "recurrence_seq")
  @SequenceGenerator(name = "recurrence_seq", sequenceName = "recurrence_seq")
  private Long id;

  @Version private long version;

  @Column(name = "spot", updatable = false)
  private String spot;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Column(name = "zone_id", updatable = false)
  private Long zoneId;

  @Column(name = "department_id", updatable = false)
  private Long departmentId;

  @Column(name = "category", updatable = false)
  private String category;

  @Enumerated(EnumType.STRING)
  @Column(name = "place", updatable = false)
  private RecurrencePlace place;

  @Column(name = "place_code", updatable = false)
  private String placeCode;

  @Column(name = "cases")
  private int cases;

  @Column(name = "first_at")
  private Instant firstAt;

  @Column(name = "last_at")
  private Instant lastAt;

  @Column(name = "flagged_at", updatable = false)
  private Instant flaggedAt;

  @Column(name = "until_at")
  private Instant until;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "slip_number")
  private String slipNumber;

  protected Recurrence() {}

  /**
   * @param where of the case that made it one: its zone for a building, its department for a
   *     department
   */
  public Recurrence(SpotKey key, Place where, Run run, RecurrenceLimits limits, Instant now) {
    spot = key.text();
    boolean building = key.place() == RecurrencePlace.BUILDING;
    branchId = where.branchId();
    officeId = where.officeId();
    zoneId = building ? where.zoneId() : null;
    departmentId = building ? null : where.departmentId();
    category = key.category();
    place = key.place();
    placeCode = key.code();
    flaggedAt = now;
    goesOn(run, limits);
  }

  /** More cases or fewer, but still enough. */
  public final void goesOn(Run run, RecurrenceLimits limits) {
    cases = run.cases();
    firstAt = run.first();
    lastAt = run.last();
    Instant shown = flaggedAt.plus(limits.shownFor());
    until = run.until().isBefore(shown) ? shown : run.until();
  }

  /** The count fell below by a judgement or a withdrawal. */
  public void end(Instant now) {
    endedAt = now;
  }

  /** Whether it is flagged; the last instant at which the count suffices is included. */
  public boolean stands(Instant now) {
    return endedAt == null && !until.isBefore(now);
  }

  /**
   * A slip was raised from it, once.
   *
   * @throws RuleViolation CA-5 where there is one already
   */
  public void requireNoSlip() {
    if (slipNumber != null) {
      throw new RuleViolation("CA-5", Message.of("refusal.recurrenceHasSlip", slipNumber));
    }
  }

  public void raised(String slip) {
    requireNoSlip();
    slipNumber = slip;
  }

  public Place where() {
    return new Place(branchId, officeId, zoneId, departmentId);
  }

  public Long id() {
    return id;
  }

  public String spot() {
    return spot;
  }

  public String category() {
    return category;
  }

  public RecurrencePlace place() {
    return place;
  }

  public String placeCode() {
    return placeCode;
  }

  public int cases() {
    return cases;
  }

  public Instant firstAt() {
    return firstAt;
  }

  public Instant lastAt() {
    return lastAt;
  }

  public Instant until() {
    return until;
  }

  public String slipNumber() {
    return slipNumber;
  }
}
