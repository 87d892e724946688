package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.organisation.AccountQueries;
import org.xinsheng.organisation.AccountRow;
import org.xinsheng.organisation.HoldingRow;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** Everybody who works here as a file, for administrators. */
@RequestScoped
public class StaffExport extends PagedExport<AccountRow> {

  @Inject private StaffListView staff;
  @Inject private AccountQueries accounts;
  @Inject private PlaceChoices places;
  @Inject private Cells cells;

  private Map<Long, String> roles = Map.of();

  @Override
  public ListCode list() {
    return ListCode.STAFF;
  }

  @Override
  protected Page<AccountRow> page(String after, int limit) {
    Page<AccountRow> page = staff.page(after, limit);
    roles =
        accounts.heldBy(page.items().stream().map(AccountRow::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    HoldingRow::staffId,
                    Collectors.mapping(it -> cells.label(it.role()), Collectors.joining(" "))));
    return page;
  }

  @Override
  protected List<Column<AccountRow>> columns() {
    return List.of(
        column("signin.username", AccountRow::username),
        column("field.person", AccountRow::name),
        column(
            "administration.workplace",
            row -> places.name(row.branchId(), row.officeId(), row.departmentId(), null)),
        column("account.roles", row -> roles.get(row.id())),
        column("field.status", row -> cells.label(row.status())),
        column("field.email", AccountRow::email));
  }
}
