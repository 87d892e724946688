package org.xinsheng.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinsheng.notification.NoticeDesk;
import org.xinsheng.notification.NoticeQueries;
import org.xinsheng.notification.NoticeRow;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.PageTexts;

/** My inbox, newest first. */
@Named("noticeList")
@RequestScoped
public class NoticeListView {

  /** Notices under one heading. */
  public record Group(String title, boolean unread, List<NoticeRow> rows) {}

  private static final int PAGE = 25;
  private static final int LATEST = 6;

  @Inject private NoticeQueries notices;
  @Inject private NoticeDesk desk;
  @Inject private Clock clock;
  @Inject private PageTexts texts;
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

  /** Whether it stands here before it calls its recipient (DL-13). */
  public boolean isQuiet(NoticeRow row) {
    return row.readAt() == null
        && row.quietUntil() != null
        && row.quietUntil().isAfter(clock.now());
  }

  /** Where the record is that a notice speaks of; those without a page lead to the inbox. */
  public String address(NoticeRow row) {
    return request.getContextPath() + row.page();
  }

  /** The newest that are unread, for the start page. */
  public List<NoticeRow> getLatest() {
    return notices.mine(true, null, LATEST).items();
  }

  /** What is unread stands first, the rest by day. */
  public List<Group> getGroups() {
    List<Group> groups = new ArrayList<>();
    List<NoticeRow> unread = page.items().stream().filter(it -> it.readAt() == null).toList();
    if (!unread.isEmpty()) {
      groups.add(new Group(texts.of("notice.unread"), true, unread));
    }
    Map<LocalDate, List<NoticeRow>> days = new LinkedHashMap<>();
    page.items().stream()
        .filter(it -> it.readAt() != null)
        .forEach(it -> days.computeIfAbsent(day(it.at()), day -> new ArrayList<>()).add(it));
    days.forEach((day, rows) -> groups.add(new Group(title(day), false, rows)));
    return groups;
  }

  private String title(LocalDate day) {
    LocalDate today = day(clock.now());
    if (day.equals(today)) {
      return texts.of("notice.today");
    }
    return day.equals(today.minusDays(1)) ? texts.of("notice.yesterday") : texts.show(day);
  }

  private static LocalDate day(Instant at) {
    return OfficeTime.STANDARD.dateOf(at);
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
