package org.xinsheng.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.signin.Account;
import org.xinsheng.signin.SessionDesk;

/**
 * The browser's side of a sign-in: a cookie that every node can read. The container's session holds
 * the state of pages only, and may be lost with its node.
 */
@ApplicationScoped
public class Sessions {

  static final String COOKIE = "xinsheng";

  /** A request attribute: there was a sign-in, and it has ended. */
  private static final String ENDED = "xinsheng.ended";

  @Inject private SessionDesk desk;

  @Inject
  @ConfigProperty(name = "xinsheng.session.timeout", defaultValue = "PT30M")
  private Duration timeout;

  @Inject
  @ConfigProperty(name = "xinsheng.tls", defaultValue = "false")
  private boolean tls;

  /** Signs in, under a new cookie and a new session of pages. */
  public void begin(HttpServletRequest request, HttpServletResponse response, Account account) {
    secret(request).ifPresent(desk::end);
    HttpSession pages = request.getSession(true);
    request.changeSessionId();
    pages.setMaxInactiveInterval((int) timeout.toSeconds());
    set(request, response, desk.begin(account), "");
  }

  /** Who is signed in here. What the browser asks by itself does not count as activity. */
  Optional<Account> account(HttpServletRequest request) {
    Optional<String> secret = secret(request);
    Optional<Account> account = secret.flatMap(it -> desk.account(it, !Paths.isQuiet(request)));
    if (secret.isPresent() && account.isEmpty()) {
      request.setAttribute(ENDED, true);
    }
    return account;
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    secret(request).ifPresent(desk::end);
    set(request, response, "", "; Max-Age=0");
    HttpSession pages = request.getSession(false);
    if (pages != null) {
      pages.invalidate();
    }
  }

  /** Whether the caller was signed in before and is no longer. */
  boolean hasEnded(HttpServletRequest request) {
    return request.getAttribute(ENDED) != null;
  }

  private static Optional<String> secret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(it -> it.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  /** Written by hand, since not every container passes SameSite on. */
  private void set(
      HttpServletRequest request, HttpServletResponse response, String value, String age) {
    response.addHeader(
        "Set-Cookie",
        "%s=%s; Path=%s/; HttpOnly; SameSite=Lax%s%s"
            .formatted(COOKIE, value, request.getContextPath(), tls ? "; Secure" : "", age));
  }
}
