package org.xinsheng.web.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.nonconformity.SlipQueries;
import org.xinsheng.nonconformity.SlipRow;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** The list of slips as a file. */
@RequestScoped
public class SlipExport extends PagedExport<SlipRow> {

  @Inject private SlipQueries slips;
  @Inject private SlipAsked asked;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.SLIP;
  }

  @Override
  protected Page<SlipRow> page(String after, int limit) {
    return slips.page(asked.filter(), after, limit);
  }

  @Override
  protected List<Column<SlipRow>> columns() {
    return List.of(
        column("field.number", SlipRow::number),
        column("field.office", row -> cells.office(row.office())),
        column("field.status", row -> cells.label(row.status())),
        column("slip.complaint", SlipRow::complaint),
        column("field.department", row -> cells.department(row.office(), row.department())),
        column("slip.nonconformity", SlipRow::nonconformity),
        column("field.causeAnalysis", SlipRow::causeAnalysis),
        column("field.correctiveMeasure", SlipRow::correctiveMeasure),
        column("field.lossAmount", row -> row.lossAmount().amount()),
        column("slip.responsible", row -> Cells.person(row.responsible())),
        column("slip.executionDueAt", row -> Cells.local(row.executionDueAt(), row.time())),
        column("slip.pendingRole", row -> cells.label(row.pendingRole())),
        column("slip.raisedBy", row -> Cells.person(row.raisedBy())),
        column("slip.raisedAt", row -> Cells.local(row.raisedAt(), row.time())),
        column("slip.submittedAt", row -> Cells.local(row.submittedAt(), row.time())),
        column("slip.executedAt", row -> Cells.local(row.executedAt(), row.time())),
        column("slip.endedAt", row -> Cells.local(row.endedAt(), row.time())));
  }
}
