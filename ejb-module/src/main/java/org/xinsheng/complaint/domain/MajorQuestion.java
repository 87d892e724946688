package org.xinsheng.complaint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Change;
import org.xinsheng.shared.Message;
import org.xinsheng.shared.RuleViolation;

/** Whether a case meets a MAJOR criterion: asked once, answered once, kept (SEV-10). */
@Entity
@Table(name = "major_question")
public class MajorQuestion {

  @Id
  @GeneratedValue(generator = "major_question_seq")
  @SequenceGenerator(name = "major_question_seq", sequenceName = "major_question_seq")
  private Long id;

  @Column(name = "complaint_id", updatable = false)
  private Long complaintId;

  @Enumerated(EnumType.STRING)
  @Column(name = "criterion", updatable = false)
  private Criterion criterion;

  @Column(name = "asked_at", updatable = false)
  private Instant askedAt;

  @Column(name = "answer")
  private Boolean answer;

  @Column(name = "reason")
  private String reason;

  @Column(name = "answered_by")
  private Long answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected MajorQuestion() {}

  public MajorQuestion(Long complaintId, Criterion criterion, Instant now) {
    this.complaintId = complaintId;
    this.criterion = criterion;
    askedAt = now;
  }

  /** What the trail keeps of its being asked. */
  public Change asked() {
    return Change.of("majorQuestion." + criterion, null, "OPEN");
  }

  /**
   * @throws RuleViolation SEV-10 when it was answered before
   */
  public Change answer(MajorAnswer given, Actor by, Instant now) {
    if (!isOpen()) {
      throw RuleViolation.at(
          "criterion", "SEV-10", Message.of("refusal.answeredAlready", criterion));
    }
    answer = given.answer();
    reason = given.reason();
    answeredBy = by.id();
    answeredAt = now;
    return Change.of("majorQuestion." + criterion, "OPEN", answer ? "YES" : "NO");
  }

  public boolean isOpen() {
    return answer == null;
  }

  public Criterion criterion() {
    return criterion;
  }
}
