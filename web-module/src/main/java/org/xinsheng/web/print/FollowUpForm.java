package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.RoundView;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.repair.JobReading;
import org.xinsheng.repair.JobView;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.SubjectRef;

/** F2 《回访记录表》: every round with its attempts, the owner's answers and what came of it. */
@RequestScoped
class FollowUpForm implements PrintedForm {

  @Inject private ComplaintReading complaints;
  @Inject private JobReading jobs;
  @Inject private FollowUpQueries followUps;
  @Inject private ComplaintPaper complaintPaper;
  @Inject private JobPaper jobPaper;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.FOLLOW_UP_RECORD;
  }

  @Override
  public Draft draft(String number) {
    return MatterKind.ofNumber(number).filter(it -> it == MatterKind.COMPLAINT).isPresent()
        ? ofComplaint(complaints.read(number))
        : ofJob(jobs.read(null, number));
  }

  private Draft ofComplaint(ComplaintView shown) {
    Words words = desktop.words(shown.office());
    List<Box> boxes = new ArrayList<>(complaintPaper.customer(shown, words));
    boxes.add(words.half("field.category", desktop.category(shown.category())));
    boxes.add(words.half("field.handler", ComplaintPaper.name(shown.handler())));
    boxes.add(words.half("field.severity", shown.severity()));
    boxes.add(words.line("field.content", shown.content()));
    String results = ComplaintPaper.lines(shown.results().stream().map(it -> it.result()));
    boxes.add(words.line("field.result", results));
    return draft(shown.office(), ComplaintPaper.subject(shown), boxes, words);
  }

  private Draft ofJob(JobView shown) {
    Words words = desktop.words(shown.office());
    List<Box> boxes = new ArrayList<>(jobPaper.customer(shown, words));
    boxes.add(words.half("field.category", desktop.category(shown.category())));
    boxes.add(words.line(JobPaper.contentKey(shown), shown.content()));
    boxes.add(
        words.line(
            "field.result", shown.lastResult() == null ? null : shown.lastResult().result()));
    return draft(shown.office(), JobPaper.subject(shown), boxes, words);
  }

  private Draft draft(String office, SubjectRef subject, List<Box> head, Words words) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Boxes(head));
    List<RoundView> rounds = followUps.of(subject);
    for (RoundView round : rounds) {
      blocks.add(words.heading("print.round", round.round()));
      blocks.add(round(round, words));
      blocks.add(attempts(round, words));
    }
    if (rounds.isEmpty()) {
      blocks.add(new Boxes(answers(null, words)));
    }
    blocks.add(
        words.signatures(
            "print.caller", "print.owner", "Role.HEAD_STEWARD", "Role.OFFICE_MANAGER"));
    return desktop.draft(code(), Sheet.PORTRAIT, office, subject, blocks);
  }

  private static Boxes round(RoundView round, Words words) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(words.half("field.mode", round.mode()));
    boxes.add(words.half("field.status", round.state()));
    boxes.add(words.half("print.dueAt", round.dueAt()));
    boxes.add(words.half("field.doneAt", round.doneAt()));
    boxes.addAll(answers(round, words));
    if (round.visit() != null) {
      boxes.add(words.line("field.reported", round.visit().reported()));
      boxes.add(words.line("field.unsolvedReason", round.visit().unsolvedReason()));
      boxes.add(words.line("field.improvement", round.visit().improvement()));
    }
    if (round.conclusion() != null) {
      boxes.add(words.half("print.ending", round.conclusion().ending()));
      boxes.add(words.half("print.endedBy", round.conclusion().name()));
      boxes.add(words.line("field.reason", round.conclusion().reason()));
    }
    return new Boxes(boxes);
  }

  /** The questions of FU-4; empty boxes while nobody asked them. */
  private static List<Box> answers(RoundView round, Words words) {
    boolean asked = round != null;
    return List.of(
        words.half("field.satisfaction", asked ? round.satisfaction() : null),
        words.half("field.validity", asked ? round.validity() : null),
        words.tall("field.handlingOpinion", asked ? round.handlingOpinion() : null),
        words.tall("field.preventionOpinion", asked ? round.preventionOpinion() : null),
        words.tall("field.serviceSuggestions", asked ? round.serviceSuggestions() : null),
        words.tall("field.overallEvaluation", asked ? round.overallEvaluation() : null));
  }

  private static Table attempts(RoundView round, Words words) {
    return new Table(
        List.of(
            words.text("print.attemptAt", 3),
            words.text("field.mode", 2),
            words.text("field.reached", 2),
            words.text("print.caller", 3)),
        round.attempts().stream()
            .map(
                it ->
                    List.of(
                        words.show(it.at()),
                        words.show(it.mode()),
                        words.show(it.reached()),
                        words.show(it.name())))
            .toList(),
        words.of("print.noAttempts"));
  }
}
