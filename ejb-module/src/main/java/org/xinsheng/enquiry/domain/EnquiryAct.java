package org.xinsheng.enquiry.domain;

import static org.xinsheng.enquiry.domain.EnquiryStatus.ANSWERED;
import static org.xinsheng.enquiry.domain.EnquiryStatus.CANCELLED;
import static org.xinsheng.enquiry.domain.EnquiryStatus.CLOSED;
import static org.xinsheng.enquiry.domain.EnquiryStatus.CONVERTED;
import static org.xinsheng.enquiry.domain.EnquiryStatus.OPEN;
import static org.xinsheng.shared.Relation.FIRST_CONTACT;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.DUTY_OFFICER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;

import java.util.EnumSet;
import java.util.Set;
import org.xinsheng.intake.domain.MatterAct;
import org.xinsheng.shared.Permission;

/** What people do with an enquiry, and in which states (INT-10, INT-1); the desks do all of it. */
public enum EnquiryAct implements MatterAct {
  ANSWER(ANSWERED, EnumSet.of(OPEN)),
  COMPLETION(CLOSED, EnumSet.of(ANSWERED)),
  CANCELLATION(CANCELLED, EnumSet.of(OPEN)),
  CONVERSION(CONVERTED, EnumSet.of(OPEN, ANSWERED));

  private static final Permission DESKS =
      Permission.of(FIRST_CONTACT).or(CUSTOMER_SERVICE, DUTY_OFFICER).orUpFrom(HEAD_STEWARD);

  private final EnquiryStatus leadsTo;
  private final Set<EnquiryStatus> possibleIn;

  EnquiryAct(EnquiryStatus leadsTo, Set<EnquiryStatus> possibleIn) {
    this.leadsTo = leadsTo;
    this.possibleIn = possibleIn;
  }

  @Override
  public String rule() {
    return "INT-10";
  }

  @Override
  public Permission permission() {
    return DESKS;
  }

  @Override
  public EnquiryStatus leadsTo() {
    return leadsTo;
  }

  @Override
  public boolean isPossibleIn(Enum<?> status) {
    return possibleIn.contains(status);
  }
}
