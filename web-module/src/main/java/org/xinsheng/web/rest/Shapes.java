package org.xinsheng.web.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;
import org.xinsheng.attachment.AttachmentRow;
import org.xinsheng.audit.AuditRow;
import org.xinsheng.complaint.AssignmentRow;
import org.xinsheng.complaint.ComplaintRow;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.Course;
import org.xinsheng.complaint.ExtensionRow;
import org.xinsheng.complaint.WebCaseRow;
import org.xinsheng.correctiveaction.CapaRow;
import org.xinsheng.correctiveaction.CapaView;
import org.xinsheng.correctiveaction.ReviewView;
import org.xinsheng.deadline.DeadlineRow;
import org.xinsheng.emergency.EmergencyView;
import org.xinsheng.enquiry.EnquiryView;
import org.xinsheng.followup.RoundView;
import org.xinsheng.intake.HandoverRow;
import org.xinsheng.intake.IntakeRow;
import org.xinsheng.intake.MatterFace;
import org.xinsheng.intake.MatterRow;
import org.xinsheng.meeting.MeetingRow;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.message.MessageView;
import org.xinsheng.nonconformity.SlipRow;
import org.xinsheng.nonconformity.SlipView;
import org.xinsheng.organisation.CalendarView;
import org.xinsheng.portal.PublicProgress;
import org.xinsheng.repair.JobRow;
import org.xinsheng.repair.JobView;
import org.xinsheng.suggestion.SuggestionRow;
import org.xinsheng.suggestion.SuggestionView;

/** Where what the business reads differs from what the interface promises. */
final class Shapes {

  /** Ids of the database and the zone stay inside. */
  @JsonIgnoreProperties({"id", "time"})
  private interface WithoutId {}

  @JsonIgnoreProperties({"id", "time"})
  private interface ComplaintShape {

    @JsonUnwrapped
    Course course();
  }

  /** What all kinds share and what is a kind's own stand side by side. */
  private interface MatterShape {

    @JsonUnwrapped
    MatterFace matter();

    @JsonUnwrapped
    Object own();
  }

  private interface LineShape {

    @JsonUnwrapped
    IntakeRow line();
  }

  @JsonIgnoreProperties("open")
  private interface DeadlineShape {

    @JsonProperty("metAt")
    Instant doneAt();
  }

  @JsonIgnoreProperties("open")
  private interface ExtensionShape {}

  @JsonIgnoreProperties("ownerId")
  private interface RoundShape {}

  @JsonIgnoreProperties("followUpId")
  private interface AttemptShape {}

  @JsonIgnoreProperties({"id", "time", "possible"})
  private interface MeetingShape {}

  @JsonIgnoreProperties("mine")
  private interface WithoutMine {}

  @JsonIgnoreProperties("completable")
  private interface WithoutCompletable {}

  /** Whether the reader could record it is for pages. */
  @JsonIgnoreProperties({"slipVersion", "why", "rule", "possible"})
  private interface ReviewShape {}

  @JsonIgnoreProperties("mine")
  private interface AssignmentShape {}

  @JsonIgnoreProperties({"time", "strikable", "drawn", "openable"})
  private interface AttachmentShape {}

  @JsonIgnoreProperties("actorId")
  private interface AuditShape {}

  private Shapes() {}

  static void addTo(SimpleModule module) {
    module
        .setMixInAnnotation(AssignmentRow.class, AssignmentShape.class)
        .setMixInAnnotation(AttachmentRow.class, AttachmentShape.class)
        .setMixInAnnotation(AuditRow.class, AuditShape.class)
        .setMixInAnnotation(RoundView.Appointment.class, AttemptShape.class)
        .setMixInAnnotation(RoundView.Visit.class, AttemptShape.class)
        .setMixInAnnotation(CalendarView.class, WithoutId.class)
        .setMixInAnnotation(CapaRow.class, WithoutId.class)
        .setMixInAnnotation(CapaView.class, WithoutId.class)
        .setMixInAnnotation(CapaView.Action.class, WithoutCompletable.class)
        .setMixInAnnotation(ReviewView.class, ReviewShape.class)
        .setMixInAnnotation(ComplaintView.class, ComplaintShape.class)
        .setMixInAnnotation(ComplaintRow.class, WithoutId.class)
        .setMixInAnnotation(DeadlineRow.class, DeadlineShape.class)
        .setMixInAnnotation(ExtensionRow.class, ExtensionShape.class)
        .setMixInAnnotation(IntakeRow.class, WithoutId.class)
        .setMixInAnnotation(HandoverRow.class, WithoutId.class)
        .setMixInAnnotation(EnquiryView.class, MatterShape.class)
        .setMixInAnnotation(MessageView.class, MatterShape.class)
        .setMixInAnnotation(EmergencyView.class, MatterShape.class)
        .setMixInAnnotation(MatterFace.class, WithoutId.class)
        .setMixInAnnotation(MatterRow.class, LineShape.class)
        .setMixInAnnotation(JobRow.class, WithoutId.class)
        .setMixInAnnotation(JobView.class, WithoutId.class)
        .setMixInAnnotation(MeetingRow.class, WithoutId.class)
        .setMixInAnnotation(MeetingView.class, MeetingShape.class)
        .setMixInAnnotation(MeetingView.Action.class, WithoutMine.class)
        .setMixInAnnotation(PublicProgress.class, WithoutId.class)
        .setMixInAnnotation(WebCaseRow.class, WithoutId.class)
        .setMixInAnnotation(SlipRow.class, WithoutId.class)
        .setMixInAnnotation(SlipView.class, WithoutId.class)
        .setMixInAnnotation(SuggestionRow.class, WithoutId.class)
        .setMixInAnnotation(SuggestionView.class, WithoutId.class)
        .setMixInAnnotation(RoundView.class, RoundShape.class)
        .setMixInAnnotation(RoundView.Attempt.class, AttemptShape.class);
  }
}
