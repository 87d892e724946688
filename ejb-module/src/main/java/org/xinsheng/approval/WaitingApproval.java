package org.xinsheng.approval;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinsheng.complaint.Person;
import org.xinsheng.complaint.domain.Cause;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.correctiveaction.domain.ActionKind;
import org.xinsheng.deadline.domain.DeadlineKind;
import org.xinsheng.shared.Money;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Role;

/**
 * Something that waits for the reader's decision, with what one must know to decide.
 *
 * @param id of the slip, the report, the request, or the complaint that was finally decided
 * @param number of the record that it belongs to
 * @param version of the record when it was read; null where its state alone decides
 * @param since when it began to wait for this decision
 * @param severity of the complaint, null where there is none
 * @param what the matter itself, or its beginning
 * @param cause, measure and loss as far as the kind has them
 * @param asked who asks, when and why
 * @param shift the promise that would move, null for other kinds
 * @param doing who is to do it and by when, null for other kinds
 * @param chain what was decided before and by whom; empty where one decides alone
 * @param ordinary whether it may be approved together with others
 * @param complaint the number of the complaint behind it, null where there is none
 * @param plan what a report plans, null for other kinds
 */
public record WaitingApproval(
    ApprovalKind kind,
    Long id,
    String number,
    Long version,
    String office,
    OfficeTime time,
    Instant since,
    Severity severity,
    String what,
    Money loss,
    String cause,
    String measure,
    Asked asked,
    Shift shift,
    Doing doing,
    List<Step> chain,
    boolean ordinary,
    String complaint,
    Plan plan)
    implements Serializable {

  /**
   * @param reason null where what is asked says it all
   */
  public record Asked(Person by, Instant at, String reason) implements Serializable {}

  /** Who is to do what is asked for, by when. */
  public record Doing(Person responsible, Instant dueAt) implements Serializable {}

  /**
   * What a report plans against the cause (CA-3).
   *
   * @param extent how far the problem reaches, or its beginning
   * @param category of the cause
   * @param slips numbers of those that it serves
   */
  public record Plan(String extent, Cause category, List<Measure> measures, List<String> slips)
      implements Serializable {}

  /**
   * @param dueOn the last day on which it is in time
   */
  public record Measure(ActionKind kind, String action, Person responsible, LocalDate dueOn)
      implements Serializable {}

  public record Shift(DeadlineKind kind, Instant dueAt, Instant newDueAt) implements Serializable {}

  /**
   * One step of a chain.
   *
   * @param state code of a text
   * @param by who decided, null while nobody has
   * @param onBehalfOf the absent colleague, null where the holder decided
   */
  public record Step(Role role, String state, Person by, Person onBehalfOf, Instant at)
      implements Serializable {}

  public WaitingApproval {
    chain = List.copyOf(chain);
  }

  /** What no other waiting thing is called. */
  public String key() {
    return kind + "-" + id;
  }
}
