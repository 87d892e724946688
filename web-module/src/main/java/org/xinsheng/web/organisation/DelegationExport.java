package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DelegationQueries;
import org.xinsheng.organisation.DelegationRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** All deputies as a file, for administrators (ORG-6). */
@RequestScoped
public class DelegationExport extends PagedExport<DelegationRow> {

  @Inject private CurrentActor current;
  @Inject private DelegationQueries delegations;
  @Inject private Address address;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.DELEGATION;
  }

  @Override
  public void open() {
    current.administrator();
    super.open();
  }

  @Override
  protected Page<DelegationRow> page(String after, int limit) {
    return delegations.page(address.text("over") == null, after, limit);
  }

  @Override
  protected List<Column<DelegationRow>> columns() {
    return List.of(
        column("delegation.absent", row -> row.absentName() + " (" + row.absent() + ")"),
        column("delegation.deputy", row -> row.deputyName() + " (" + row.deputy() + ")"),
        column(
            "field.role",
            row ->
                row.role() == null ? cells.text("delegation.allRoles") : cells.label(row.role())),
        column("delegation.startsAt", row -> Cells.local(row.startsAt(), OfficeTime.STANDARD)),
        column("delegation.endsAt", row -> Cells.local(row.endsAt(), OfficeTime.STANDARD)),
        column("field.status", row -> cells.label(row.state())));
  }
}
