package org.xinsheng.web.slip;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.nonconformity.SlipQueries;
import org.xinsheng.nonconformity.SlipRow;
import org.xinsheng.nonconformity.domain.SlipStatus;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.PageTexts;

/** The list of slips; what it shows stands in its address, so that Back leads back to it. */
@Named("slipList")
@RequestScoped
public class SlipListView {

  private static final int PAGE = 25;

  @Inject private SlipQueries slips;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;
  @Inject private SlipAsked asked;
  @Inject private PageTexts texts;

  private Page<SlipRow> page;

  @PostConstruct
  void read() {
    try {
      page = slips.page(asked.filter(), address.text("after"), PAGE);
    } catch (Refusal strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public List<SlipRow> getRows() {
    return page.items();
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }

  /** Empty where no department is named. */
  public String departmentName(SlipRow row) {
    return department(row.office(), row.department());
  }

  /** By its code, in an office. */
  public String department(String office, String code) {
    return code == null
        ? ""
        : offices
            .byCode(office)
            .flatMap(it -> offices.department(it.id(), code))
            .map(it -> texts.name(it.names()))
            .orElse(code);
  }

  public List<OfficeRow> getOffices() {
    return offices.reachableBy(current.get());
  }

  public SlipStatus[] getStates() {
    return SlipStatus.values();
  }
}
