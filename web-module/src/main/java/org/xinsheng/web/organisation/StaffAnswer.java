package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.organisation.AccountQueries;
import org.xinsheng.organisation.AccountRow;
import org.xinsheng.organisation.HoldingRow;
import org.xinsheng.organisation.SeatCodes;
import org.xinsheng.organisation.domain.AccountStatus;
import org.xinsheng.shared.Role;

/** Somebody's account as the interface shows it to administrators. */
@RequestScoped
public class StaffAnswer {

  /**
   * @param id names it in acts on it
   */
  public record Held(
      Long id,
      Role role,
      String branch,
      String office,
      String department,
      String zone,
      boolean principal) {}

  /**
   * @param number the user name, as every list names its items
   * @param office null for people of a branch or the company
   */
  public record Account(
      String number,
      String username,
      String name,
      AccountStatus status,
      String branch,
      String office,
      String department,
      String email,
      boolean hasPassword,
      boolean mustChangePassword,
      List<Held> roles,
      long version) {}

  @Inject private AccountQueries accounts;
  @Inject private PlaceCodes places;

  public Account of(String username) {
    AccountRow row = accounts.one(username);
    SeatCodes place = places.of(row.branchId(), row.officeId(), row.departmentId(), null);
    return new Account(
        row.username(),
        row.username(),
        row.name(),
        row.status(),
        place.branch(),
        place.office(),
        place.department(),
        row.email(),
        row.hasPassword(),
        row.mustChangePassword(),
        accounts.heldBy(List.of(row.id())).stream().map(this::held).toList(),
        row.version());
  }

  private Held held(HoldingRow it) {
    SeatCodes place = places.of(it.branchId(), it.officeId(), it.departmentId(), it.zoneId());
    return new Held(
        it.id(),
        it.role(),
        place.branch(),
        place.office(),
        place.department(),
        place.zone(),
        it.principal());
  }
}
