package org.xinsheng.web.meeting;

import jakarta.annotation.PostConstruct;
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
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;

/** The list of meetings; what it shows stands in its address, so that Back leads back to it. */
@Named("meetingList")
@RequestScoped
public class MeetingListView {

  private static final int PAGE = 25;

  @Inject private MeetingQueries meetings;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Address address;

  private Page<MeetingRow> page;

  @PostConstruct
  void read() {
    try {
      page =
          meetings.page(
              address.text("office"),
              address.choice("status", MeetingStatus.class),
              address.text("after"),
              PAGE);
    } catch (Refusal strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public List<MeetingRow> getRows() {
    return page.items();
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
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
