package org.xinsheng.web.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.xinsheng.complaint.ComplaintQueries;
import org.xinsheng.complaint.ComplaintRow;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.PageTexts;
import org.xinsheng.web.listing.ListExport;

/** The list of complaints as a file; phones stay masked. */
@RequestScoped
public class ComplaintExport implements ListExport {

  private static final List<String> HEADS =
      List.of(
          "field.number",
          "field.office",
          "field.severity",
          "field.status",
          "field.validity",
          "field.channel",
          "field.category",
          "field.content",
          "field.customer.name",
          "field.customer.unit",
          "field.customer.phone",
          "field.firstContact",
          "field.handler",
          "field.receivedAt",
          "field.nextDue",
          "field.closedAt");

  @Inject private ComplaintQueries complaints;
  @Inject private ComplaintAsked asked;
  @Inject private OfficeDirectory offices;
  @Inject private PageTexts texts;

  @Override
  public ListCode list() {
    return ListCode.COMPLAINT;
  }

  @Override
  public List<String> heads() {
    return HEADS;
  }

  @Override
  public void read(Taker taker) throws IOException {
    String after = null;
    do {
      Page<ComplaintRow> page = complaints.page(asked.filter(), asked.sort(), after, Page.MOST);
      for (ComplaintRow row : page.items()) {
        if (!taker.take(cells(row))) {
          return;
        }
      }
      after = page.next();
    } while (after != null);
  }

  private List<?> cells(ComplaintRow row) {
    return Arrays.asList(
        row.number(),
        row.office(),
        texts.label(row.severity()),
        texts.label(row.status()),
        texts.label(row.validity()),
        texts.label(row.channel()),
        offices.category(row.category()).map(it -> texts.name(it.names())).orElse(row.category()),
        row.gist(),
        row.customerName(),
        row.unit(),
        row.phone(),
        row.firstContact() == null ? null : row.firstContact().name(),
        row.handler() == null ? null : row.handler().name(),
        local(row.receivedAt(), row.time()),
        local(row.nextDueAt(), row.time()),
        local(row.closedAt(), row.time()));
  }

  private static LocalDateTime local(Instant at, OfficeTime time) {
    return at == null ? null : LocalDateTime.ofInstant(at, time.zone());
  }
}
