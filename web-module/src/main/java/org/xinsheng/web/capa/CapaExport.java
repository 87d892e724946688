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
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** The ledger of CAPA reports as a file. */
@RequestScoped
public class CapaExport extends PagedExport<CapaRow> {

  @Inject private CapaQueries reports;
  @Inject private Address address;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.CAPA_REPORT;
  }

  @Override
  protected Page<CapaRow> page(String after, int limit) {
    CapaFilter filter =
        new CapaFilter(
            address.choice("status", CapaStatus.class),
            address.text("office"),
            address.choice("part", CapaPart.class),
            address.text("slip"));
    return reports.page(filter, after, limit);
  }

  @Override
  protected List<Column<CapaRow>> columns() {
    return List.of(
        column("field.number", CapaRow::number),
        column("field.office", CapaRow::office),
        column("field.status", it -> cells.label(it.status())),
        column("field.department", it -> cells.department(it.office(), it.department())),
        column("print.slips", it -> String.join(" ", it.slips())),
        column("print.problem", CapaRow::problem),
        column("print.extent", CapaRow::extent),
        column("print.causeCategory", it -> cells.label(it.causeCategory())),
        column("print.draftedBy", it -> it.draftedBy().name()),
        column("print.submittedAt", it -> Cells.local(it.submittedAt(), it.time())),
        column("print.openActions", CapaRow::openActions),
        column("print.dueAt", it -> Cells.local(it.nextDueAt(), it.time())),
        column("print.endedAt", it -> Cells.local(it.endedAt(), it.time())));
  }
}
