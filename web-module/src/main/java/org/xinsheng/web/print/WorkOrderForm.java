package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.complaint.AssignmentQueries;
import org.xinsheng.complaint.AssignmentRow;
import org.xinsheng.complaint.ComplaintReading;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Signatures;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.frame.Address;

/** F11 《业户投诉处理单》: what a department or a person was asked to do, and what they answered. */
@RequestScoped
class WorkOrderForm implements PrintedForm {

  /** Which of the case's assignments, 1 for the first; the newest where it says nothing. */
  static final String WHICH = "assignment";

  @Inject private ComplaintReading complaints;
  @Inject private AssignmentQueries assignments;
  @Inject private ComplaintPaper paper;
  @Inject private Desktop desktop;
  @Inject private Address address;

  @Override
  public FormCode code() {
    return FormCode.WORK_ORDER;
  }

  @Override
  public Draft draft(String number) {
    ComplaintView shown = complaints.read(number);
    AssignmentRow order = asked(assignments.of(shown.id()), number);
    Words words = desktop.words(shown.office());
    List<Box> boxes = new ArrayList<>();
    boxes.add(words.half("print.orderNumber", shown.number() + "/" + order.number()));
    boxes.add(words.half("field.severity", shown.severity()));
    boxes.addAll(paper.customer(shown, words));
    boxes.add(words.half("field.category", desktop.category(shown.category())));
    boxes.add(words.tall("field.content", shown.content()));
    boxes.add(
        words.half("field.department", desktop.department(shown.office(), order.department())));
    boxes.add(words.half("field.assignee", order.name()));
    boxes.add(words.half("print.forwardedAt", order.sentAt()));
    boxes.add(words.half("print.forwardedBy", ComplaintPaper.name(order.sentBy())));
    boxes.add(words.tall("field.account", order.account()));
    boxes.add(words.half("field.agreedDueAt", order.agreedDueAt()));
    boxes.add(words.half("print.dueAt", order.dueAt()));
    boxes.add(words.half("print.acceptedAt", order.acceptedAt()));
    boxes.add(words.half("field.status", order.state()));
    boxes.add(words.tall("field.assignmentDone", order.answer()));
    if (order.returnedReason() != null) {
      boxes.add(words.line("print.returned", order.returnedReason()));
    }
    boxes.add(words.half("print.endedAt", order.endedAt()));
    boxes.add(words.half("print.endedBy", ComplaintPaper.name(order.endedBy())));
    List<Block> blocks =
        List.of(
            new Boxes(boxes),
            new Signatures(
                List.of(
                    words.signature(
                        "print.forwardedBy", ComplaintPaper.name(order.sentBy()), order.sentAt()),
                    words.signature("field.assignee", order.name(), order.acceptedAt()),
                    words.signature("print.signHere", null, null),
                    words.signature("print.signHere", null, null))));
    return desktop.draft(
        code(), Sheet.PORTRAIT, shown.office(), ComplaintPaper.subject(shown), blocks);
  }

  private AssignmentRow asked(List<AssignmentRow> all, String number) {
    String which = address.text(WHICH);
    return all.stream()
        .filter(it -> which == null || which.equals(String.valueOf(it.number())))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new NotFound(which == null ? number : number + "/" + which));
  }
}
