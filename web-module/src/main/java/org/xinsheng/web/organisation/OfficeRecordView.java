package org.xinsheng.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xinsheng.organisation.BranchRow;
import org.xinsheng.organisation.OfficeDetails;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.OrganisationDesk;
import org.xinsheng.organisation.OrganisationQueries;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** One office, or a new one: what it is called and publishes (ORG-5). */
@Named("officeRecord")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class OfficeRecordView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the page offers; the interface takes every zone that there is. */
  private static final List<String> ZONES =
      List.of("Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei");

  @Inject private OrganisationQueries queries;
  @Inject private OrganisationDesk desk;
  @Inject private Address address;
  @Inject private Answers answers;

  private String code;
  private OfficeRow shown;
  private List<BranchRow> branches = List.of();
  private boolean opened;
  private Form form = new Form();

  /** Before the page is first shown; unknown codes are an error page. */
  public void open() {
    if (!opened) {
      opened = true;
      code = address.text("office");
      answers.find(this::read);
    }
  }

  private void read() {
    branches = queries.branches().stream().filter(BranchRow::active).toList();
    form = new Form();
    if (code == null) {
      form.put("branch", address.text("branch"));
      form.put("timeZone", OfficeTime.STANDARD.zone().getId());
      return;
    }
    shown = queries.office(code);
    form.put("names.zh", shown.names().zh());
    form.put("names.en", shown.names().en());
    form.put("timeZone", shown.time().zone().getId());
    form.put("address.zh", shown.address().zh());
    form.put("address.en", shown.address().en());
    form.put("hours", shown.hours());
    form.put("hotline", shown.hotline());
    form.put("portalLink", shown.portalLink());
  }

  private OfficeDetails typed() {
    return new OfficeDetails(
        new Names(form.text("names.zh"), form.text("names.en")),
        form.text("timeZone"),
        new Names(form.text("address.zh"), form.text("address.en")),
        form.text("hours"),
        form.text("hotline"),
        form.text("portalLink"));
  }

  /**
   * @return where the new office is, null where it stays on the page
   */
  public String save() {
    if (shown != null) {
      act("organisation.saved", () -> desk.changeOffice(code, shown.version(), typed()));
      return null;
    }
    String made = form.text("code");
    if (answers.done(() -> desk.addOffice(made, form.text("branch"), typed()))) {
      answers.tellThere("organisation.officeAdded");
      return "/admin/organisation/office.xhtml?faces-redirect=true&office=" + made;
    }
    return null;
  }

  public void retire() {
    act("organisation.retiredNow", () -> desk.retireOffice(code, shown.version()));
  }

  public void restore() {
    act("organisation.restoredNow", () -> desk.restoreOffice(code, shown.version()));
  }

  private void act(String told, Runnable work) {
    if (answers.done(work)) {
      answers.tell(told);
      answers.find(this::read);
    }
  }

  /** Null for a new one. */
  public OfficeRow getShown() {
    return shown;
  }

  public boolean isNew() {
    return shown == null;
  }

  public List<BranchRow> getBranches() {
    return branches;
  }

  public Set<String> getZones() {
    Set<String> zones = new LinkedHashSet<>(ZONES);
    if (shown != null) {
      zones.add(shown.time().zone().getId());
    }
    return zones;
  }

  public Form getForm() {
    return form;
  }
}
