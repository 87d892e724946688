package org.xinsheng.web.complaint;

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
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.ListView;

/** The list of complaints; what it shows stands in its address, so that Back leads back to it. */
@Named("complaintList")
@RequestScoped
public class ComplaintListView extends ListView<ComplaintRow> {

  @Inject private ComplaintQueries complaints;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;
  @Inject private ComplaintAsked asked;

  @Override
  public Page<ComplaintRow> page(String after, int limit) {
    return complaints.page(asked.filter(), sort(), after, limit);
  }

  public ComplaintSort sort() {
    return asked.sort();
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
