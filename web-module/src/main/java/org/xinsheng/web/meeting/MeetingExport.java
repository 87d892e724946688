package org.xinsheng.web.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.meeting.MeetingRow;
import org.xinsheng.shared.Page;
import org.xinsheng.web.listing.Cells;
import org.xinsheng.web.listing.PagedExport;

/** The list of meetings as a file. */
@RequestScoped
public class MeetingExport extends PagedExport<MeetingRow> {

  @Inject private MeetingListView meetings;
  @Inject private Cells cells;

  @Override
  public ListCode list() {
    return ListCode.MEETING;
  }

  @Override
  protected Page<MeetingRow> page(String after, int limit) {
    return meetings.page(after, limit);
  }

  @Override
  protected List<Column<MeetingRow>> columns() {
    return List.of(
        column("field.number", MeetingRow::number),
        column("field.office", row -> cells.office(row.office())),
        column("field.status", row -> cells.label(row.status())),
        column("meeting.topic", MeetingRow::topic),
        column("meeting.about", MeetingRow::about),
        column("field.convenor", row -> row.convenor() == null ? null : row.convenor().name()),
        column("field.heldAt", row -> Cells.local(row.heldAt(), row.time())),
        column("meeting.openActions", MeetingRow::openActions));
  }
}
