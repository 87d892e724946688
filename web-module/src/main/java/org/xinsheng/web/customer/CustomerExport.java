package org.xinsheng.web.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.customer.ContactRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** An office's contact book as a file; phones stay masked. */
@RequestScoped
public class CustomerExport extends PagedExport<ContactRow> {

  @Inject private CustomerListView contacts;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.CUSTOMER;
  }

  @Override
  protected Page<ContactRow> page(String after, int limit) {
    return contacts.page(after, limit);
  }

  @Override
  protected List<Column<ContactRow>> columns() {
    return List.of(
        column("field.customer.name", ContactRow::name),
        column("field.office", row -> cells.office(row.officeId())),
        column("field.customer.phone", row -> String.join(" ", row.phones())),
        column("field.customer.unit", row -> String.join(" ", row.units())),
        column("customer.birthday", ContactRow::birthday),
        column("field.preferredTime", ContactRow::preferredTime),
        column("field.doNotCall", row -> cells.yes(row.doNotCall())));
  }
}
