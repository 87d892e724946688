package org.xinsheng.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinsheng.notification.NoticeDesk;
import org.xinsheng.notification.NoticeQueries;
import org.xinsheng.notification.NoticeRow;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;

/** My inbox, newest first. */
@Named("noticeList")
@RequestScoped
public class NoticeListView {

  private static final int PAGE = 25;
  private static final int LATEST = 6;

  @Inject private NoticeQueries notices;
  @Inject private NoticeDesk desk;
  @Inject private Address address;
  @Inject private Answers answers;
  @Inject private HttpServletRequest request;

  private Page<NoticeRow> page;

  @PostConstruct
  void read() {
    try {
      page = notices.mine(isUnreadOnly(), address.text("after"), PAGE);
    } catch (Refusal strangeAddress) {
      page = new Page<>(List.of(), null);
    }
  }

  public boolean isUnreadOnly() {
    return address.text("unread") != null;
  }

  public void open(Long id) {
    if (answers.done(() -> desk.read(id))) {
      read();
    }
  }

  public void acknowledge(Long id) {
    if (answers.done(() -> desk.acknowledge(id))) {
      read();
    }
  }

  public void readAll() {
    if (answers.done(() -> desk.readAll())) {
      read();
    }
  }

  /** Where the record is that a notice speaks of; those without a page lead to the inbox. */
  public String address(NoticeRow row) {
    return request.getContextPath() + row.page();
  }

  /** The newest that are unread, for the start page. */
  public List<NoticeRow> getLatest() {
    return notices.mine(true, null, LATEST).items();
  }

  public List<NoticeRow> getRows() {
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
