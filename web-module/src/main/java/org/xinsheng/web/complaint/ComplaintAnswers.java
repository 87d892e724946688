package org.xinsheng.web.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.xinsheng.complaint.AssignmentQueries;
import org.xinsheng.complaint.AssignmentRow;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.ContactQueries;
import org.xinsheng.complaint.ContactRow;
import org.xinsheng.complaint.EffectCheckRow;
import org.xinsheng.complaint.EffectQueries;
import org.xinsheng.complaint.ExtensionQueries;
import org.xinsheng.complaint.ExtensionRow;
import org.xinsheng.complaint.LinkQueries;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.RoundView;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingView;
import org.xinsheng.nonconformity.SlipOfCase;
import org.xinsheng.nonconformity.SlipQueries;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.web.rest.InOffice;
import org.xinsheng.web.rest.ThisRequest;

/** What every call on a complaint answers: the complaint with all that belongs to it. */
@RequestScoped
public class ComplaintAnswers {

  /** The complaint as it goes over the wire. */
  public record Shown(
      @JsonUnwrapped ComplaintView complaint,
      List<RoundView> followUps,
      List<AssignmentRow> assignments,
      List<ExtensionRow> extensionRequests,
      List<ContactRow> contacts,
      List<MeetingView> meetings,
      List<EffectCheckRow> effectChecks,
      List<String> linkedFrom,
      List<SlipOfCase> slips) {}

  @Inject private ThisRequest request;
  @Inject private ComplaintReading complaints;
  @Inject private FollowUpQueries followUps;
  @Inject private AssignmentQueries assignments;
  @Inject private ExtensionQueries extensions;
  @Inject private ContactQueries contacts;
  @Inject private MeetingQueries meetings;
  @Inject private EffectQueries effects;
  @Inject private LinkQueries links;
  @Inject private SlipQueries slips;

  InOffice<Shown> shown(ComplaintView view) {
    SubjectRef subject = new SubjectRef(SubjectType.COMPLAINT, view.id(), view.number());
    return new InOffice<>(
        new Shown(
            view,
            followUps.of(subject),
            assignments.of(view.id()),
            extensions.of(view.id()),
            contacts.of(view.id()),
            meetings.about(subject),
            effects.of(view.id()),
            links.pointingTo(view.number()),
            slips.ofComplaint(view.id())),
        view.time());
  }

  /**
   * @param register answers the new number
   */
  Response created(Supplier<String> register) {
    return request.answer(
        () -> {
          String number = register.get();
          return ThisRequest.created("complaints/" + number, shown(complaints.afterAct(number)));
        });
  }

  /**
   * @param act a desk's, on this complaint
   */
  Response changed(String number, Runnable act) {
    return request.answer(
        () -> {
          act.run();
          return ThisRequest.changed(shown(complaints.afterAct(number)));
        });
  }
}
