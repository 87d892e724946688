package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinsheng.correctiveaction.CapaReading;
import org.xinsheng.correctiveaction.CapaView;
import org.xinsheng.correctiveaction.CapaView.Action;
import org.xinsheng.correctiveaction.CapaView.Decision;
import org.xinsheng.correctiveaction.CapaView.Verification;
import org.xinsheng.intake.Colleague;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.Block.Signatures;
import org.xinsheng.reports.Block.Table;
import org.xinsheng.reports.PaperForm.Sheet;
import org.xinsheng.shared.SubjectRef;
import org.xinsheng.shared.SubjectType;

/** F13 《纠正/预防措施报告》: the problem, five times why, what is done about it, whether it helps. */
@RequestScoped
class CapaForm implements PrintedForm {

  @Inject private CapaReading reports;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.CAPA_REPORT;
  }

  @Override
  public Draft draft(String number) {
    CapaView shown = reports.read(number);
    Words words = desktop.words(shown.office());
    List<Block> blocks = new ArrayList<>();
    blocks.add(problem(shown, words));
    blocks.add(words.heading("print.corrective"));
    blocks.add(actions(shown.corrective(), words));
    blocks.add(words.heading("print.preventive"));
    blocks.add(actions(shown.preventive(), words));
    blocks.add(words.heading("print.approval"));
    blocks.add(decisions(shown, words));
    blocks.add(words.heading("print.effectiveness"));
    blocks.add(verifications(shown, words));
    blocks.add(
        new Signatures(
            List.of(
                words.signature("print.draftedBy", shown.draftedBy().name(), shown.draftedAt()),
                words.signature("print.executor", null, null),
                words.signature("print.approver", null, null),
                words.signature("print.verifier", null, null))));
    return desktop.draft(
        code(),
        Sheet.PORTRAIT,
        shown.office(),
        new SubjectRef(SubjectType.CAPA_REPORT, shown.id(), shown.number()),
        blocks);
  }

  private Boxes problem(CapaView shown, Words words) {
    String slips =
        shown.slips().stream()
            .map(it -> it.complaint() == null ? it.slip() : it.slip() + " (" + it.complaint() + ")")
            .collect(Collectors.joining(words.of("print.comma")));
    return new Boxes(
        List.of(
            words.half("field.status", shown.status()),
            words.half("field.department", desktop.department(shown.office(), shown.department())),
            words.line("print.slips", slips),
            words.tall("print.problem", shown.problem()),
            words.line("print.extent", shown.extent()),
            words.tall("print.fiveWhys", whys(shown, words)),
            words.half("print.causeCategory", shown.causeCategory()),
            words.half("print.submittedAt", shown.submittedAt())));
  }

  private static String whys(CapaView shown, Words words) {
    return IntStream.range(0, shown.rootCause().size())
        .mapToObj(it -> words.of("print.why", it + 1, shown.rootCause().get(it)))
        .collect(Collectors.joining("\n"));
  }

  private static Table actions(List<Action> actions, Words words) {
    return new Table(
        List.of(
            words.text("print.action", 7),
            words.text("print.responsible", 3),
            words.text("print.timeLimit", 3),
            words.text("print.executed", 6),
            words.text("print.doneAt", 3)),
        actions.stream()
            .map(
                it ->
                    List.of(
                        it.action(),
                        it.responsible().name(),
                        words.show(it.dueOn()),
                        words.show(it.done()),
                        words.show(it.doneAt())))
            .toList(),
        null);
  }

  private static Table decisions(CapaView shown, Words words) {
    return Decisions.table(
        shown.decisions().stream().map(it -> decision(it, words)).toList(), words);
  }

  private static List<String> decision(Decision it, Words words) {
    Colleague absent = it.onBehalfOf();
    String who = Decisions.who(it.decidedBy().name(), absent == null ? null : absent.name(), words);
    return List.of(
        words.show(it.role()),
        words.of(it.approved() ? "print.approved" : "print.rejected"),
        who,
        words.show(it.decidedAt()),
        words.show(it.reason()));
  }

  private static Table verifications(CapaView shown, Words words) {
    return new Table(
        List.of(
            words.text("print.effective", 2),
            words.text("print.recurrences", 3),
            words.text("print.verifier", 3),
            words.text("print.at", 3),
            words.text("print.verification", 7)),
        shown.verifications().stream().map(it -> verification(it, words)).toList(),
        words.of("print.notVerified"));
  }

  private static List<String> verification(Verification it, Words words) {
    return List.of(
        words.show(it.effective()),
        words.show(it.recurrences()),
        it.verifiedBy().name(),
        words.show(it.verifiedAt()),
        words.show(it.remarks()));
  }
}
