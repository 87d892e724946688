package org.xinsheng.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.xinsheng.organisation.LanguageDesk;
import org.xinsheng.shared.Texts;

/**
 * Remembers the language, in the browser and for the colleague, and leads back to where they were.
 */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  @Inject private transient LanguageDesk desk;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    boolean english = Look.ENGLISH.equals(request.getParameter("language"));
    if (request.getUserPrincipal() != null) {
      desk.speak(english ? Texts.ENGLISH : Texts.CHINESE);
    }
    response.addCookie(cookie(english ? Look.ENGLISH : Look.CHINESE));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", within(request, request.getParameter("back")));
  }

  static Cookie cookie(String language) {
    Cookie cookie = new Cookie(Look.LANGUAGE, language);
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** Only an address of this product, so that nobody is led elsewhere. */
  private static String within(HttpServletRequest request, String back) {
    boolean ours = back != null && back.matches("/(?![/\\\\])[^\\p{Cntrl}]*");
    return ours ? back : request.getContextPath() + "/";
  }
}
