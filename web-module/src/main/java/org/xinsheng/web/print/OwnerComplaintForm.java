package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.complaint.ContactQueries;
import org.xinsheng.complaint.ContactRow;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.PaperForm.Sheet;

/** F9 《业户投诉记录表》: the complaint, the superior's opinion, how it was handled. */
@RequestScoped
class OwnerComplaintForm implements PrintedForm {

  @Inject private ComplaintReading complaints;
  @Inject private ContactQueries contacts;
  @Inject private ComplaintPaper paper;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.OWNER_COMPLAINT;
  }

  @Override
  public Draft draft(String number) {
    ComplaintView shown = complaints.read(number);
    Words words = desktop.words(shown.office());
    List<Box> boxes = new ArrayList<>(paper.intake(shown, words));
    boxes.addAll(paper.severity(shown, words));
    boxes.add(words.tall("field.content", shown.content()));
    boxes.add(
        words.tall(
            "field.superior.opinion",
            shown.superior() == null ? null : shown.superior().opinion()));
    boxes.add(words.tall("print.process", process(shown, words)));
    boxes.add(
        words.tall(
            "field.result", ComplaintPaper.lines(shown.results().stream().map(it -> it.result()))));
    boxes.add(words.tall("print.superiorTold", paper.superiorReports(shown, words)));
    boxes.add(words.half("field.status", shown.status()));
    boxes.add(words.half("field.closedAt", shown.closedAt()));
    List<Block> blocks =
        List.of(
            new Boxes(boxes),
            words.signatures(
                "print.recorder", "field.handler", "Role.HEAD_STEWARD", "print.owner"));
    return desktop.draft(
        code(), Sheet.PORTRAIT, shown.office(), ComplaintPaper.subject(shown), blocks);
  }

  /** Replies, people asked, and what the cause turned out to be. */
  private String process(ComplaintView shown, Words words) {
    return ComplaintPaper.lines(
        Stream.of(
                Stream.of(paper.replies(shown, words)).filter(it -> !it.isEmpty()),
                contacts.of(shown.id()).stream().map(it -> said(it, words)),
                shown.results().stream().map(it -> it.causeAnalysis()),
                shown.results().stream().map(it -> it.correctiveMeasure()))
            .flatMap(it -> it));
  }

  private static String said(ContactRow it, Words words) {
    return words.show(it.contactedAt()) + " " + it.party() + "：" + it.text();
  }
}
