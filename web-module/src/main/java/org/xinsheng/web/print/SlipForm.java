package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.intake.Colleague;
import org.xinsheng.nonconformity.SlipReading;
import org.xinsheng.nonconformity.SlipStepView;
import org.xinsheng.nonconformity.SlipView;
import org.xinsheng.nonconformity.SlipView.Execution;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Signatures;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** F12 《不合格品/服务记录处理单》: the fault, who decided, what was done, whether it helped. */
@RequestScoped
class SlipForm implements PrintedForm {

  @Inject private SlipReading slips;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.NONCONFORMITY_SLIP;
  }

  @Override
  public Draft draft(String number) {
    SlipView shown = slips.read(number);
    Words words = desktop.words(shown.office());
    List<Block> blocks = new ArrayList<>();
    blocks.add(content(shown, words));
    blocks.add(words.heading("print.chain"));
    blocks.add(chain(shown, words));
    List<Execution> executions = shown.executions();
    if (executions.isEmpty()) {
      blocks.add(words.heading("print.execution", 1));
      blocks.add(execution(null, words));
    }
    for (Execution it : executions) {
      blocks.add(words.heading("print.execution", it.round()));
      blocks.add(execution(it, words));
    }
    blocks.add(signatures(shown, words));
    return desktop.draft(
        code(),
        Sheet.PORTRAIT,
        shown.office(),
        new SubjectRef(SubjectType.SLIP, shown.id(), shown.number()),
        blocks);
  }

  private Boxes content(SlipView shown, Words words) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(words.half("print.raisedBy", name(shown.raisedBy())));
    boxes.add(words.half("print.raisedAt", shown.raisedAt()));
    boxes.add(words.half("print.complaint", shown.complaint()));
    boxes.add(words.half("field.status", shown.status()));
    boxes.add(
        words.half("field.department", desktop.department(shown.office(), shown.department())));
    boxes.add(
        words.half(
            "field.category",
            shown.category() == null ? null : desktop.category(shown.category())));
    boxes.add(words.tall("print.nonconformity", shown.nonconformity()));
    boxes.add(words.tall("field.causeAnalysis", shown.causeAnalysis()));
    boxes.add(words.line("field.lossAmount", shown.lossAmount()));
    boxes.add(words.tall("field.correctiveMeasure", shown.correctiveMeasure()));
    boxes.add(words.half("print.executor", name(shown.responsible())));
    boxes.add(words.half("print.timeLimit", shown.executionDueAt()));
    boxes.add(words.half("print.officeCanResolve", shown.officeCanResolve()));
    boxes.add(words.half("print.revision", shown.revision()));
    if (shown.referral() != null) {
      boxes.add(words.line("print.referral", shown.referral().reason()));
    }
    if (shown.cancelledReason() != null) {
      boxes.add(words.line("suggestion.cancelled", shown.cancelledReason()));
    }
    return new Boxes(boxes);
  }

  private static Table chain(SlipView shown, Words words) {
    return Decisions.table(
        shown.chain().stream()
            .map(
                it ->
                    List.of(
                        words.show(it.role()),
                        words.show(it.state()),
                        decider(it, words),
                        words.show(it.decidedAt()),
                        words.show(it.reason())))
            .toList(),
        words);
  }

  private static String decider(SlipStepView it, Words words) {
    if (it.decidedBy() == null) {
      return "";
    }
    return Decisions.who(it.decidedBy().name(), name(it.onBehalfOf()), words);
  }

  /**
   * @param it null for empty boxes
   */
  private static Boxes execution(Execution it, Words words) {
    boolean done = it != null;
    return new Boxes(
        List.of(
            words.half("print.executor", done ? name(it.responsible()) : null),
            words.half("print.timeLimit", done ? it.dueAt() : null),
            words.tall("print.executed", done ? it.done() : null),
            words.line("print.evidence", done ? it.evidence() : null),
            words.half("print.doneAt", done ? it.doneAt() : null),
            words.half("print.recorder", done ? name(it.recordedBy()) : null),
            words.half("print.effective", done ? it.effective() : null),
            words.half("print.verifier", done ? name(it.verifiedBy()) : null),
            words.tall("print.verification", done ? it.remarks() : null)));
  }

  private static Signatures signatures(SlipView shown, Words words) {
    return new Signatures(
        List.of(
            words.signature("print.filledBy", name(shown.filledBy()), shown.filledAt()),
            words.signature("print.executor", null, null),
            words.signature("print.approver", null, null),
            words.signature("print.verifier", null, null)));
  }

  private static String name(Colleague person) {
    return person == null ? null : person.name();
  }
}
