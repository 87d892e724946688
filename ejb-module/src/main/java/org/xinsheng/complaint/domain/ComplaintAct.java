package org.xinsheng.complaint.domain;

import static org.xinsheng.complaint.domain.ComplaintStatus.CLOSED;
import static org.xinsheng.complaint.domain.ComplaintStatus.CONVERTED;
import static org.xinsheng.complaint.domain.ComplaintStatus.IN_PROGRESS;
import static org.xinsheng.complaint.domain.ComplaintStatus.REGISTERED;
import static org.xinsheng.complaint.domain.ComplaintStatus.RESOLVED;
import static org.xinsheng.complaint.domain.ComplaintStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** What people do with a complaint, and in which states (HD-7); labels {@code ComplaintAct.X}. */
public enum ComplaintAct {
  // spotless:off
  REGISTER       (REGISTERED,  EnumSet.noneOf(ComplaintStatus.class)),
  TAKE           (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS)),
  CLASSIFICATION (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS)),
  REPLY          (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  RESULT         (RESOLVED,    EnumSet.of(REGISTERED, IN_PROGRESS)),
  VALIDITY       (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  ASSIGNMENT     (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS)),
  ACCEPTANCE     (IN_PROGRESS, EnumSet.of(IN_PROGRESS, RESOLVED)),
  ANSWER         (IN_PROGRESS, EnumSet.of(IN_PROGRESS, RESOLVED)),
  RETURN         (IN_PROGRESS, EnumSet.of(IN_PROGRESS, RESOLVED)),
  MEETING        (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  CONTACT        (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  MAJOR_ANSWER   (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  LOSS           (IN_PROGRESS, EnumSet.allOf(ComplaintStatus.class)),
  RAISE          (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  LOWER          (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  EXTENSION      (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS)),
  EXTENSION_DECISION(IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS)),
  SUPERIOR_REPORT(CLOSED,      EnumSet.allOf(ComplaintStatus.class)),
  HANDLER        (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  FIRST_CONTACT  (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  LINK           (IN_PROGRESS, EnumSet.allOf(ComplaintStatus.class)),
  EFFECT_CHECK   (CLOSED,      EnumSet.of(RESOLVED, CLOSED)),
  FOLLOW_UP      (CLOSED,      EnumSet.of(RESOLVED)),
  FOLLOW_UP_BY   (CLOSED,      EnumSet.of(RESOLVED)),
  CONCLUSION     (CLOSED,      EnumSet.of(IN_PROGRESS, RESOLVED)),
  CONSENT        (CLOSED,      EnumSet.of(IN_PROGRESS, RESOLVED)),
  ESCALATION     (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS)),
  CLOSURE        (CLOSED,      EnumSet.of(RESOLVED)),
  FINAL_DECISION (RESOLVED,    EnumSet.of(REGISTERED, IN_PROGRESS)),
  CHASE          (IN_PROGRESS, EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  WITHDRAWAL     (WITHDRAWN,   EnumSet.of(REGISTERED, IN_PROGRESS, RESOLVED)),
  CONVERSION     (CONVERTED,   EnumSet.of(REGISTERED, IN_PROGRESS));
  // spotless:on

  private static final Set<ComplaintAct> BARRED =
      EnumSet.of(
          TAKE,
          CLASSIFICATION,
          REPLY,
          RESULT,
          VALIDITY,
          MAJOR_ANSWER,
          LOWER,
          EXTENSION,
          EXTENSION_DECISION,
          EFFECT_CHECK,
          CLOSURE,
          ASSIGNMENT,
          ACCEPTANCE,
          ANSWER,
          RETURN,
          MEETING,
          CONTACT,
          FINAL_DECISION,
          CONCLUSION,
          CONSENT,
          WITHDRAWAL,
          CONVERSION);

  private final ComplaintStatus leadsTo;
  private final Set<ComplaintStatus> possibleIn;

  ComplaintAct(ComplaintStatus leadsTo, Set<ComplaintStatus> possibleIn) {
    this.leadsTo = leadsTo;
    this.possibleIn = possibleIn;
  }

  /** The state that the act works towards, named in a refusal. */
  public ComplaintStatus leadsTo() {
    return leadsTo;
  }

  public boolean isPossibleIn(ComplaintStatus status) {
    return possibleIn.contains(status);
  }

  /** Never done by the person complained about (HD-13); FOLLOW_UP refuses them by its own rule. */
  public boolean isBarredToThePersonComplainedAbout() {
    return BARRED.contains(this);
  }
}
