package org.xinsheng.web.work;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xinsheng.complaint.AssignmentQueries;
import org.xinsheng.complaint.ComplaintQueries;
import org.xinsheng.complaint.ComplaintRow;
import org.xinsheng.complaint.ForwardedRow;
import org.xinsheng.complaint.domain.AssignmentState;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.FollowUpRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.Role;

/** What waits for me, the most urgent first; different roles see different blocks. */
@Named("work")
@RequestScoped
public class WorkView {

  /** How many of a kind are shown; more wait where their lists are. */
  public static final int MOST = 10;

  private static final List<Role> CALLERS =
      List.of(Role.CUSTOMER_SERVICE, Role.OFFICE_ASSISTANT, Role.STEWARD);

  @Inject private ComplaintQueries complaints;
  @Inject private AssignmentQueries assignments;
  @Inject private FollowUpQueries followUps;
  @Inject private CurrentActor current;
  @Inject private Clock clock;

  private List<ComplaintRow> cases;
  private List<FollowUpRow> calls;
  private List<ForwardedRow> forwarded;

  @PostConstruct
  void read() {
    cases = complaints.mine(MOST);
    forwarded = assignments.mine(MOST);
    calls = isCaller() ? followUps.due(null, null, MOST).items() : List.of();
  }

  /** Whether follow-ups are this person's work at all (FU-2). */
  public boolean isCaller() {
    return CALLERS.stream().anyMatch(current.get()::holdsAnywhere);
  }

  /** How much of what is shown is past its time. */
  public long getOverdue() {
    Instant now = clock.now();
    return Stream.of(
            cases.stream().map(ComplaintRow::nextDueAt),
            forwarded.stream().map(ForwardedRow::dueAt),
            calls.stream().map(FollowUpRow::dueAt))
        .flatMap(all -> all)
        .filter(due -> due != null && due.isBefore(now))
        .count();
  }

  /** As a number, or as "15+" where there may be more. */
  public String count(int found) {
    return found < MOST ? String.valueOf(found) : MOST + "+";
  }

  /** The act that the case most likely waits for. */
  public ComplaintAct next(ComplaintRow row) {
    return switch (row.status()) {
      case REGISTERED -> ComplaintAct.REPLY;
      case IN_PROGRESS -> ComplaintAct.RESULT;
      default -> row.closableAt() == null ? ComplaintAct.FOLLOW_UP : ComplaintAct.CLOSURE;
    };
  }

  /** What an assignee does next; each leads straight to its form. */
  public List<ComplaintAct> actsOn(ForwardedRow row) {
    return row.state() == AssignmentState.SENT
        ? List.of(ComplaintAct.ACCEPTANCE, ComplaintAct.ANSWER)
        : List.of(ComplaintAct.ANSWER, ComplaintAct.RETURN);
  }

  public List<ForwardedRow> getForwarded() {
    return forwarded;
  }

  public List<ComplaintRow> getCases() {
    return cases;
  }

  public List<FollowUpRow> getCalls() {
    return calls;
  }
}
