package org.xinsheng.web.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.meeting.MeetingQueries;
import org.xinsheng.meeting.MeetingRow;
import org.xinsheng.meeting.domain.MeetingStatus;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.shared.Page;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.listing.ListView;

/** The list of meetings; what it shows stands in its address, so that Back leads back to it. */
@Named("meetingList")
@RequestScoped
public class MeetingListView extends ListView<MeetingRow> {

  @Inject private MeetingQueries meetings;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;

  @Override
  public Page<MeetingRow> page(String after, int limit) {
    return meetings.page(
        address.text("office"), address.choice("status", MeetingStatus.class), after, limit);
  }

  /** Whether the reader may call people together in an office. */
  public boolean isConvening() {
    return getOffices().stream().anyMatch(it -> meetings.mayConvene(it.code()));
  }

  public List<OfficeRow> getOffices() {
    return offices.reachableBy(current.get());
  }

  public MeetingStatus[] getStates() {
    return MeetingStatus.values();
  }
}
