package org.xinsheng.web.repair;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.DepartmentRow;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.repair.JobFilter;
import org.xinsheng.repair.JobQueries;
import org.xinsheng.repair.JobRow;
import org.xinsheng.repair.JobSort;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.ListView;

/** The list of repairs or of service requests; what it shows stands in its address. */
@Named("repairList")
@RequestScoped
public class RepairListView extends ListView<JobRow> {

  private static final int MINE = 25;

  @Inject private JobQueries jobs;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;

  private JobKind kind;
  private JobSort sort;
  private List<JobRow> mine;

  @PostConstruct
  void read() {
    JobKind asked = address.choice("kind", JobKind.class);
    kind = asked == null ? JobKind.REPAIR : asked;
    JobSort order = address.choice("sort", JobSort.class);
    sort = order == null ? JobSort.RECEIVED : order;
  }

  @Override
  public Page<JobRow> page(String after, int limit) {
    JobFilter filter =
        new JobFilter(
            address.text("office"),
            address.choice("status", JobStatus.class),
            address.text("department"),
            null,
            null,
            null,
            "true".equals(address.text("overdue")));
    return jobs.page(kind, filter, sort, after, limit);
  }

  public JobKind getKind() {
    return kind;
  }

  public JobKind[] getKinds() {
    return JobKind.values();
  }

  public JobSort getSort() {
    return sort;
  }

  /** What is dispatched to the reader, for the start page. */
  public List<JobRow> getMine() {
    if (mine == null) {
      mine = jobs.mine(MINE);
    }
    return mine;
  }

  /** The department's name, empty while none has it. */
  public String departmentName(JobRow row) {
    return row.department() == null
        ? ""
        : offices
            .byCode(row.office())
            .flatMap(office -> offices.department(office.id(), row.department()))
            .map(it -> address.name(it.names()))
            .orElse(row.department());
  }

  public List<OfficeRow> getOffices() {
    return offices.reachableBy(current.get());
  }

  /** Of one office: their codes are alike in all. */
  public List<DepartmentRow> getDepartments() {
    return getOffices().stream()
        .findFirst()
        .map(it -> offices.departments(it.id()))
        .orElse(List.of());
  }

  public JobStatus[] getStates() {
    return JobStatus.values();
  }
}
