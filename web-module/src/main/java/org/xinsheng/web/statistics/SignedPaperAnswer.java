package org.xinsheng.web.statistics;

import jakarta.ws.rs.core.Response;
import org.xinsheng.statistics.SignedPaper;
import org.xinsheng.statistics.domain.CalendarPeriod;

/** The paper that was signed, as a file to keep. */
final class SignedPaperAnswer {

  static final String TYPE = "application/pdf";

  private SignedPaperAnswer() {}

  static Response of(SignedPaper paper, String office, CalendarPeriod period) {
    String name = office + "-" + period.label() + "-" + paper.form() + ".pdf";
    return Response.ok(paper.pdf(), TYPE)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
