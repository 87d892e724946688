package org.xinsheng.statistics.domain;

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
import java.util.Map;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Facts;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Place;
import org.xinsheng.shared.Recorded;
import org.xinsheng.shared.Role;
import org.xinsheng.shared.RuleViolation;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** A week or month of one office that has ended and been counted, on its way to the signature. */
@Entity
@Table(name = "statistics_period")
public class StatisticsPeriod {

  /** A page does not wait for more cases than these to be counted or compared. */
  public static final long LARGE = 2_000;

  @Id
  @GeneratedValue(generator = "statistics_period_seq")
  @SequenceGenerator(name = "statistics_period_seq", sequenceName = "statistics_period_seq")
  private Long id;

  @Version private long version;

  @Column(name = "branch_id", updatable = false)
  private Long branchId;

  @Column(name = "office_id", updatable = false)
  private Long officeId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private PeriodKind kind;

  @Column(name = "label", updatable = false)
  private String label;

  @Column(name = "starts_at", updatable = false)
  private Instant startsAt;

  @Column(name = "ends_at", updatable = false)
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private PeriodState state;

  @Column(name = "suggestions")
  private long suggestions;

  /** Received. */
  @Column(name = "cases")
  private long cases;

  @Column(name = "fingerprint")
  private String fingerprint;

  @Column(name = "first_built_at", updatable = false)
  private Instant firstBuiltAt;

  @Column(name = "built_at")
  private Instant builtAt;

  @Column(name = "builds")
  private int builds;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(name = "checked_by")
  private Long checkedBy;

  @Column(name = "analysis")
  private String analysis;

  @Column(name = "analysed_at")
  private Instant analysedAt;

  @Column(name = "analysed_by")
  private Long analysedBy;

  @Column(name = "signed_at")
  private Instant signedAt;

  @Column(name = "signed_by")
  private Long signedBy;

  @Column(name = "sha256")
  private String sha256;

  @Column(name = "archived_at")
  private Instant archivedAt;

  @Column(name = "due_told_at")
  private Instant dueToldAt;

  @Column(name = "overdue_told_at")
  private Instant overdueToldAt;

  /** Number of the weekly meeting. */
  @Column(name = "meeting")
  private String meeting;

  protected StatisticsPeriod() {}

  /**
   * @throws RuleViolation STAT-1 before the office's own end of the period
   */
  public StatisticsPeriod(Place office, OfficeTime time, CalendarPeriod period, Instant now) {
    if (!period.hasEnded(time, now)) {
      throw new RuleViolation(
          "STAT-1", Message.of("refusal.periodNotEnded", period.label(), period.endsAt(time)));
    }
    branchId = office.branchId();
    officeId = office.officeId();
    kind = period.kind();
    label = period.label();
    startsAt = period.startsAt(time);
    endsAt = period.endsAt(time);
    state = PeriodState.BUILT;
    firstBuiltAt = now;
    fingerprint = "";
    builtAt = now;
  }

  /** Its totals were counted from what this fingerprint tells. */
  public void counted(String counting, long ofCases, long ofSuggestions, Instant now) {
    requirePossible(PeriodAct.BUILD);
    fingerprint = counting;
    cases = ofCases;
    suggestions = ofSuggestions;
    builtAt = now;
    builds++;
  }

  /** It can be looked at; who reviews it is told while it is news. */
  public Recorded built(String office, boolean isNews, Instant now) {
    Facts facts =
        facts("PERIOD_BUILT", office, Actor.SYSTEM, now).with(Change.of("state", null, state));
    Role first = kind == PeriodKind.WEEK ? Role.CUSTOMER_SERVICE : Role.HEAD_STEWARD;
    return new Recorded(isNews ? facts.telling(first) : facts);
  }

  /** CUSTOMER_SERVICE looked through it before it goes up (STAT-1). */
  public Recorded check(String office, Actor by, Instant now) {
    requirePossible(PeriodAct.CHECK);
    Change change = become(PeriodState.CHECKED);
    checkedAt = now;
    checkedBy = by.id();
    return new Recorded(
        facts("PERIOD_CHECKED", office, by, now)
            .with(change)
            .telling(Role.HEAD_STEWARD, Role.CHIEF_STEWARD));
  }

  /** HEAD_STEWARD reports the month with an analysis; again while it is not signed (STAT-4). */
  public Recorded report(String text, String office, Actor by, Instant now) {
    requirePossible(PeriodAct.ANALYSIS);
    Change change = become(PeriodState.REPORTED);
    analysis = text;
    analysedAt = now;
    analysedBy = by.id();
    return new Recorded(
        facts("PERIOD_REPORTED", office, by, now)
            .with(change)
            .with(Change.of("analysedAt", null, now))
            .telling(Role.CHIEF_STEWARD, Role.OFFICE_MANAGER));
  }

