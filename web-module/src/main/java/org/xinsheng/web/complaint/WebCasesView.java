package org.xinsheng.web.complaint;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinsheng.complaint.WebCaseDesk;
import org.xinsheng.complaint.WebCaseQueries;
import org.xinsheng.complaint.WebCaseRow;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.organisation.CategoryRow;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.organisation.OfficeDirectory;
import org.xinsheng.shared.Names;
import org.xinsheng.shared.Page;
import org.xinsheng.shared.Role;
import org.xinsheng.web.frame.Answers;

/** The queue of what owners brought by the web, and what the reader took of it (INT-18). */
@Named("webCases")
@RequestScoped
public class WebCasesView {

  private static final int LIMIT = 50;
  private static final int FEW = 5;

  /** Whose start page has it. */
  private static final List<Role> DESKS =
      List.of(Role.CUSTOMER_SERVICE, Role.DUTY_OFFICER, Role.HEAD_STEWARD);

  @Inject private WebCaseQueries queue;
  @Inject private WebCaseDesk desk;
  @Inject private OfficeDirectory offices;
  @Inject private CurrentActor current;
  @Inject private Answers answers;
  @Inject private HttpServletRequest request;

  private Page<WebCaseRow> page;
  private List<WebCaseRow> mine;

  @PostConstruct
  void read() {
    answers.find(() -> page = queue.untaken(null, request.getParameter("after"), LIMIT));
    mine = queue.mine(LIMIT);
  }

  /** Whether the queue is this person's work. */
  public boolean isDesk() {
    return DESKS.stream().anyMatch(current.get()::holdsAnywhere);
  }

  /**
   * @return the case, ready to be classified; null when somebody was faster
   */
  public String take(String number) {
    if (answers.done(() -> desk.take(number, null))) {
      return "/complaint/case.xhtml?faces-redirect=true&number="
          + number
          + "&act="
          + ComplaintAct.CLASSIFICATION;
    }
    read();
    return null;
  }

  public List<WebCaseRow> getRows() {
    return page == null ? List.of() : page.items();
  }

  /** For the start page. */
  public List<WebCaseRow> getFirst() {
    return getRows().stream().limit(FEW).toList();
  }

  /** The cursor of the next page, null on the last. */
  public String getNext() {
    return page == null ? null : page.next();
  }

  public List<WebCaseRow> getMine() {
    return mine;
  }

  public Names category(WebCaseRow row) {
    return offices.category(row.category()).map(CategoryRow::names).orElse(null);
  }
}
