package org.xinsheng.web.repair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.repair.JobRow;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** The list of repairs, or of service requests, as a file; phones stay masked. */
@RequestScoped
public class JobExport extends PagedExport<JobRow> {

  @Inject private RepairListView jobs;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.JOB;
  }

  @Override
  protected Page<JobRow> page(String after, int limit) {
    return jobs.page(after, limit);
  }

  @Override
  protected List<Column<JobRow>> columns() {
    return List.of(
        column("field.number", JobRow::number),
        column("intake.kind", row -> cells.label(row.kind())),
        column("field.office", row -> cells.office(row.office())),
        column("field.status", row -> cells.label(row.status())),
        column("field.channel", row -> cells.label(row.channel())),
        column("field.category", row -> cells.category(row.category())),
        column("intake.gist", JobRow::gist),
        column("field.location", JobRow::location),
        column("field.customer.name", JobRow::customerName),
        column("field.customer.unit", JobRow::unit),
        column("field.customer.phone", JobRow::phone),
        column("field.firstContact", row -> Cells.person(row.firstContact())),
        column("field.department", row -> cells.department(row.office(), row.department())),
        column("field.assignee", row -> Cells.person(row.assignee())),
        column("field.receivedAt", row -> Cells.local(row.receivedAt(), row.time())),
        column("field.appointmentAt", row -> Cells.local(row.appointmentAt(), row.time())),
        column("field.nextDue", row -> Cells.local(row.nextDueAt(), row.time())),
        column("field.jobDoneAt", row -> Cells.local(row.doneAt(), row.time())),
        column("field.closedAt", row -> Cells.local(row.endedAt(), row.time())));
  }
}
