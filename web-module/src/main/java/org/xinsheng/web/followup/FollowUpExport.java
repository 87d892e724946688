package org.xinsheng.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.xinsheng.followup.CallQueries;
import org.xinsheng.followup.CallRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.PagedExport;

/** The call list as a file: everybody's, unless the address asks for the reader's own. */
@RequestScoped
public class FollowUpExport extends PagedExport<CallRow> {

  @Inject private CallQueries calls;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;

  @Override
  public ListCode list() {
    return ListCode.FOLLOW_UP;
  }

  @Override
  protected Page<CallRow> page(String after) {
    boolean mine =
        address.choice("whose", FollowUpListView.CallsOf.class) == FollowUpListView.CallsOf.MINE;
    return calls.due(mine, address.text("office"), after, Page.MOST);
  }

  @Override
  protected List<Column<CallRow>> columns() {
    return List.of(
        new Column<>("field.number", CallRow::number),
        new Column<>("field.office", CallRow::office),
        new Column<>("field.round", CallRow::round),
        new Column<>("field.mode", it -> label(it.mode())),
        new Column<>("field.attempts", CallRow::attempts),
        new Column<>("print.dueAt", it -> local(it.dueAt(), it)),
        new Column<>("field.visitAt", it -> local(it.visitAt(), it)),
        new Column<>("field.severity", it -> label(it.severity())),
        new Column<>("field.category", it -> category(it.category())),
        new Column<>("print.gist", CallRow::gist),
        new Column<>("field.customer.name", CallRow::customerName),
        new Column<>("field.customer.unit", CallRow::unit),
        new Column<>("field.customer.phone", CallRow::phone),
        new Column<>("field.preferredTime", CallRow::preferredTime));
  }

  private LocalDateTime local(Instant at, CallRow row) {
    OfficeTime time = offices.byCode(row.office()).map(OfficeRow::time).orElse(OfficeTime.STANDARD);
    return local(at, time);
  }
}
