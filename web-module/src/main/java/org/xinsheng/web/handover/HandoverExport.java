package org.xinsheng.web.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.intake.HandoverQueries;
import org.xinsheng.intake.HandoverRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** What was handed over and waits, as a file. */
@RequestScoped
public class HandoverExport extends PagedExport<HandoverRow> {

  @Inject private HandoverQueries handovers;
  @Inject private Address address;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.HANDOVER;
  }

  @Override
  protected Page<HandoverRow> page(String after, int limit) {
    return handovers.open(address.text("office"), after, limit);
  }

  @Override
  protected List<Column<HandoverRow>> columns() {
    return List.of(
        column("field.number", HandoverRow::number),
        column("field.kind", it -> cells.label(it.kind())),
        column("field.office", HandoverRow::office),
        column("field.receivedAt", it -> Cells.local(it.receivedAt(), it.time())),
        column("field.channel", it -> cells.label(it.channel())),
        column("field.category", it -> cells.category(it.category())),
        column("print.gist", HandoverRow::gist),
        column("field.customer.name", HandoverRow::customerName),
        column("field.customer.unit", HandoverRow::unit),
        column("field.customer.phone", HandoverRow::phone),
        column(
            "field.firstContact",
            it -> it.firstContact() == null ? null : it.firstContact().name()),
        column("print.dueAt", it -> Cells.local(it.dueAt(), it.time())));
  }
}
