package org.xinsheng.web.capa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.correctiveaction.CapaFilter;
import org.xinsheng.correctiveaction.CapaPart;
import org.xinsheng.correctiveaction.CapaQueries;
import org.xinsheng.correctiveaction.CapaRow;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.PagedExport;

/** The ledger of CAPA reports as a file. */
@RequestScoped
public class CapaExport extends PagedExport<CapaRow> {

  @Inject private CapaQueries reports;
  @Inject private Address address;

  @Override
  public ListCode list() {
    return ListCode.CAPA_REPORT;
  }

  @Override
  protected Page<CapaRow> page(String after) {
    CapaFilter filter =
        new CapaFilter(
            address.choice("status", CapaStatus.class),
            address.text("office"),
            address.choice("part", CapaPart.class),
            address.text("slip"));
    return reports.page(filter, after, Page.MOST);
  }

  @Override
  protected List<Column<CapaRow>> columns() {
    return List.of(
        new Column<>("field.number", CapaRow::number),
        new Column<>("field.office", CapaRow::office),
        new Column<>("field.status", it -> label(it.status())),
        new Column<>("field.department", it -> department(it.office(), it.department())),
        new Column<>("print.slips", it -> String.join(" ", it.slips())),
        new Column<>("print.problem", CapaRow::problem),
        new Column<>("print.extent", CapaRow::extent),
        new Column<>("print.causeCategory", it -> label(it.causeCategory())),
        new Column<>("print.draftedBy", it -> it.draftedBy().name()),
        new Column<>("print.submittedAt", it -> local(it.submittedAt(), it.time())),
        new Column<>("print.openActions", CapaRow::openActions),
        new Column<>("print.dueAt", it -> local(it.nextDueAt(), it.time())),
        new Column<>("print.endedAt", it -> local(it.endedAt(), it.time())));
  }
}
