package org.xinsheng.web.followup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinsheng.followup.FollowUpQueries;
import org.xinsheng.followup.FollowUpRow;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;

/** The call list: open rounds, the one due first on top (FU-2). */
@Named("followUpList")
@RequestScoped
public class FollowUpListView {

  private static final int PAGE = 25;

  @Inject private FollowUpQueries followUps;
  @Inject private Address address;

  private Page<FollowUpRow> page;

  @PostConstruct
  void read() {
    try {
      page = followUps.due(address.text("office"), address.text("after"), PAGE);
    } catch (Refusal strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public List<FollowUpRow> getRows() {
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
}
