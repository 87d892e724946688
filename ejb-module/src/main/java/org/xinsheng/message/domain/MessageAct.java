package org.xinsheng.message.domain;

import static org.xinsheng.message.domain.MessageStatus.ACKNOWLEDGED;
import static org.xinsheng.message.domain.MessageStatus.CANCELLED;
import static org.xinsheng.message.domain.MessageStatus.CONVERTED;
import static org.xinsheng.message.domain.MessageStatus.OPEN;
import static org.xinsheng.shared.Relation.FIRST_CONTACT;
import static org.xinsheng.shared.Relation.HANDLER;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.HEAD_STEWARD;

import java.util.EnumSet;
import java.util.Set;
import org.xinsheng.intake.domain.MatterAct;
import org.xinsheng.shared.Permission;

/** What people do with a message; only whom it is for acknowledges it (INT-11, INT-1). */
public enum MessageAct implements MatterAct {
  // spotless:off
  ACKNOWLEDGEMENT(ACKNOWLEDGED, EnumSet.of(OPEN),               Permission.of(HANDLER)),
  CANCELLATION   (CANCELLED,    EnumSet.of(OPEN),               Permission.of(FIRST_CONTACT).or(CUSTOMER_SERVICE).orUpFrom(HEAD_STEWARD)),
  CONVERSION     (CONVERTED,    EnumSet.of(OPEN, ACKNOWLEDGED), Permission.of(FIRST_CONTACT, HANDLER).or(CUSTOMER_SERVICE).orUpFrom(HEAD_STEWARD));
  // spotless:on

  private final MessageStatus leadsTo;
  private final Set<MessageStatus> possibleIn;
  private final Permission permission;

  MessageAct(MessageStatus leadsTo, Set<MessageStatus> possibleIn, Permission permission) {
    this.leadsTo = leadsTo;
    this.possibleIn = possibleIn;
    this.permission = permission;
  }

  @Override
  public String rule() {
    return "INT-11";
  }

  @Override
  public Permission permission() {
    return permission;
  }

  @Override
  public MessageStatus leadsTo() {
    return leadsTo;
  }

  @Override
  public boolean isPossibleIn(Enum<?> status) {
    return possibleIn.contains(status);
  }
}
