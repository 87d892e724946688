package org.xinsheng.web.supervision;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.xinsheng.complaint.ExtensionQueries;
import org.xinsheng.complaint.OvertimeDesk;
import org.xinsheng.complaint.WaitingExtension;
import org.xinsheng.complaint.domain.ComplaintAct;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.Form;

/**
 * Requests for more time, decided where they are listed (DL-8). The list stays as it was shown, so
 * that a button always means the request that stands beside it.
 */
@Named("overtimeDecisions")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class OvertimeDecisionsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 20;

  @Inject private ExtensionQueries extensions;
  @Inject private OvertimeDesk overtime;
  @Inject private Answers answers;
  @Inject private HttpServletRequest request;

  private String query;
  private List<WaitingExtension> all;
  private Long rejecting;
  private Form form = new Form();

  @PostConstruct
  void rememberAddress() {
    query = request.getQueryString();
  }

  /** What waits for this person, then what waits for others within their scope. */
  public List<WaitingExtension> getAll() {
    if (all == null) {
      all =
          Stream.concat(
                  extensions.mine(MOST).stream(),
                  extensions.waiting(MOST).stream().filter(it -> !it.mine()))
              .limit(MOST)
              .toList();
    }
    return all;
  }

  public void approve(WaitingExtension row) {
    decide(row, true, null);
  }

  /** Opens the reason of a rejection; asking again closes it. */
  public void choose(WaitingExtension row) {
    rejecting = row.id().equals(rejecting) ? null : row.id();
    form = new Form();
  }

  public void reject(WaitingExtension row) {
    decide(row, false, form.text("reason"));
  }

  private void decide(WaitingExtension row, boolean approved, String reason) {
    if (answers.done(() -> overtime.decide(row.number(), null, row.id(), approved, reason))) {
      answers.tellThere("case.done", ComplaintAct.EXTENSION_DECISION);
      showAfresh();
    }
  }

  /** The same address once more: what was decided changes all that stands there. */
  private void showAfresh() {
    FacesContext faces = FacesContext.getCurrentInstance();
    String page = request.getContextPath() + faces.getViewRoot().getViewId();
    try {
      faces.getExternalContext().redirect(query == null ? page : page + "?" + query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Long getRejecting() {
    return rejecting;
  }

  public Form getForm() {
    return form;
  }
}
