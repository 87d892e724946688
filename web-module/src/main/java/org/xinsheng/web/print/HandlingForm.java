package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.ComplaintView.ResultRow;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.RoundView;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.web.complaint.Moment;
import org.xinsheng.web.complaint.Story;

/** F5 《顾客投诉处理记录》: cause, measure, result, replies, and everything that happened. */
@RequestScoped
class HandlingForm implements PrintedForm {

  @Inject private ComplaintReading complaints;
  @Inject private FollowUpQueries followUps;
  @Inject private Story story;
  @Inject private ComplaintPaper paper;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.COMPLAINT_HANDLING;
  }

  @Override
  public Draft draft(String number) {
    ComplaintView shown = complaints.read(number);
    Words words = desktop.words(shown.office());
    List<RoundView> rounds = followUps.of(ComplaintPaper.subject(shown));
    List<Block> blocks = new ArrayList<>();
    blocks.add(head(shown, words));
    results(shown, words, blocks);
    blocks.add(told(shown, rounds, words));
    blocks.addAll(paper.deadlines(shown, words));
    blocks.add(words.heading("print.timeline"));
    blocks.add(timeline(shown, rounds, words));
    blocks.add(
        words.signatures(
            "field.handler", "Role.HEAD_STEWARD", "Role.OFFICE_MANAGER", "print.owner"));
    return desktop.draft(
        code(), Sheet.PORTRAIT, shown.office(), ComplaintPaper.subject(shown), blocks);
  }

  private Boxes head(ComplaintView shown, Words words) {
    List<Box> boxes = new ArrayList<>(paper.intake(shown, words));
    boxes.addAll(paper.severity(shown, words));
    boxes.add(words.half("field.handler", ComplaintPaper.name(shown.handler())));
    boxes.add(words.half("field.status", shown.status()));
    boxes.add(words.tall("field.content", shown.content()));
    return new Boxes(boxes);
  }

  /** One part for every result; empty boxes where there is none yet. */
  private void results(ComplaintView shown, Words words, List<Block> blocks) {
    if (shown.results().isEmpty()) {
      blocks.add(
          new Boxes(
              List.of(
                  words.tall("field.causeAnalysis", null),
                  words.tall("field.correctiveMeasure", null),
                  words.tall("field.result", null))));
    }
    for (ResultRow it : shown.results()) {
      blocks.add(words.heading("print.resultOf", it.round()));
      blocks.add(paper.result(it, words));
    }
  }

  private Boxes told(ComplaintView shown, List<RoundView> rounds, Words words) {
    String outcome = rounds.isEmpty() ? null : words.show(rounds.get(rounds.size() - 1).state());
    return new Boxes(
        List.of(
            words.tall("print.replies", paper.replies(shown, words)),
            words.tall("print.superiorTold", paper.superiorReports(shown, words)),
            words.half("print.followUp", outcome),
            words.half("field.closedAt", shown.closedAt())));
  }

  /** The earliest first, as paper is read. */
  private Table timeline(ComplaintView shown, List<RoundView> rounds, Words words) {
    return new Table(
        List.of(
            words.text("print.at", 3),
            words.text("print.event", 5),
            words.text("print.who", 2),
            words.text("print.text", 8)),
        story.of(shown, rounds).stream()
            .sorted(Comparator.comparing(Moment::at))
            .map(
                it ->
                    List.of(
                        words.show(it.at()),
                        words.show(it.what()),
                        words.show(it.who()),
                        words.show(it.text())))
            .toList(),
        null);
  }
}
