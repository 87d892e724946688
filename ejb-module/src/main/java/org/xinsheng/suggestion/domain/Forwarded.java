package org.xinsheng.suggestion.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** To which department a suggestion went last, and until when it says what becomes of it. */
@Embeddable
public class Forwarded {

  @Column(name = "department_id")
  private Long departmentId;

  @Column(name = "assignee_id")
  private Long assigneeId;

  @Column(name = "account")
  private String account;

  @Column(name = "forwarded_at")
  private Instant at;

  @Column(name = "forwarded_by")
  private Long by;

  @Column(name = "due_at")
  private Instant dueAt;

  protected Forwarded() {}

  /**
   * @param assigneeId the head, null where the department has none
   * @param account what the department should look at, null for nothing beyond the suggestion
   * @param dueAt a day later (INT-9)
   */
  public Forwarded(
      Long departmentId, Long assigneeId, String account, Instant at, Long by, Instant dueAt) {
    this.departmentId = departmentId;
    this.assigneeId = assigneeId;
    this.account = account;
    this.at = at;
    this.by = by;
    this.dueAt = dueAt;
  }

  public Long departmentId() {
    return departmentId;
  }

  public Long assigneeId() {
    return assigneeId;
  }

  public String account() {
    return account;
  }

  public Instant at() {
    return at;
  }

  public Long by() {
    return by;
  }

  public Instant dueAt() {
    return dueAt;
  }
}
