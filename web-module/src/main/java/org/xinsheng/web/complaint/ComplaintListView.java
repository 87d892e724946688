package org.xinsheng.web.complaint;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.complaint.ComplaintQueries;
import org.xinsheng.complaint.ComplaintRow;
import org.xinsheng.complaint.ComplaintSort;
import org.xinsheng.complaint.domain.ComplaintStatus;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;

/** The list of complaints; what it shows stands in its address, so that Back leads back to it. */
@Named("complaintList")
@RequestScoped
public class ComplaintListView {

  private static final int PAGE = 25;

  @Inject private ComplaintQueries complaints;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;
  @Inject private ComplaintAsked asked;

  private Page<ComplaintRow> page;

  @PostConstruct
  void read() {
    try {
      page = complaints.page(asked.filter(), sort(), address.text("after"), PAGE);
    } catch (Refusal strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public ComplaintSort sort() {
    return asked.sort();
  }

  public List<ComplaintRow> getRows() {
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

  public String categoryName(String code) {
    return offices.category(code).map(it -> address.name(it.names())).orElse(code);
  }

  public List<CategoryRow> getCategories() {
    return offices.categories();
  }

  public List<OfficeRow> getOffices() {
    return offices.reachableBy(current.get());
  }

  public ComplaintStatus[] getStates() {
    return ComplaintStatus.values();
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }

  public ComplaintSort[] getSorts() {
    return ComplaintSort.values();
  }
}
