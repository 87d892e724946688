package org.xinsheng.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.notification.NoticeQueries;
import org.xinsheng.notification.NoticeRow;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.PageTexts;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** My inbox as a file. */
@RequestScoped
public class NoticeExport extends PagedExport<NoticeRow> {

  @Inject private NoticeQueries notices;
  @Inject private Address address;
  @Inject private PageTexts texts;

  @Override
  public ListCode list() {
    return ListCode.NOTICE;
  }

  @Override
  protected Page<NoticeRow> page(String after, int limit) {
    return notices.mine(address.text("unread") != null, after, limit);
  }

  @Override
  protected List<Column<NoticeRow>> columns() {
    return List.of(
        column("trail.when", row -> Cells.local(row.at(), OfficeTime.STANDARD)),
        column("field.number", row -> row.subject().number()),
        column("trail.what", row -> texts.message(row.text())),
        column("notice.readAt", row -> Cells.local(row.readAt(), OfficeTime.STANDARD)),
        column(
            "notice.acknowledgedAt",
            row -> Cells.local(row.acknowledgedAt(), OfficeTime.STANDARD)));
  }
}
