package org.xinsheng.correctiveaction.domain;

import static org.xinsheng.correctiveaction.domain.CapaStatus.CANCELLED;
import static org.xinsheng.correctiveaction.domain.CapaStatus.CLOSED;
import static org.xinsheng.correctiveaction.domain.CapaStatus.DRAFT;
import static org.xinsheng.correctiveaction.domain.CapaStatus.IN_APPROVAL;
import static org.xinsheng.correctiveaction.domain.CapaStatus.IN_PROGRESS;
import static org.xinsheng.correctiveaction.domain.CapaStatus.VERIFYING;
import static org.xinsheng.shared.Relation.ASSIGNEE;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.MANAGEMENT_REPRESENTATIVE;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.util.Set;
import org.xinsheng.shared.IllegalTransition;
import org.xinsheng.shared.Permission;

/** What people do with a CAPA report, in which state and by whom (CA-3, CA-4). */
public enum CapaAct {
  // spotless:off
  EDIT         (DRAFT,       DRAFT,       "CA-3", Permission.of(DEPARTMENT_HEAD)),
  SUBMISSION   (IN_APPROVAL, DRAFT,       "CA-3", Permission.of(DEPARTMENT_HEAD)),
  /** Whose step it is follows from the people (NCR-5). */
  APPROVAL     (IN_PROGRESS, IN_APPROVAL, "CA-4", Permission.of(OFFICE_MANAGER)),
  COMPLETION   (VERIFYING,   IN_PROGRESS, "CA-4", new Permission(Set.of(ASSIGNEE), Set.of(DEPARTMENT_HEAD, OFFICE_MANAGER))),
  /** New actions where those before had no effect. */
  ADDITION     (IN_PROGRESS, IN_PROGRESS, "CA-4", Permission.of(DEPARTMENT_HEAD, OFFICE_MANAGER)),
  VERIFICATION (CLOSED,      VERIFYING,   "CA-4", Permission.of(MANAGEMENT_REPRESENTATIVE)),
  CANCELLATION (CANCELLED,   DRAFT,       "CA-4", Permission.of(DEPARTMENT_HEAD, OFFICE_MANAGER));
  // spotless:on

  private final CapaStatus leadsTo;
  private final CapaStatus possibleIn;
  private final String rule;
  private final Permission permission;

  CapaAct(CapaStatus leadsTo, CapaStatus possibleIn, String rule, Permission permission) {
    this.leadsTo = leadsTo;
    this.possibleIn = possibleIn;
    this.rule = rule;
    this.permission = permission;
  }

  public boolean isPossibleIn(CapaStatus status) {
    return possibleIn == status;
  }

  public CapaStatus leadsTo() {
    return leadsTo;
  }

  /** The rule that says who may. */
  public String rule() {
    return rule;
  }

  public Permission permission() {
    return permission;
  }

  /** The refusal of an act that has no place in this state. */
  public IllegalTransition refusedIn(CapaStatus status) {
    return new IllegalTransition("CA-4", status, leadsTo);
  }
}
