package org.xinsheng.web.notice;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinsheng.notification.NoticeQueries;

/** What the bell asks every 30 seconds; it does not count as activity of the session. */
@WebServlet("/notices/count")
public class CountServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient NoticeQueries notices;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write("{\"unread\":" + notices.unread() + "}");
  }
}
