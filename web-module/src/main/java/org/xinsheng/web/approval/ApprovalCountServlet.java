package org.xinsheng.web.approval;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinsheng.approval.ApprovalQueries;

/** What the navigation asks now and then; it does not count as activity of the session. */
@WebServlet("/approvals/count")
public class ApprovalCountServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ApprovalQueries approvals;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int waiting = approvals.counts().values().stream().mapToInt(Integer::intValue).sum();
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write("{\"waiting\":" + waiting + "}");
  }
}
