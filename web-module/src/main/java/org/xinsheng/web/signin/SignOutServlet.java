package org.xinsheng.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session. */
@WebServlet(Paths.SIGN_OUT)
public class SignOutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Sessions sessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + Paths.SIGN_IN + "?out=true");
  }
}
