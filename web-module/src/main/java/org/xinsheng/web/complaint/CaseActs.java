package org.xinsheng.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.complaint.AssignmentDesk;
import org.xinsheng.complaint.CaseMeetingDesk;
import org.xinsheng.complaint.ChaseDesk;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.EscalationDesk;
import org.xinsheng.complaint.HandlingDesk;
import org.xinsheng.complaint.MajorAnswersDesk;
import org.xinsheng.complaint.NewAssignment;
import org.xinsheng.complaint.NewWithdrawal;
import org.xinsheng.complaint.OvertimeDesk;
import org.xinsheng.complaint.ResolutionDesk;
import org.xinsheng.complaint.SeverityDesk;
import org.xinsheng.complaint.WebCaseDesk;
import org.xinsheng.complaint.WithdrawalDesk;
import org.xinsheng.complaint.domain.Chaser;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.MajorAnswer;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.ConclusionDesk;
import org.xinsheng.followup.FollowUpDesk;
import org.xinsheng.meeting.HeldMeeting;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.followup.FollowUpForm;
import org.xinsheng.web.frame.Form;
import org.xinsheng.web.intake.KindChange;
import org.xinsheng.web.meeting.AttendeeNames;

/** Takes the form of an act to the desk that does it. */
@RequestScoped
public class CaseActs {

  @Inject private HandlingDesk handling;
  @Inject private SeverityDesk severities;
  @Inject private MajorAnswersDesk majors;
  @Inject private ResolutionDesk resolution;
  @Inject private FollowUpDesk followUps;
  @Inject private ConclusionDesk conclusions;
  @Inject private AssignmentDesk assignments;
  @Inject private EscalationDesk escalations;
  @Inject private OvertimeDesk overtime;
  @Inject private ChaseDesk chases;
  @Inject private CaseMeetingDesk meetings;
  @Inject private WithdrawalDesk withdrawals;
  @Inject private WebCaseDesk webCases;
  @Inject private KindChange kindChange;

  /** Does the act on the version of the case that the person saw. */
  void perform(ComplaintAct act, ComplaintView seen, Form form) {
    String number = seen.number();
    Long version = seen.version();
    OfficeTime time = seen.time();
    switch (act) {
      case TAKE -> webCases.take(number, version);
      case CLASSIFICATION ->
          webCases.classify(number, version, form.choices("criteria", Criterion.class));
      case REPLY ->
          handling.reply(number, version, form.text("text"), form.instant("repliedAt", time));
      case VALIDITY ->
          handling.judge(
              number, version, form.choice("validity", Validity.class), form.text("explanation"));
      case LOSS -> handling.recordLoss(number, version, form.money("amount"));
      case LINK -> handling.link(number, version, form.text("number"));
      case FIRST_CONTACT ->
          handling.handOver(number, version, form.text("username"), form.text("reason"));
      case HANDLER ->
          handling.nameHandler(number, version, form.text("username"), form.text("reason"));
      case FOLLOW_UP_BY -> followUps.name(number, version, form.text("username"));
      case MAJOR_ANSWER ->
          majors.answer(
              number,
              version,
              List.of(
                  new MajorAnswer(
                      form.choice("criterion", Criterion.class),
                      form.yesNo("answer"),
                      form.text("reason"))));
      case RAISE, LOWER ->
          severities.change(
              number,
              version,
              form.choice("severity", Severity.class),
              form.choice("criterion", Criterion.class),
              form.text("reason"));
      case EXTENSION ->
          overtime.request(number, version, form.instant("newDueAt", time), form.text("reason"));
      case EXTENSION_DECISION ->
          overtime.decide(
              number,
              version,
              Long.valueOf(form.text("request")),
              form.yesNo("approved"),
              form.text("reason"));
      case RESULT -> resolution.resolve(number, version, ResultForm.result(form, time));
      case SUPERIOR_REPORT ->
          resolution.reportToSuperior(
              number, version, form.text("text"), form.instant("reportedAt", time));
      case EFFECT_CHECK ->
          resolution.checkEffect(number, version, form.text("remarks"), form.yesNo("effective"));
      case FOLLOW_UP -> followUps.record(number, version, FollowUpForm.followUp(form, time));
      case CLOSURE -> resolution.close(number, version);
      case ASSIGNMENT ->
          assignments.assign(
              number,
              version,
              new NewAssignment(
                  form.text("department"),
                  form.text("username"),
                  form.text("account"),
                  form.instant("agreedDueAt", time)));
      case ACCEPTANCE -> assignments.accept(number, version, form.id("assignment"));
      case ANSWER ->
          assignments.answer(
              number, version, form.id("assignment"), form.text("text"), form.yesNo("done"));
      case RETURN ->
          assignments.giveBack(number, version, form.id("assignment"), form.text("reason"));
      case MEETING ->
          meetings.meet(
              number,
              version,
              new HeldMeeting(
                  form.instant("heldAt", time),
                  form.text("convenor"),
                  AttendeeNames.in(form.text("attendees")),
                  form.text("analysis"),
                  form.text("decision")));
      case CONTACT ->
          meetings.contact(
              number,
              version,
              form.text("party"),
              form.text("text"),
              form.instant("contactedAt", time));
      case ESCALATION ->
          escalations.escalate(number, version, form.text("reason"), form.yesNo("ownerTold"));
      case CONCLUSION -> conclusions.conclude(number, version, form.text("reason"));
      case CONSENT ->
          conclusions.consent(number, version, form.yesNo("given"), form.text("reason"));
      case FINAL_DECISION -> escalations.decide(number, version, form.text("text"));
      case CHASE -> chases.chase(number, null, form.choice("chaser", Chaser.class));
      case WITHDRAWAL ->
          withdrawals.withdraw(
              number,
              version,
              new NewWithdrawal(
                  form.text("by"),
                  form.text("how"),
                  form.text("reason"),
                  form.instant("withdrawnAt", time)));
      case CONVERSION -> convert(seen, form);
      case REGISTER -> throw new IllegalArgumentException("a case is registered once");
    }
  }

  /**
   * @return the number of what it became
   */
  String convert(ComplaintView seen, Form form) {
    return withdrawals.convert(seen.number(), seen.version(), kindChange.wish(form, seen.time()));
  }
}
