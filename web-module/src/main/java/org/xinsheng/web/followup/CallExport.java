package org.xinsheng.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.followup.CallQueries;
import org.xinsheng.followup.CallRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.web.followup.FollowUpListView.CallsOf;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** Whom to call next, as a file for a round on foot; phones stay masked. */
@RequestScoped
public class CallExport extends PagedExport<CallRow> {

  @Inject private CallQueries calls;
  @Inject private Address address;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.CALL;
  }

  @Override
  protected Page<CallRow> page(String after, int limit) {
    boolean mine = address.choice("whose", CallsOf.class) == CallsOf.MINE;
    return calls.due(mine, address.text("office"), after, limit);
  }

  @Override
  protected List<Column<CallRow>> columns() {
    return List.of(
        column("field.number", CallRow::number),
        column("field.office", row -> cells.office(row.office())),
        column("field.round", CallRow::round),
        column("field.mode", row -> cells.label(row.mode())),
        column("field.severity", row -> cells.label(row.severity())),
        column("field.category", row -> cells.category(row.category())),
        column("intake.gist", CallRow::gist),
        column("field.customer.name", CallRow::customerName),
        column("field.customer.unit", CallRow::unit),
        column("field.customer.phone", CallRow::phone),
        column("field.preferredTime", CallRow::preferredTime),
        column("field.doNotCall", row -> cells.yes(row.doNotCall())),
        column("field.attempts", CallRow::attempts),
        column("field.nextDue", row -> cells.local(row.dueAt(), row.office())),
        column("call.visit", row -> cells.local(row.visitAt(), row.office())));
  }
}
