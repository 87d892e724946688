package org.xinsheng.web.capa;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.correctiveaction.CapaFilter;
import org.xinsheng.correctiveaction.CapaLedger;
import org.xinsheng.correctiveaction.CapaPart;
import org.xinsheng.correctiveaction.CapaQueries;
import org.xinsheng.correctiveaction.CapaRow;
import org.xinsheng.correctiveaction.ReviewQueries;
import org.xinsheng.correctiveaction.ReviewRow;
import org.xinsheng.correctiveaction.domain.CapaStatus;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;

/** The CAPA ledger: four numbers, each of which opens its records (CA-6). */
@Named("capaList")
@RequestScoped
public class CapaListView {

  private static final int PAGE = 25;
  private static final int MOST = 20;

  @Inject private CapaQueries reports;
  @Inject private ReviewQueries reviews;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;

  private CapaPart part;
  private CapaLedger ledger;
  private Page<CapaRow> page;
  private List<ReviewRow> due;
  private List<ReviewRow> waiting;

  @PostConstruct
  void read() {
    part = address.choice("part", CapaPart.class);
    CapaFilter filter =
        new CapaFilter(
            address.choice("status", CapaStatus.class),
            address.text("office"),
            part,
            address.text("slip"));
    try {
      page = reports.page(filter, address.text("after"), PAGE);
    } catch (Refusal strangeAddress) {
      page = new Page<>(List.of(), null);
    }
    ledger = reports.ledger(address.text("office"));
    due = reviews.due(MOST);
    waiting = reviews.withoutReport(MOST);
  }

  public CapaPart getPart() {
    return part;
  }

  public CapaPart[] getParts() {
    return CapaPart.values();
  }

  public long count(CapaPart of) {
    return ledger.of(of);
  }

  /** As a number, or as "10000+" where there may be more. */
  public String shown(CapaPart of) {
    return ledger.of(of) < CapaLedger.MOST ? String.valueOf(ledger.of(of)) : CapaLedger.MOST + "+";
  }

  /** This list with only that part, or with everything where it is shown already. */
  public String link(CapaPart of) {
    return address.toggled("part", of.name());
  }

  public List<CapaRow> getRows() {
    return page.items();
  }

  /** Review meetings to be held. */
  public List<ReviewRow> getDue() {
    return due;
  }

  /** Slips whose review asks for a report. */
  public List<ReviewRow> getWaiting() {
    return waiting;
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
    return offices.reachableBy(current.get());
  }

  public CapaStatus[] getStates() {
    return CapaStatus.values();
  }
}
