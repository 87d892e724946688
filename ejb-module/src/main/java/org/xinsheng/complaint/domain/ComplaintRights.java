package org.xinsheng.complaint.domain;

import static org.xinsheng.shared.Relation.ASSIGNEE;
import static org.xinsheng.shared.Relation.FIRST_CONTACT;
import static org.xinsheng.shared.Relation.HANDLER;
import static org.xinsheng.shared.Role.BRANCH_GENERAL_MANAGER;
import static org.xinsheng.shared.Role.CHIEF_STEWARD;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.DEPARTMENT_HEAD;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.OFFICE_MANAGER;

import java.util.Map;
import org.xinsheng.shared.Permission;

/** Who may act on a complaint (HD-15, SEV-5, SEV-9, INT-3, HD-11). */
public final class ComplaintRights {

  /** The act's permission and the rule that its refusal names. */
  public record Right(Permission permission, String rule) {}

  /** The handler is the chief steward, a deputy, or whoever stands in (DL-1, ORG-6, HD-13). */
  private static final Right MAJOR_RESULT =
      new Right(Permission.of(HANDLER).or(CHIEF_STEWARD), "HD-15");

  private static final Right GENERAL_RESULT =
      new Right(Permission.of(HANDLER, ASSIGNEE, FIRST_CONTACT), "HD-15");
  private static final Right LOWER_FROM_MAJOR =
      new Right(Permission.of(CHIEF_STEWARD).orUpFrom(CHIEF_STEWARD), "SEV-9");

  // spotless:off
  private static final Map<ComplaintAct, Right> RIGHTS = Map.ofEntries(
      Map.entry(ComplaintAct.CLASSIFICATION,  new Right(Permission.of(FIRST_CONTACT).orUpFrom(HEAD_STEWARD), "INT-18")),
      Map.entry(ComplaintAct.REPLY,           new Right(Permission.of(HANDLER, FIRST_CONTACT, ASSIGNEE).or(CUSTOMER_SERVICE), "HD-15")),
      Map.entry(ComplaintAct.RESULT,          new Right(Permission.of(HANDLER, ASSIGNEE), "HD-15")),
      Map.entry(ComplaintAct.VALIDITY,        new Right(Permission.of(HANDLER).orUpFrom(HEAD_STEWARD), "HD-15")),
      Map.entry(ComplaintAct.ASSIGNMENT,      new Right(Permission.of(HANDLER, FIRST_CONTACT, ASSIGNEE).orUpFrom(HEAD_STEWARD), "HD-15")),
      Map.entry(ComplaintAct.MEETING,         new Right(Permission.of(HANDLER, FIRST_CONTACT, ASSIGNEE).orUpFrom(HEAD_STEWARD), "HD-15")),
      Map.entry(ComplaintAct.CONTACT,         new Right(Permission.of(HANDLER, FIRST_CONTACT, ASSIGNEE).orUpFrom(HEAD_STEWARD), "HD-15")),
      Map.entry(ComplaintAct.ACCEPTANCE,      new Right(Permission.of(ASSIGNEE), "INT-19")),
      Map.entry(ComplaintAct.ANSWER,          new Right(Permission.of(ASSIGNEE), "INT-19")),
      Map.entry(ComplaintAct.RETURN,          new Right(Permission.of(ASSIGNEE), "INT-19")),
      Map.entry(ComplaintAct.LOSS,            new Right(Permission.of(HANDLER, FIRST_CONTACT).or(DEPARTMENT_HEAD), "HD-15")),
      Map.entry(ComplaintAct.RAISE,           new Right(Permission.of(HANDLER, FIRST_CONTACT).orUpFrom(HEAD_STEWARD), "HD-15")),
      Map.entry(ComplaintAct.MAJOR_ANSWER,    new Right(Permission.of(HANDLER, FIRST_CONTACT).orUpFrom(HEAD_STEWARD), "SEV-10")),
      Map.entry(ComplaintAct.LOWER,           new Right(Permission.of(HEAD_STEWARD).orUpFrom(HEAD_STEWARD), "SEV-5")),
      Map.entry(ComplaintAct.EXTENSION,       new Right(Permission.of(HANDLER), "HD-15")),
      Map.entry(ComplaintAct.SUPERIOR_REPORT, new Right(Permission.of(HANDLER).or(CUSTOMER_SERVICE).orUpFrom(HEAD_STEWARD), "HD-15")),
      Map.entry(ComplaintAct.CLOSURE,         new Right(Permission.of(HANDLER).or(CUSTOMER_SERVICE).orUpFrom(HEAD_STEWARD), "HD-15")),
      Map.entry(ComplaintAct.FIRST_CONTACT,   new Right(Permission.of(HEAD_STEWARD).orUpFrom(HEAD_STEWARD), "INT-3")),
      Map.entry(ComplaintAct.ESCALATION,      new Right(Permission.of(HANDLER, FIRST_CONTACT, ASSIGNEE).orUpFrom(HEAD_STEWARD), "HD-15")),
      Map.entry(ComplaintAct.FINAL_DECISION,  new Right(Permission.of(CHIEF_STEWARD), "HD-12")),
      Map.entry(ComplaintAct.WITHDRAWAL,      new Right(Permission.of(HANDLER, FIRST_CONTACT).or(CUSTOMER_SERVICE), "HD-15")),
      Map.entry(ComplaintAct.CONVERSION,      new Right(Permission.of(HANDLER, FIRST_CONTACT).or(CUSTOMER_SERVICE).orUpFrom(HEAD_STEWARD), "INT-1")),
      Map.entry(ComplaintAct.LINK,            new Right(Permission.of(HANDLER, FIRST_CONTACT, ASSIGNEE).or(CUSTOMER_SERVICE).orUpFrom(HEAD_STEWARD), "HD-15")),
      Map.entry(ComplaintAct.HANDLER,         new Right(Permission.of(OFFICE_MANAGER), "HD-13")),
      Map.entry(ComplaintAct.FOLLOW_UP_BY,    new Right(Permission.of(OFFICE_MANAGER), "HD-13")),
      Map.entry(ComplaintAct.CONCLUSION,      new Right(Permission.of(OFFICE_MANAGER), "HD-15")),
      Map.entry(ComplaintAct.CONSENT,         new Right(Permission.of(BRANCH_GENERAL_MANAGER), "FU-8")),
      Map.entry(ComplaintAct.EFFECT_CHECK,    new Right(Permission.of(OFFICE_MANAGER), "HD-11")));
  // spotless:on

  private ComplaintRights() {}

  /** Whether everybody who sees the complaint may (HD-6a, INT-18). */
  public static boolean isEverybodys(ComplaintAct act) {
    return act == ComplaintAct.CHASE || act == ComplaintAct.TAKE;
  }

  public static Right of(ComplaintAct act, Severity severity) {
    return switch (act) {
      case RESULT ->
          switch (severity) {
            case MAJOR -> MAJOR_RESULT;
            case IMPORTANT -> RIGHTS.get(act);
            case GENERAL -> GENERAL_RESULT;
          };
      case LOWER, CONVERSION -> severity == Severity.MAJOR ? LOWER_FROM_MAJOR : RIGHTS.get(act);
      default -> RIGHTS.get(act);
    };
  }
}
