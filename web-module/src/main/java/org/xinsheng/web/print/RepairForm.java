package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.RoundView;
import org.xinsheng.repair.JobReading;
import org.xinsheng.repair.JobView;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.reports.Block;
import org.xinsheng.reports.Block.Box;
import org.xinsheng.reports.Block.Boxes;
import org.xinsheng.reports.PaperForm.Sheet;

/** F6 《报修受理记录》: the fault, who went, what was done, what the owner says of it. */
@RequestScoped
class RepairForm implements PrintedForm {

  @Inject private JobReading jobs;
  @Inject private FollowUpQueries followUps;
  @Inject private JobPaper paper;
  @Inject private Desktop desktop;

  @Override
  public FormCode code() {
    return FormCode.REPAIR_ACCEPTANCE;
  }

  @Override
  public Draft draft(String number) {
    JobView shown = jobs.read(JobKind.REPAIR, number);
    Words words = desktop.words(shown.office());
    List<Box> boxes = new ArrayList<>(paper.intake(shown, words));
    boxes.addAll(paper.dispatch(shown, words));
    boxes.addAll(paper.result(shown, words));
    boxes.addAll(owner(followUps.of(JobPaper.subject(shown)), words));
    List<Block> blocks =
        List.of(
            new Boxes(boxes),
            words.signatures("print.taker", "print.worker", "Role.DUTY_FOREMAN", "print.owner"));
    return desktop.draft(code(), Sheet.PORTRAIT, shown.office(), JobPaper.subject(shown), blocks);
  }

  /** The newest round, with empty boxes while there is none. */
  private static List<Box> owner(List<RoundView> rounds, Words words) {
    RoundView last = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    return List.of(
        words.half("print.followUp", last == null ? null : last.state()),
        words.half("field.satisfaction", last == null ? null : last.satisfaction()),
        words.tall("field.handlingOpinion", last == null ? null : last.handlingOpinion()));
  }
}
