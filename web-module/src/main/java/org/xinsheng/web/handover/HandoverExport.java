package org.xinsheng.web.handover;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.intake.HandoverQueries;
import org.xinsheng.intake.HandoverRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.PagedExport;

/** What was handed over and waits, as a file. */
@RequestScoped
public class HandoverExport extends PagedExport<HandoverRow> {

  @Inject private HandoverQueries handovers;
  @Inject private Address address;

  @Override
  public ListCode list() {
    return ListCode.HANDOVER;
  }

  @Override
  protected Page<HandoverRow> page(String after) {
    return handovers.open(address.text("office"), after, Page.MOST);
  }

  @Override
  protected List<Column<HandoverRow>> columns() {
    return List.of(
        new Column<>("field.number", HandoverRow::number),
        new Column<>("field.kind", it -> label(it.kind())),
        new Column<>("field.office", HandoverRow::office),
        new Column<>("field.receivedAt", it -> local(it.receivedAt(), it.time())),
        new Column<>("field.channel", it -> label(it.channel())),
        new Column<>("field.category", it -> category(it.category())),
        new Column<>("print.gist", HandoverRow::gist),
        new Column<>("field.customer.name", HandoverRow::customerName),
        new Column<>("field.customer.unit", HandoverRow::unit),
        new Column<>("field.customer.phone", HandoverRow::phone),
        new Column<>(
            "field.firstContact",
            it -> it.firstContact() == null ? null : it.firstContact().name()),
        new Column<>("print.dueAt", it -> local(it.dueAt(), it.time())));
  }
}
