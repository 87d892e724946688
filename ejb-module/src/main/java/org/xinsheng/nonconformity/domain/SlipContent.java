package org.xinsheng.nonconformity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** What a slip says: what was wrong, why, what is done about it, by whom and by when (F12). */
@Embeddable
public class SlipContent {

  @Column(name = "nonconformity")
  private String nonconformity;

  @Column(name = "cause_analysis")
  private String causeAnalysis;

  @Column(name = "corrective_measure")
  private String correctiveMeasure;

  @Column(name = "responsible_id")
  private Long responsibleId;

  @Column(name = "execution_due_at")
  private Instant executionDueAt;

  protected SlipContent() {}

  /**
   * A draft may lack all but the first.
   *
   * @param responsibleId who executes it
   */
  public SlipContent(
      String nonconformity,
      String causeAnalysis,
      String correctiveMeasure,
      Long responsibleId,
      Instant executionDueAt) {
    this.nonconformity = nonconformity;
    this.causeAnalysis = causeAnalysis;
    this.correctiveMeasure = correctiveMeasure;
    this.responsibleId = responsibleId;
    this.executionDueAt = executionDueAt;
  }

  SlipContent by(Long responsible) {
    return new SlipContent(
        nonconformity, causeAnalysis, correctiveMeasure, responsible, executionDueAt);
  }

  SlipContent until(Instant due) {
    return new SlipContent(nonconformity, causeAnalysis, correctiveMeasure, responsibleId, due);
  }

  /**
   * @throws RuleViolation NCR-1 naming everything that is missing
   */
  void requireComplete() {
    List<FieldError> missing = new ArrayList<>();
    missing("causeAnalysis", causeAnalysis, missing);
    missing("correctiveMeasure", correctiveMeasure, missing);
    missing("responsible", responsibleId, missing);
    missing("executionDueAt", executionDueAt, missing);
    if (!missing.isEmpty()) {
      throw new RuleViolation("NCR-1", Message.of("refusal.slipIncomplete"), missing);
    }
  }

  private static void missing(String field, Object value, List<FieldError> missing) {
    if (value == null || value instanceof String text && text.isBlank()) {
      missing.add(new FieldError(field, Message.of("refusal.required")));
    }
  }

  /** Who and by when, for the trail; the texts stand in the revisions. */
  List<Change> changesTo(SlipContent other) {
    return List.of(
        Change.of("responsible", responsibleId, other.responsibleId),
        Change.of("executionDueAt", executionDueAt, other.executionDueAt));
  }

  public String nonconformity() {
    return nonconformity;
  }

  public String causeAnalysis() {
    return causeAnalysis;
  }

  public String correctiveMeasure() {
    return correctiveMeasure;
  }

  public Long responsibleId() {
    return responsibleId;
  }

  public Instant executionDueAt() {
    return executionDueAt;
  }
}
