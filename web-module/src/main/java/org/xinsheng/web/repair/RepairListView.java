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
import org.xinsheng.repair.JobQueries;
import org.xinsheng.repair.JobRow;
import org.xinsheng.repair.JobSort;
import org.xinsheng.repair.domain.JobKind;
import org.xinsheng.repair.domain.JobStatus;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;

/** The list of repairs or of service requests; what it shows stands in its address. */
@Named("repairList")
@RequestScoped
public class RepairListView {

  private static final int PAGE = 25;

  @Inject private JobQueries jobs;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private JobsAsked asked;
  @Inject private Address address;

  private JobKind kind;
  private JobSort sort;
  private Page<JobRow> page;
  private List<JobRow> mine;

  @PostConstruct
  void read() {
    kind = asked.kind();
    sort = asked.sort();
    try {
      page = jobs.page(kind, asked.filter(), sort, address.text("after"), PAGE);
    } catch (Refusal strangeAddress) {
      page = new Page<>(List.of(), null);
    }
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

  public List<JobRow> getRows() {
    return page.items();
  }

  /** What is dispatched to the reader, for the start page. */
  public List<JobRow> getMine() {
    if (mine == null) {
      mine = jobs.mine(PAGE);
    }
    return mine;
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
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
