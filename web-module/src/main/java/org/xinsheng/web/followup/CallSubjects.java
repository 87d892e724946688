package org.xinsheng.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.xinsheng.complaint.ActState;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.PossibleActs;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.repair.JobActState;
import org.xinsheng.repair.JobReading;
import org.xinsheng.repair.JobView;
import org.xinsheng.repair.domain.JobAct;
import org.xinsheng.repair.domain.JobKind;

/** Reads what is to be followed up, by its number. */
@RequestScoped
public class CallSubjects {

  @Inject private ComplaintReading complaints;
  @Inject private PossibleActs possible;
  @Inject private JobReading jobs;

  CallSubject of(String number) {
    return MatterKind.ofNumber(number).filter(MatterKind.REPAIR::equals).isPresent()
        ? repair(number)
        : complaint(number);
  }

  private CallSubject complaint(String number) {
    ComplaintView shown = complaints.read(number);
    ActState act =
        possible.of(number).stream()
            .filter(it -> it.act() == ComplaintAct.FOLLOW_UP)
            .findFirst()
            .orElseThrow();
    int results = shown.results().size();
    return new CallSubject(
        number,
        shown.version(),
        shown.time(),
        shown.content(),
        results == 0 ? null : shown.results().get(results - 1).result(),
        Optional.ofNullable(shown.customer())
            .filter(it -> !it.masked())
            .map(ComplaintView.Customer::phone)
            .orElse(null),
        act.why(),
        act.rule());
  }

  private CallSubject repair(String number) {
    JobView shown = jobs.read(JobKind.REPAIR, number);
    JobActState act =
        jobs.acts(number).stream()
            .filter(it -> it.act() == JobAct.FOLLOW_UP)
            .findFirst()
            .orElseThrow();
    return new CallSubject(
        number,
        shown.version(),
        shown.time(),
        shown.content(),
        shown.lastResult() == null ? null : shown.lastResult().result(),
        shown.customer().masked() ? null : shown.customer().phone(),
        act.why(),
        act.rule());
  }
}
