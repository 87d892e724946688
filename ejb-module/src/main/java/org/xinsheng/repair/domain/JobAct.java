package org.xinsheng.repair.domain;

import static org.xinsheng.repair.domain.JobStatus.CANCELLED;
import static org.xinsheng.repair.domain.JobStatus.CLOSED;
import static org.xinsheng.repair.domain.JobStatus.CONVERTED;
import static org.xinsheng.repair.domain.JobStatus.DISPATCHED;
import static org.xinsheng.repair.domain.JobStatus.DONE;
import static org.xinsheng.repair.domain.JobStatus.REGISTERED;
import static org.xinsheng.shared.Relation.ASSIGNEE;
import static org.xinsheng.shared.Relation.FIRST_CONTACT;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.DUTY_FOREMAN;
import static org.xinsheng.shared.Role.DUTY_OFFICER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.OFFICE_ASSISTANT;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.util.EnumSet;
import java.util.Set;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Permission;

/** What people do with a repair or service request, in which states and by whom (REC-5). */
public enum JobAct {
  // spotless:off
  DISPATCH     (DISPATCHED, EnumSet.of(REGISTERED, DISPATCHED), Permission.of(FIRST_CONTACT, ASSIGNEE).or(CUSTOMER_SERVICE, DUTY_OFFICER, DUTY_FOREMAN, DEPARTMENT_HEAD).orUpFrom(HEAD_STEWARD)),
  COMPLETION   (DONE,       EnumSet.of(DISPATCHED),             Permission.of(ASSIGNEE).or(CUSTOMER_SERVICE, DUTY_OFFICER, DEPARTMENT_HEAD).orUpFrom(HEAD_STEWARD)),
  FOLLOW_UP    (CLOSED,     EnumSet.of(DONE),                   Permission.of(FIRST_CONTACT).or(CUSTOMER_SERVICE, OFFICE_ASSISTANT)),
  FOLLOW_UP_BY (CLOSED,     EnumSet.of(DONE),                   Permission.of(OFFICE_MANAGER)),
  CONCLUSION   (CLOSED,     EnumSet.of(DONE),                   Permission.of(OFFICE_MANAGER)),
  CLOSURE      (CLOSED,     EnumSet.of(DONE),                   Permission.of(FIRST_CONTACT, ASSIGNEE).or(CUSTOMER_SERVICE, DUTY_OFFICER, DEPARTMENT_HEAD).orUpFrom(HEAD_STEWARD)),
  FIRST_CONTACT_CHANGE(DISPATCHED, EnumSet.of(REGISTERED, DISPATCHED, DONE), Permission.of(HEAD_STEWARD).orUpFrom(HEAD_STEWARD)),
  CANCELLATION (CANCELLED,  EnumSet.of(REGISTERED, DISPATCHED), Permission.of(FIRST_CONTACT).or(CUSTOMER_SERVICE, DUTY_OFFICER).orUpFrom(HEAD_STEWARD)),
  CONVERSION   (CONVERTED,  EnumSet.of(REGISTERED, DISPATCHED), Permission.of(FIRST_CONTACT).or(CUSTOMER_SERVICE, DUTY_OFFICER, DEPARTMENT_HEAD).orUpFrom(HEAD_STEWARD));
  // spotless:on

  /** Those by which a repair ends and a service request does not. */
  private static final Set<JobAct> OF_FOLLOW_UP = EnumSet.of(FOLLOW_UP, FOLLOW_UP_BY, CONCLUSION);

  private final JobStatus leadsTo;
  private final Set<JobStatus> possibleIn;
  private final Permission permission;

  JobAct(JobStatus leadsTo, Set<JobStatus> possibleIn, Permission permission) {
    this.leadsTo = leadsTo;
    this.possibleIn = possibleIn;
    this.permission = permission;
  }

  /** Whether this act is one of this kind at all. */
  public boolean isOf(JobKind kind) {
    return this == CLOSURE
        ? !kind.isFollowedUp()
        : kind.isFollowedUp() || !OF_FOLLOW_UP.contains(this);
  }

  public boolean isPossibleIn(JobStatus status) {
    return possibleIn.contains(status);
  }

  public JobStatus leadsTo() {
    return leadsTo;
  }

  public Permission permission() {
    return permission;
  }

  /** The rule that a refusal to the wrong person names. */
  public String rightsRule(JobKind kind) {
    return switch (this) {
      case FOLLOW_UP -> "FU-2";
      case FOLLOW_UP_BY -> "HD-13";
      case CONCLUSION -> "FU-5";
      case FIRST_CONTACT_CHANGE -> "INT-3";
      case CONVERSION -> "INT-1";
      default -> kind.rule();
    };
  }

  /** The refusal of an act that has no place in this state. */
  public IllegalTransition refusedIn(JobKind kind, JobStatus status) {
    return new IllegalTransition(kind.rule(), status, leadsTo);
  }
}
