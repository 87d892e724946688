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
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;

/** Everybody who works here, for administrators. */
@Named("staffList")
@RequestScoped
public class StaffListView {

  private static final int PAGE = 50;
  private static final String LEFT = "LEFT";

  @Inject private AccountQueries accounts;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private Page<AccountRow> page = new Page<>(List.of(), null);
  private Map<Long, List<HoldingRow>> held = Map.of();

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          page = found();
          held =
              accounts.heldBy(page.items().stream().map(AccountRow::id).toList()).stream()
                  .collect(Collectors.groupingBy(HoldingRow::staffId));
        });
  }

  private Page<AccountRow> found() {
    AccountFilter filter =
        new AccountFilter(
            address.text("office"),
            address.text("q"),
            address.choice("role", Role.class),
            !LEFT.equals(address.text("left")));
    try {
      return accounts.page(filter, address.text("after"), PAGE);
    } catch (InvalidInput strangeAddress) {
      return page;
    }
  }

  public List<AccountRow> getRows() {
    return page.items();
  }

  public List<Role> roles(AccountRow row) {
    return held.getOrDefault(row.id(), List.of()).stream()
        .map(HoldingRow::role)
        .distinct()
        .toList();
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  public Role[] getKnownRoles() {
    return Role.values();
  }
}
