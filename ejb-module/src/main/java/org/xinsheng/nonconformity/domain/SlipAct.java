package org.xinsheng.nonconformity.domain;

import static org.xinsheng.nonconformity.domain.SlipStatus.CANCELLED;
import static org.xinsheng.nonconformity.domain.SlipStatus.CLOSED;
import static org.xinsheng.nonconformity.domain.SlipStatus.DRAFT;
import static org.xinsheng.nonconformity.domain.SlipStatus.EXECUTED;
import static org.xinsheng.nonconformity.domain.SlipStatus.EXECUTING;
import static org.xinsheng.nonconformity.domain.SlipStatus.IN_APPROVAL;

import java.util.EnumSet;
import java.util.Set;

/** What people do with a slip, and in which states (NCR-2); labels {@code SlipAct.X}. */
public enum SlipAct {
  // spotless:off
  EDIT        (DRAFT,       EnumSet.of(DRAFT),                                      "NCR-1"),
  REFERRAL    (DRAFT,       EnumSet.of(DRAFT),                                      "NCR-10"),
  MEETING     (IN_APPROVAL, EnumSet.of(DRAFT, IN_APPROVAL, EXECUTING, EXECUTED),    "NCR-8"),
  SUBMISSION  (IN_APPROVAL, EnumSet.of(DRAFT),                                      "NCR-1"),
  APPROVAL    (EXECUTING,   EnumSet.of(IN_APPROVAL, EXECUTING, EXECUTED),           "NCR-3"),
  RESPONSIBLE (EXECUTING,   EnumSet.of(DRAFT, IN_APPROVAL, EXECUTING),              "NCR-11"),
  LOSS        (DRAFT,       EnumSet.of(DRAFT, IN_APPROVAL, EXECUTING, EXECUTED),    "NCR-4"),
  EXECUTION   (EXECUTED,    EnumSet.of(EXECUTING),                                  "NCR-6"),
  VERIFICATION(CLOSED,      EnumSet.of(EXECUTED),                                   "NCR-7"),
  CANCELLATION(CANCELLED,   EnumSet.of(DRAFT),                                      "NCR-2");
  // spotless:on

  private final SlipStatus leadsTo;
  private final Set<SlipStatus> possibleIn;
  private final String rightsRule;

  SlipAct(SlipStatus leadsTo, Set<SlipStatus> possibleIn, String rightsRule) {
    this.leadsTo = leadsTo;
    this.possibleIn = possibleIn;
    this.rightsRule = rightsRule;
  }

  public boolean isPossibleIn(SlipStatus status) {
    return possibleIn.contains(status);
  }

  /** The state that the act works towards, named in a refusal. */
  public SlipStatus leadsTo() {
    return leadsTo;
  }

  /** The rule that a refusal to the wrong person names. */
  public String rightsRule() {
    return rightsRule;
  }
}
