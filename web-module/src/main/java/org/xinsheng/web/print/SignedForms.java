package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.xinsheng.reports.FormPrinter;
import org.xinsheng.statistics.RegisterPrinter;
import org.xinsheng.statistics.SignedPaper;
import org.xinsheng.statistics.SigningDraft;
import org.xinsheng.statistics.domain.PeriodKind;

/**
 * What is kept with a signature (STAT-2), in the language that the signer reads: the register F8,
 * of a month also the statistics F19 with their analysis.
 */
@RequestScoped
public class SignedForms implements RegisterPrinter {

  @Inject private WeeklyRegisterForm register;
  @Inject private StatisticsForm statistics;

  @Override
  public List<SignedPaper> print(SigningDraft draft) {
    List<SignedPaper> papers = new ArrayList<>();
    papers.add(paper(register.code(), register.draft(draft.view(), draft.register())));
    if (draft.view().period().kind() == PeriodKind.MONTH) {
      papers.add(paper(statistics.code(), statistics.draft(draft.view())));
    }
    return papers;
  }

  private static SignedPaper paper(FormCode code, Draft draft) {
    return new SignedPaper(code.path(), FormPrinter.print(draft.form()));
  }
}
