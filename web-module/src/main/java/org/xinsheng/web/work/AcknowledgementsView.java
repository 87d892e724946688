package org.xinsheng.web.work;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.xinsheng.notification.NoticeDesk;
import org.xinsheng.notification.NoticeQueries;
import org.xinsheng.notification.NoticeRow;
import org.xinsheng.web.frame.Answers;

/**
 * What I have yet to acknowledge (HD-14), in one press each. The list stays as it was shown, so
 * that a button always means the notice that stands beside it.
 */
@Named("acknowledgements")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class AcknowledgementsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  @Inject private NoticeQueries notices;
  @Inject private NoticeDesk desk;
  @Inject private Answers answers;

  private List<NoticeRow> rows;

  @PostConstruct
  void read() {
    rows = notices.toAcknowledge(MOST);
  }

  public void acknowledge(NoticeRow row) {
    if (answers.done(() -> desk.acknowledge(row.id()))) {
      rows = rows.stream().filter(it -> !it.id().equals(row.id())).toList();
    }
  }

  public List<NoticeRow> getRows() {
    return rows;
  }
}
