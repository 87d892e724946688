package org.xinsheng.web.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.nonconformity.NewSlip;
import org.xinsheng.nonconformity.SlipDesk;
import org.xinsheng.nonconformity.SlipView;
import org.xinsheng.nonconformity.domain.SlipAct;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.meeting.AttendeeNames;

/** Takes the form of an act on a slip to its desk. */
@RequestScoped
public class SlipActs {

  @Inject private SlipDesk desk;

  /** Does the act on the version of the slip that the person saw. */
  void perform(SlipAct act, SlipView seen, Form form) {
    String number = seen.number();
    Long version = seen.version();
    OfficeTime time = seen.time();
    switch (act) {
      case EDIT -> desk.fill(number, version, written(form, seen.office(), time));
      case REFERRAL -> desk.refer(number, version, form.text("reason"));
      case MEETING -> desk.meet(number, version, meeting(form, time));
      case SUBMISSION -> desk.submit(number, version);
      case APPROVAL ->
          desk.decide(
              number,
              version,
              form.yesNo("approved"),
              form.text("reason"),
              form.instant("newDueAt", time));
      case RESPONSIBLE ->
          desk.replaceResponsible(number, version, form.text("username"), form.text("reason"));
      case LOSS -> desk.recordLoss(number, version, form.money("amount"));
      case EXECUTION ->
          desk.execute(
              number,
              version,
              form.text("done"),
              form.text("evidence"),
              form.instant("doneAt", time));
      case VERIFICATION ->
          desk.verify(
              number,
              version,
              form.yesNo("effective"),
              form.text("remarks"),
              form.instant("newDueAt", time));
      case CANCELLATION -> desk.cancel(number, version, form.text("reason"));
    }
  }

  /** What a form says of a slip that is new or a draft. */
  static NewSlip written(Form form, String office, OfficeTime time) {
    return new NewSlip(
        form.text("complaint"),
        office,
        form.text("department"),
        form.text("nonconformity"),
        form.text("causeAnalysis"),
        form.text("correctiveMeasure"),
        form.text("responsible"),
        form.instant("executionDueAt", time),
        form.money("lossAmount"));
  }

  /** The form as the slip stands, so that only what is wrong need be written anew. */
  static Form filled(NewSlip slip, OfficeTime time) {
    Form form = new Form();
    form.put("complaint", slip.complaint());
    form.put("office", slip.office());
    form.put("department", slip.department());
    form.put("nonconformity", slip.nonconformity());
    form.put("causeAnalysis", slip.causeAnalysis());
    form.put("correctiveMeasure", slip.correctiveMeasure());
    form.put("responsible", slip.responsible());
    form.put(
        "executionDueAt",
        slip.executionDueAt() == null
            ? null
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                LocalDateTime.ofInstant(slip.executionDueAt(), time.zone())
                    .truncatedTo(ChronoUnit.MINUTES)));
    form.put("lossAmount", slip.lossAmount() == null ? null : slip.lossAmount().toString());
    return form;
  }

  private static HeldMeeting meeting(Form form, OfficeTime time) {
    return new HeldMeeting(
        form.instant("heldAt", time),
        form.text("convenor"),
        AttendeeNames.in(form.text("attendees")),
        form.text("analysis"),
        form.text("decision"));
  }
}
