package org.xinsheng.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.Source;
import org.xinsheng.signin.Account;

/** Lets in whoever is signed in, everybody to what is public, and nobody else. */
public class Gate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String ACCOUNT = "xinsheng.account";

  @Inject private transient CurrentActor current;
  @Inject private transient Refusals refusals;

  static void opensFor(HttpServletRequest request, Account account) {
    request.setAttribute(ACCOUNT, account);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = Paths.of(request);
    current.comesBy(Paths.isApi(path) ? Source.API : Source.PAGE);
    Account account = (Account) request.getAttribute(ACCOUNT);
    if (Paths.isPublic(path)) {
      chain.doFilter(request, response);
    } else if (account == null) {
      refusals.signInFirst(request, response);
    } else if (account.mustChangePassword() && !Paths.isOpenWhileChangingPassword(path)) {
      refusals.changePasswordFirst(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
