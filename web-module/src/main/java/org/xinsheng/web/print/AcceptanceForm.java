package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Signatures;
import org.xinsheng.reports.PaperForm.Sheet;

/** F3 《顾客投诉受理记录》: what was taken in, how grave it is, what was promised. */
@RequestScoped
class AcceptanceForm implements PrintedForm {

  @Inject private ComplaintReading complaints;
  @Inject private ComplaintPaper paper;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.COMPLAINT_ACCEPTANCE;
  }

  @Override
  public Draft draft(String number) {
    ComplaintView shown = complaints.read(number);
    Words words = desktop.words(shown.office());
    List<Box> boxes = new ArrayList<>(paper.intake(shown, words));
    boxes.addAll(paper.circumstances(shown, words));
    boxes.add(words.tall("field.content", shown.content()));
    boxes.addAll(paper.superior(shown, words));
    boxes.addAll(paper.severity(shown, words));
    boxes.add(words.line("field.reportedTo", shown.reportedTo()));
    boxes.add(words.half("field.replyDueAt", shown.replyDueAt()));
    boxes.add(words.half("field.resolutionDueAt", shown.resolutionDueAt()));
    boxes.add(words.half("field.handler", ComplaintPaper.name(shown.handler())));
    boxes.add(words.half("field.enteredAt", shown.enteredAt()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Boxes(boxes));
    blocks.addAll(paper.deadlines(shown, words));
    blocks.add(
        new Signatures(
            List.of(
                words.signature(
                    "print.taker", ComplaintPaper.name(shown.firstContact()), shown.enteredAt()),
                words.signature("field.handler", null, null),
                words.signature("Role.HEAD_STEWARD", null, null),
                words.signature("print.owner", null, null))));
    return desktop.draft(
        code(), Sheet.PORTRAIT, shown.office(), ComplaintPaper.subject(shown), blocks);
  }
}
