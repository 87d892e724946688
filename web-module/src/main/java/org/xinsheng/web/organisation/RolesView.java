package org.xinsheng.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.organisation.AccountQueries;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.RoleGapQueries;
import org.xinsheng.organisation.RoleSeatRow;
import org.xinsheng.shared.NotFound;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;

/** Who holds what in an office, who is the principal, and what nobody holds (ORG-6). */
@Named("roleTable")
@RequestScoped
public class RolesView {

  private static final int MOST = 50;

  @Inject private AccountQueries accounts;
  @Inject private RoleGapQueries gapQueries;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private OfficeRow office;
  private List<RoleSeatRow> rows = List.of();
  private List<RoleGapQueries.RoleGap> missed = List.of();

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          missed = gapQueries.late(MOST);
          office = chosen();
          rows = office == null ? List.of() : accounts.table(office);
        });
  }

  private OfficeRow chosen() {
    String code = address.text("office");
    if (code == null) {
      return offices.all().stream().findFirst().orElse(null);
    }
    return offices.byCode(code).orElseThrow(() -> new NotFound(code));
  }

  public OfficeRow getOffice() {
    return office;
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  public List<RoleSeatRow> getRows() {
    return rows;
  }

  public long getGaps() {
    return rows.stream().filter(RoleSeatRow::unheld).count();
  }

  /** What was lately asked for in vain, in all offices. */
  public List<RoleGapQueries.RoleGap> getMissed() {
    return missed;
  }
}
