package org.xinsheng.web.portal;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The address that offices publish (ORG-5): leads to the portal's first page. */
@WebServlet("/portal")
public class PortalServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String office = request.getParameter("office");
    boolean named = office != null && office.matches("[A-Za-z0-9_]{1,20}");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location",
        request.getContextPath() + "/portal/index.xhtml" + (named ? "?office=" + office : ""));
  }
}
