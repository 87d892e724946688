package org.xinsheng.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.organisation.OrganisationQueries;
import org.xinsheng.organisation.PartKind;
import org.xinsheng.organisation.PartRow;
import org.xinsheng.organisation.SeriesInput;
import org.xinsheng.organisation.SeriesResult;
import org.xinsheng.organisation.UnitDesk;
import org.xinsheng.organisation.UnitEntry;
import org.xinsheng.organisation.UnitFilter;
import org.xinsheng.organisation.UnitQueries;
import org.xinsheng.shared.FieldError;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/** The units of an office; one is added or changed, or a whole series made (ORG-1). */
@Named("units")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class UnitsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private enum Open {
    NEW,
    CHANGE,
    SERIES
  }

  @Inject private UnitQueries queries;
  @Inject private UnitDesk desk;
  @Inject private OrganisationQueries organisation;
  @Inject private OfficeDirectory offices;
  @Inject private Address address;
  @Inject private Answers answers;

  private final Form form = new Form();
  private OfficeRow office;
  private UnitFilter filter;
  private String after;
  private String next;
  private String previous;
  private Page<UnitEntry> page = new Page<>(List.of(), null);
  private List<PartRow> zones = List.of();
  private Open open;
  private UnitEntry changed;
  private SeriesResult preview;

  /** Before the page is shown; strangers are refused. */
  public void open() {
    answers.find(
        () -> {
          if (filter == null) {
            ask();
          }
          zones = organisation.parts(PartKind.ZONE, office.code());
          page = found();
        });
  }

  private void ask() {
    String code = address.text("office");
    office =
        code == null
            ? organisation.offices().stream().findFirst().orElseThrow(() -> new NotFound("office"))
            : organisation.office(code);
    filter =
        new UnitFilter(
            address.text("zone"),
            address.text("building"),
            address.text("q"),
            address.text("left") == null);
    after = address.text("after");
    next = found().next();
    next = next == null ? null : address.forward(next);
    previous = after == null ? null : address.back();
  }

  private Page<UnitEntry> found() {
    try {
      return queries.page(office.code(), filter, after, PAGE);
    } catch (InvalidInput strangeAddress) {
      return new Page<>(List.of(), null);
    }
  }

  public void add() {
    begin(Open.NEW);
  }

  public void makeSeries() {
    begin(Open.SERIES);
    form.put("entrances", "1");
  }

  public void change(UnitEntry row) {
    begin(Open.CHANGE);
    changed = row;
    form.put("unit", row.text());
    form.put("zone", offices.zone(row.zoneId()).code());
  }

  private void begin(Open what) {
    form.clear();
    open = what;
    preview = null;
    changed = null;
    form.put("zone", filter.zone());
  }

  public void close() {
    open = null;
    preview = null;
    form.clear();
  }

  public void save() {
    if (isSeries() || open == null) {
      return;
    }
    boolean fresh = open == Open.NEW;
    if (answers.done(this::keep)) {
      answers.tell(fresh ? "organisation.added" : "organisation.saved");
      close();
    }
  }

  private void keep() {
    if (open == Open.NEW) {
      desk.add(office.code(), form.text("zone"), form.text("unit"));
    } else {
      desk.change(changed.id(), changed.version(), form.text("zone"), form.text("unit"));
    }
  }

  private SeriesInput typed() {
    return new SeriesInput(
        form.text("zone"),
        form.text("buildings"),
        form.number("entrances"),
        form.text("floors"),
        form.number("rooms"),
        form.text("leftFloors"));
  }

  public void preview() {
    preview = null;
    answers.done(() -> atSeries(() -> preview = desk.trySeries(office.code(), typed())));
  }

  /** The zone of a series is an input of its own. */
  private static void atSeries(Runnable act) {
    try {
      act.run();
    } catch (InvalidInput refused) {
      throw new InvalidInput(
          refused.fields().stream()
              .map(
                  it -> it.field().equals("zone") ? new FieldError("seriesZone", it.message()) : it)
              .toList());
    }
  }

  public void make() {
    SeriesResult[] made = new SeriesResult[1];
    if (isSeries()
        && answers.done(() -> atSeries(() -> made[0] = desk.addSeries(office.code(), typed())))) {
      answers.tell("unit.series.done", made[0].added(), made[0].present());
      close();
    }
  }

  public void retire(UnitEntry row) {
    if (answers.done(() -> desk.retire(row.id(), row.version()))) {
      answers.tell("organisation.retiredNow");
    }
  }

  public void restore(UnitEntry row) {
    if (answers.done(() -> desk.restore(row.id(), row.version()))) {
      answers.tell("organisation.restoredNow");
    }
  }

  public List<UnitEntry> getRows() {
    return page.items();
  }

  public OfficeRow getOffice() {
    return office;
  }

  public List<OfficeRow> getOffices() {
    return offices.all();
  }

  public List<PartRow> getZones() {
    return zones;
  }

  public List<PartRow> getOpenZones() {
    return zones.stream().filter(PartRow::active).toList();
  }

  public PartRow zone(UnitEntry row) {
    return zones.stream().filter(it -> it.id().equals(row.zoneId())).findFirst().orElse(null);
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return next;
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return previous;
  }

  public boolean isEditing() {
    return open == Open.NEW || open == Open.CHANGE;
  }

  public boolean isSeries() {
    return open == Open.SERIES;
  }

  /** What is changed, null for a new one. */
  public UnitEntry getChanged() {
    return changed;
  }

  public SeriesResult getPreview() {
    return preview;
  }

  public Form getForm() {
    return form;
  }
}
