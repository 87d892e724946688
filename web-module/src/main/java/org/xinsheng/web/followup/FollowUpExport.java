package org.xinsheng.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.followup.FollowUpRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** The rounds behind the ledger's numbers as a file (FU-0). */
@RequestScoped
public class FollowUpExport extends PagedExport<FollowUpRow> {

  @Inject private LedgerView rounds;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.FOLLOW_UP;
  }

  @Override
  protected Page<FollowUpRow> page(String after, int limit) {
    return rounds.page(after, limit);
  }

  @Override
  protected List<Column<FollowUpRow>> columns() {
    return List.of(
        column("field.number", FollowUpRow::number),
        column("field.office", row -> cells.office(row.officeId())),
        column("field.round", FollowUpRow::round),
        column("field.status", row -> cells.label(row.state())),
        column("field.mode", row -> cells.label(row.mode())),
        column("field.attempts", FollowUpRow::attempts),
        column("field.openedAt", row -> Cells.local(row.openedAt(), OfficeTime.STANDARD)),
        column("field.nextDue", row -> Cells.local(row.dueAt(), OfficeTime.STANDARD)),
        column("field.doneAt", row -> Cells.local(row.doneAt(), OfficeTime.STANDARD)),
        column("field.rating", row -> cells.label(row.rating())));
  }
}
