package org.xinsheng.web.followup;

import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.NewAppointment;
import org.xinsheng.followup.NewFollowUp;
import org.xinsheng.followup.NewVisit;
import org.xinsheng.followup.domain.FollowUpMode;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.Form;

/** The form of a follow-up as the desk takes it, on a case's page and on the call list. */
public final class FollowUpForm {

  private FollowUpForm() {}

  /** At the door the page asks for all that FU-6 wants. */
  public static NewFollowUp followUp(Form form, OfficeTime time) {
    FollowUpMode mode = form.choice("mode", FollowUpMode.class);
    boolean atTheDoor = mode == FollowUpMode.DOOR && Boolean.TRUE.equals(form.yesNo("reached"));
    return new NewFollowUp(
        mode,
        form.yesNo("reached"),
        form.choice("satisfaction", Satisfaction.class),
        form.choice("validity", Validity.class),
        form.text("handlingOpinion"),
        form.text("preventionOpinion"),
        form.text("serviceSuggestions"),
        form.text("overallEvaluation"),
        form.instant("doneAt", time),
        atTheDoor ? visit(form) : null,
        form.flag("ownerAskedForCall"),
        form.flag("recordSuggestion"));
  }

  private static NewVisit visit(Form form) {
    return new NewVisit(
        form.text("visit.reported"),
        form.text("visit.unsolvedReason"),
        form.flag("visit.readBack"),
        form.text("visit.improvement"),
        form.text("visit.unannouncedReason"));
  }

  static NewAppointment appointment(Form form, OfficeTime time) {
    return new NewAppointment(
        form.instant("visitAt", time),
        form.text("withWhom"),
        form.text("material"),
        form.instant("agreedAt", time));
  }
}