  /**
   * Somebody is to be reminded of the analysis that is missing; on its last day and afterwards once
   * each (STAT-4).
   *
   * @return whether it is time for it
   */
  public boolean remind(boolean overdue, Instant now) {
    boolean told = overdue ? overdueToldAt != null : dueToldAt != null;
    if (analysedAt != null || isSigned() || told) {
      return false;
    }
    dueToldAt = dueToldAt == null ? now : dueToldAt;
    overdueToldAt = overdue ? now : null;
    return true;
  }

  /**
   * CHIEF_STEWARD signs the register as it was copied (STAT-2). A month needs its analysis first; a
   * week that nobody checked is signed on the chief's own review, and the copy says so.
   *
   * @param copy SHA-256 of the fixed copy
   * @param papers SHA-256 of each form that was printed with it, by the form's code
   */
  public Recorded sign(
      String copy, Map<String, String> papers, String office, Actor by, Instant now) {
    requirePossible(PeriodAct.SIGN);
    Change change = become(PeriodState.SIGNED);
    signedAt = now;
    signedBy = by.id();
    sha256 = copy;
    Facts facts =
        facts("PERIOD_SIGNED", office, by, now)
            .with(change)
            .with(Change.of("sha256", null, copy))
            .with(Change.of("checked", null, checkedAt != null));
    for (Map.Entry<String, String> paper : papers.entrySet()) {
      facts = facts.with(Change.of("paper." + paper.getKey(), null, paper.getValue()));
    }
    return new Recorded(facts.telling(Role.HEAD_STEWARD));
  }

  /** A meeting about it was called (STAT-3). */
  public void meets(String number) {
    requirePossible(PeriodAct.MEETING);
    meeting = number;
  }

  /** Every case that its signature archives is archived. */
  public void archived(Instant now) {
    archivedAt = now;
  }

  /**
   * @throws IllegalTransition where the act has no place in this state
   * @throws RuleViolation where it has none in this kind of period, or something else goes first
   */
  public void requirePossible(PeriodAct act) {
    if (!act.isFor(kind)) {
      throw new RuleViolation(act.rule(), Message.of("refusal.notOfThisPeriod", act, kind));
    }
    if (!act.isPossibleIn(state)) {
      throw new IllegalTransition(act.rule(), state, act.leadsTo());
    }
    if (act == PeriodAct.SIGN && kind == PeriodKind.MONTH && analysedAt == null) {
      throw new RuleViolation("STAT-4", Message.of("refusal.analysisFirst"));
    }
  }

  private Change become(PeriodState next) {
    Change change = Change.of("state", state, next);
    state = next;
    return change;
  }

  private Facts facts(String act, String office, Actor by, Instant at) {
    return Facts.of(ref(office), place(), by, at, act);
  }

  /** How people call it: the office's code and the label. */
  public SubjectRef ref(String office) {
    return new SubjectRef(SubjectType.STATISTICS, id, office + "/" + label);
  }

  public Place place() {
    return new Place(branchId, officeId, null, null);
  }

  public CalendarPeriod calendar() {
    return CalendarPeriod.read(kind, label).orElseThrow();
  }

  public Long id() {
    return id;
  }

  public PeriodKind kind() {
    return kind;
  }

  public String label() {
    return label;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public PeriodState state() {
    return state;
  }

  public boolean isSigned() {
    return state == PeriodState.SIGNED;
  }

  /** Whether counting it, or comparing its copy, takes longer than a reader would wait. */
  public boolean isLarge() {
    return cases > LARGE;
  }

  public String fingerprint() {
    return fingerprint;
  }

  public long suggestions() {
    return suggestions;
  }

  public Instant builtAt() {
    return builtAt;
  }

  public int builds() {
    return builds;
  }

  public Instant checkedAt() {
    return checkedAt;
  }

  public Long checkedBy() {
    return checkedBy;
  }

  public String analysis() {
    return analysis;
  }

  public Instant analysedAt() {
    return analysedAt;
  }

  public Long analysedBy() {
    return analysedBy;
  }

  public Instant signedAt() {
    return signedAt;
  }

  public Long signedBy() {
    return signedBy;
  }

  public String sha256() {
    return sha256;
  }

  public Instant archivedAt() {
    return archivedAt;
  }

  public long version() {
    return version;
  }

  /** Null while none was called. */
  public String meeting() {
    return meeting;
  }
}
