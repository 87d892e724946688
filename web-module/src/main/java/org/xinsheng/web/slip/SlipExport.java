package org.xinsheng.web.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.xinsheng.intake.Colleague;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.nonconformity.SlipQueries;
import org.xinsheng.nonconformity.SlipRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.PageTexts;
import org.xinsheng.web.listing.ListExport;

/** The list of slips as a file. */
@RequestScoped
public class SlipExport implements ListExport {

  private static final List<String> HEADS =
      List.of(
          "field.number",
          "field.office",
          "field.status",
          "slip.complaint",
          "field.department",
          "slip.nonconformity",
          "field.causeAnalysis",
          "field.correctiveMeasure",
          "field.lossAmount",
          "slip.responsible",
          "slip.executionDueAt",
          "slip.pendingRole",
          "slip.raisedBy",
          "slip.raisedAt",
          "slip.submittedAt",
          "slip.executedAt",
          "slip.endedAt");

  @Inject private SlipQueries slips;
  @Inject private SlipAsked asked;
  @Inject private SlipListView names;
  @Inject private PageTexts texts;

  @Override
  public ListCode list() {
    return ListCode.SLIP;
  }

  @Override
  public List<String> heads() {
    return HEADS;
  }

  @Override
  public void read(Taker taker) throws IOException {
    String after = null;
    do {
      Page<SlipRow> page = slips.page(asked.filter(), after, Page.MOST);
      for (SlipRow row : page.items()) {
        if (!taker.take(cells(row))) {
          return;
        }
      }
      after = page.next();
    } while (after != null);
  }

  private List<?> cells(SlipRow row) {
    return Arrays.asList(
        row.number(),
        row.office(),
        texts.label(row.status()),
        row.complaint(),
        names.departmentName(row),
        row.nonconformity(),
        row.causeAnalysis(),
        row.correctiveMeasure(),
        row.lossAmount().amount(),
        name(row.responsible()),
        local(row.executionDueAt(), row.time()),
        texts.label(row.pendingRole()),
        name(row.raisedBy()),
        local(row.raisedAt(), row.time()),
        local(row.submittedAt(), row.time()),
        local(row.executedAt(), row.time()),
        local(row.endedAt(), row.time()));
  }

  private static String name(Colleague colleague) {
    return colleague == null ? null : colleague.name();
  }

  private static LocalDateTime local(Instant at, OfficeTime time) {
    return at == null ? null : LocalDateTime.ofInstant(at, time.zone());
  }
}
