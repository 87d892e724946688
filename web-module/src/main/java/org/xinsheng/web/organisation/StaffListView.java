package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinsheng.organisation.AccountFilter;
import org.xinsheng.organisation.AccountQueries;
import org.xinsheng.organisation.AccountRow;
import org.xinsheng.organisation.HoldingRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.listing.ListView;

/** Everybody who works here, for administrators. */
@Named("staffList")
@RequestScoped
public class StaffListView extends ListView<AccountRow> {

  private static final String LEFT = "LEFT";

  @Inject private AccountQueries accounts;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private Map<Long, List<HoldingRow>> held = Map.of();

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          held =
              accounts.heldBy(getRows().stream().map(AccountRow::id).toList()).stream()
                  .collect(Collectors.groupingBy(HoldingRow::staffId));
        });
  }

  @Override
  public Page<AccountRow> page(String after, int limit) {
    AccountFilter filter =
        new AccountFilter(
            address.text("office"),
            address.text("q"),
            address.choice("role", Role.class),
            !LEFT.equals(address.text("left")));
    return accounts.page(filter, after, limit);
  }

  @Override
  protected int size() {
    return 50;
  }

  public List<Role> roles(AccountRow row) {
    return held.getOrDefault(row.id(), List.of()).stream()
        .map(HoldingRow::role)
        .distinct()
        .toList();
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  public Role[] getKnownRoles() {
    return Role.values();
  }
}
