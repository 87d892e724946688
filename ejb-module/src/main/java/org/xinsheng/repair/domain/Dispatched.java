package org.xinsheng.repair.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who is to do it, and by when that is promised. */
@Embeddable
public class Dispatched {

  @Column(name = "department_id")
  private Long departmentId;

  @Column(name = "assignee_id")
  private Long assigneeId;

  @Column(name = "account")
  private String account;

  @Column(name = "dispatched_at")
  private Instant at;

  @Column(name = "dispatched_by")
  private Long by;

  @Column(name = "promised_at")
  private Instant dueAt;

  @Column(name = "promise_agreed")
  private Boolean agreed;

  protected Dispatched() {}

  /**
   * @param departmentId null where the person belongs to none
   * @param assigneeId the worker, else the department's head, null where there is none
   * @param account what they should look at, null for nothing beyond what the owner said
   * @param dueAt the time agreed with the owner, else a day later (P3 二6)
   * @param agreed whether the owner agreed to it
   */
  public Dispatched(
      Long departmentId,
      Long assigneeId,
      String account,
      Instant at,
      Long by,
      Instant dueAt,
      boolean agreed) {
    this.departmentId = departmentId;
    this.assigneeId = assigneeId;
    this.account = account;
    this.at = at;
    this.by = by;
    this.dueAt = dueAt;
    this.agreed = agreed;
  }

  /** Sent back to the same people: they have a day (REC-5). */
  Dispatched again(Instant returnedAt, Instant due) {
    return new Dispatched(departmentId, assigneeId, account, returnedAt, by, due, false);
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

  public boolean isAgreed() {
    return Boolean.TRUE.equals(agreed);
  }
}
