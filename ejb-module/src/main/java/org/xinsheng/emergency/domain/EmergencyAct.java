package org.xinsheng.emergency.domain;

import static org.xinsheng.emergency.domain.EmergencyStatus.ACKNOWLEDGED;
import static org.xinsheng.emergency.domain.EmergencyStatus.CANCELLED;
import static org.xinsheng.emergency.domain.EmergencyStatus.CONVERTED;
import static org.xinsheng.emergency.domain.EmergencyStatus.DISPATCHED;
import static org.xinsheng.emergency.domain.EmergencyStatus.DONE;
import static org.xinsheng.emergency.domain.EmergencyStatus.REGISTERED;
import static org.xinsheng.shared.Relation.FIRST_CONTACT;
import static org.xinsheng.shared.Relation.HANDLER;
import static org.xinsheng.shared.Role.DUTY_FOREMAN;
import static org.xinsheng.shared.Role.DUTY_OFFICER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;

import java.util.EnumSet;
import java.util.Set;
import org.xinsheng.intake.domain.MatterAct;
import org.xinsheng.shared.Permission;

/** What people do with an emergency, in which states and by whom (INT-21, INT-1). */
public enum EmergencyAct implements MatterAct {
  // spotless:off
  ACKNOWLEDGEMENT(ACKNOWLEDGED, EnumSet.of(REGISTERED),                           Rights.OF_THE_NOTIFIED),
  DISPATCH       (DISPATCHED,   EnumSet.of(REGISTERED, ACKNOWLEDGED),             Rights.OF_THE_NOTIFIED),
  COMPLETION     (DONE,         EnumSet.of(DISPATCHED),                           Rights.OF_ALL_CONCERNED),
  CANCELLATION   (CANCELLED,    EnumSet.of(REGISTERED, ACKNOWLEDGED, DISPATCHED), Rights.OF_ALL_CONCERNED),
  CONVERSION     (CONVERTED,    EnumSet.of(REGISTERED, ACKNOWLEDGED),             Rights.OF_ALL_CONCERNED);
  // spotless:on

  /** Without a holder of their post HEAD_STEWARD is told and may act (ORG-6). */
  private static final class Rights {

    private static final Permission OF_THE_NOTIFIED =
        Permission.of(DUTY_OFFICER, DUTY_FOREMAN).orUpFrom(HEAD_STEWARD);
    private static final Permission OF_ALL_CONCERNED =
        Permission.of(FIRST_CONTACT, HANDLER).or(DUTY_OFFICER, DUTY_FOREMAN).orUpFrom(HEAD_STEWARD);
  }

  private final EmergencyStatus leadsTo;
  private final Set<EmergencyStatus> possibleIn;
  private final Permission permission;

  EmergencyAct(EmergencyStatus leadsTo, Set<EmergencyStatus> possibleIn, Permission permission) {
    this.leadsTo = leadsTo;
    this.possibleIn = possibleIn;
    this.permission = permission;
  }

  @Override
  public String rule() {
    return "INT-21";
  }

  @Override
  public Permission permission() {
    return permission;
  }

  @Override
  public EmergencyStatus leadsTo() {
    return leadsTo;
  }

  @Override
  public boolean isPossibleIn(Enum<?> status) {
    return possibleIn.contains(status);
  }
}
