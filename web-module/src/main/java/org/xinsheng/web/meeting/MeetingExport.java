package org.xinsheng.web.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.xinsheng.listing.domain.ListCode;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingRow;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.PagedExport;

/** The list of meetings as a file. */
@RequestScoped
public class MeetingExport extends PagedExport<MeetingRow> {

  @Inject private MeetingQueries meetings;
  @Inject private Address address;

  @Override
  public ListCode list() {
    return ListCode.MEETING;
  }

  @Override
  protected Page<MeetingRow> page(String after) {
    return meetings.page(
        address.text("office"), address.choice("status", MeetingStatus.class), after, Page.MOST);
  }

  @Override
  protected List<Column<MeetingRow>> columns() {
    return List.of(
        new Column<>("field.number", MeetingRow::number),
        new Column<>("field.office", MeetingRow::office),
        new Column<>("field.status", it -> label(it.status())),
        new Column<>("print.topic", MeetingRow::topic),
        new Column<>("meeting.about", MeetingRow::about),
        new Column<>("field.heldAt", it -> local(it.heldAt(), it.time())),
        new Column<>("field.convenor", it -> it.convenor().name()),
        new Column<>("print.openActions", MeetingRow::openActions));
  }
}
