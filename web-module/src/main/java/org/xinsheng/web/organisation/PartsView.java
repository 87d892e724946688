package org.xinsheng.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xinsheng.organisation.AccountQueries;
import org.xinsheng.organisation.HoldingRow;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.OrganisationQueries;
import org.xinsheng.organisation.PartDesk;
import org.xinsheng.organisation.PartKind;
import org.xinsheng.organisation.PartRow;
import org.xinsheng.organisation.RoleSeatRow;
import org.xinsheng.organisation.UnitQueries;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** Departments and zones of the office that the page shows, with heads and stewards (ORG-1). */
@Named("officeParts")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class PartsView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The fields of a part stand beside the office's own, which are called alike. */
  private static final String OWN = "part.";

  @Inject private OrganisationQueries queries;
  @Inject private AccountQueries accounts;
  @Inject private UnitQueries units;
  @Inject private PartDesk desk;
  @Inject private Address address;
  @Inject private Answers answers;

  private final Form form = new Form();
  private boolean opened;
  private String office;
  private List<PartRow> departments = List.of();
  private List<PartRow> zones = List.of();
  private List<RoleSeatRow> seats = List.of();
  private Map<Long, Long> unitCounts = Map.of();
  private PartKind kind;
  private String code;
  private long version;

  /**
   * Before the page is shown; for a new office there is nothing yet. Only the first address counts:
   * later the form's own name comes by the same parameter.
   */
  public void open() {
    if (!opened) {
      opened = true;
      office = address.text("office");
    }
    if (office != null) {
      answers.find(this::read);
    }
  }

  private void read() {
    OfficeRow row = queries.office(office);
    departments = queries.parts(PartKind.DEPARTMENT, office);
    zones = queries.parts(PartKind.ZONE, office);
    seats = accounts.table(row);
    unitCounts = units.perZone(row.id());
  }

  public void add(PartKind what) {
    edit(what, null, 0, new Names(null, null));
  }

  public void edit(PartKind what, PartRow row) {
    edit(what, row.code(), row.version(), row.names());
  }

  private void edit(PartKind what, String itsCode, long seen, Names names) {
    form.clear();
    form.put(OWN + "names.zh", names.zh());
    form.put(OWN + "names.en", names.en());
    kind = what;
    code = itsCode;
    version = seen;
  }

  public void save() {
    if (kind == null) {
      return;
    }
    Names names = new Names(form.text(OWN + "names.zh"), form.text(OWN + "names.en"));
    if (answers.done(() -> own(() -> keep(names)))) {
      answers.tell(code == null ? "organisation.added" : "organisation.saved");
      close();
    }
  }

  private void keep(Names names) {
    if (code == null) {
      desk.add(kind, office, form.text(OWN + "code"), names);
    } else {
      desk.rename(kind, office, code, version, names);
    }
  }

  private static void own(Runnable act) {
    try {
      act.run();
    } catch (InvalidInput refused) {
      throw new InvalidInput(
          refused.fields().stream()
              .map(it -> new FieldError(OWN + it.field(), it.message()))
              .toList());
    }
  }

  public void close() {
    kind = null;
    code = null;
    form.clear();
  }

  public void retire(PartKind what, PartRow row) {
    if (answers.done(() -> desk.retire(what, office, row.code(), row.version()))) {
      answers.tell("organisation.retiredNow");
    }
  }

  public void restore(PartKind what, PartRow row) {
    if (answers.done(() -> desk.restore(what, office, row.code(), row.version()))) {
      answers.tell("organisation.restoredNow");
    }
  }

  public List<PartRow> of(PartKind what) {
    return what == PartKind.ZONE ? zones : departments;
  }

  /** Heads of the department, or stewards of the zone; the principal first. */
  public List<HoldingRow> holders(PartKind what, PartRow row) {
    Role role = what == PartKind.ZONE ? Role.STEWARD : Role.DEPARTMENT_HEAD;
    return seats.stream()
        .filter(it -> it.role() == role)
        .filter(
            it -> Objects.equals(row.id(), what == PartKind.ZONE ? it.zoneId() : it.departmentId()))
        .flatMap(it -> it.holders().stream())
        .toList();
  }

  public long unitsOf(PartRow zone) {
    return unitCounts.getOrDefault(zone.id(), 0L);
  }

  /** Roles of the office that nobody holds (ORG-6). */
  public long getGaps() {
    return seats.stream().filter(RoleSeatRow::unheld).count();
  }

  public PartKind[] getKinds() {
    return PartKind.values();
  }

  public PartKind getKind() {
    return kind;
  }

  public boolean isAdding() {
    return code == null;
  }

  public String getCode() {
    return code;
  }

  public Form getForm() {
    return form;
  }
}
