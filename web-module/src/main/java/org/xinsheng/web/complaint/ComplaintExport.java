package org.xinsheng.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.complaint.ComplaintRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** The list of complaints as a file; phones stay masked. */
@RequestScoped
public class ComplaintExport extends PagedExport<ComplaintRow> {

  @Inject private ComplaintListView complaints;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.COMPLAINT;
  }

  @Override
  protected Page<ComplaintRow> page(String after, int limit) {
    return complaints.page(after, limit);
  }

  @Override
  protected List<Column<ComplaintRow>> columns() {
    return List.of(
        column("field.number", ComplaintRow::number),
        column("field.office", row -> cells.office(row.office())),
        column("field.severity", row -> cells.label(row.severity())),
        column("field.status", row -> cells.label(row.status())),
        column("field.validity", row -> cells.label(row.validity())),
        column("field.channel", row -> cells.label(row.channel())),
        column("field.category", row -> cells.category(row.category())),
        column("field.content", ComplaintRow::gist),
        column("field.customer.name", ComplaintRow::customerName),
        column("field.customer.unit", ComplaintRow::unit),
        column("field.customer.phone", ComplaintRow::phone),
        column(
            "field.firstContact",
            row -> row.firstContact() == null ? null : row.firstContact().name()),
        column("field.handler", row -> row.handler() == null ? null : row.handler().name()),
        column("field.receivedAt", row -> Cells.local(row.receivedAt(), row.time())),
        column("field.nextDue", row -> Cells.local(row.nextDueAt(), row.time())),
        column("field.closedAt", row -> Cells.local(row.closedAt(), row.time())));
  }
}
