package org.xinsheng.web.repair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.intake.Colleague;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.repair.JobQueries;
import org.xinsheng.repair.JobRow;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.PagedExport;

/** The list of repairs, or of service requests, as a file. */
@RequestScoped
public class JobExport extends PagedExport<JobRow> {

  @Inject private JobQueries jobs;
  @Inject private JobsAsked asked;

  @Override
  public ListCode list() {
    return ListCode.JOB;
  }

  @Override
  protected Page<JobRow> page(String after) {
    return jobs.page(asked.kind(), asked.filter(), asked.sort(), after, Page.MOST);
  }

  @Override
  protected List<Column<JobRow>> columns() {
    return List.of(
        new Column<>("field.number", JobRow::number),
        new Column<>("field.kind", it -> label(it.kind())),
        new Column<>("field.office", JobRow::office),
        new Column<>("field.status", it -> label(it.status())),
        new Column<>("field.receivedAt", it -> local(it.receivedAt(), it.time())),
        new Column<>("field.channel", it -> label(it.channel())),
        new Column<>("field.category", it -> category(it.category())),
        new Column<>("print.gist", JobRow::gist),
        new Column<>("field.location", JobRow::location),
        new Column<>("field.customer.name", JobRow::customerName),
        new Column<>("field.customer.unit", JobRow::unit),
        new Column<>("field.customer.phone", JobRow::phone),
        new Column<>("field.firstContact", it -> name(it.firstContact())),
        new Column<>("field.department", it -> department(it.office(), it.department())),
        new Column<>("field.assignee", it -> name(it.assignee())),
        new Column<>("field.dispatchedAt", it -> local(it.dispatchedAt(), it.time())),
        new Column<>("print.dueAt", it -> local(it.dueAt(), it.time())),
        new Column<>("field.jobDoneAt", it -> local(it.doneAt(), it.time())),
        new Column<>("print.endedAt", it -> local(it.endedAt(), it.time())));
  }

  private static String name(Colleague person) {
    return person == null ? null : person.name();
  }
}
