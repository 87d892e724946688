package org.xinsheng.complaint.domain;

import static org.xinsheng.shared.Relation.ASSIGNEE;
import static org.xinsheng.shared.Relation.FIRST_CONTACT;
import static org.xinsheng.shared.Relation.HANDLER;
import static org.xinsheng.shared.Role.CUSTOMER_SERVICE;
import static org.xinsheng.shared.Role.DUTY_OFFICER;
import static org.xinsheng.shared.Role.HEAD_STEWARD;
import static org.xinsheng.shared.Role.OFFICE_ASSISTANT;

import org.xinsheng.shared.Actor;
import org.xinsheng.shared.Involved;
import org.xinsheng.shared.Permission;
import org.xinsheng.shared.Rights;

/** Who sees the owner's number in full: those who handle the case or call the owner. */
public final class PhoneReaders {

  private static final Permission CLEAR =
      Permission.of(HANDLER, FIRST_CONTACT, ASSIGNEE)
          .or(CUSTOMER_SERVICE, DUTY_OFFICER, OFFICE_ASSISTANT)
          .orUpFrom(HEAD_STEWARD);

  private PhoneReaders() {}

  /**
   * @param involved who stands how to the complaint, its assignees included
   */
  public static boolean include(Actor actor, Complaint complaint, Involved involved) {
    return Rights.may(actor, CLEAR, involved) && !actor.is(complaint.subjectStaffId());
  }
}
