package org.xinsheng.web.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Remembers the language and leads back to where the person was. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    boolean english = Look.ENGLISH.equals(request.getParameter("language"));
    Cookie cookie = new Cookie(Look.LANGUAGE, english ? Look.ENGLISH : Look.CHINESE);
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", within(request, request.getParameter("back")));
  }

  /** Only an address of this product, so that nobody is led elsewhere. */
  private static String within(HttpServletRequest request, String back) {
    boolean ours = back != null && back.matches("/(?![/\\\\])[^\\p{Cntrl}]*");
    return ours ? back : request.getContextPath() + "/";
  }
}
