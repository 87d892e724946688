package org.xinsheng.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinsheng.signin.Account;
import org.xinsheng.signin.Accounts;
import org.xinsheng.signin.RealTime;

/**
 * Keeps the user name in the session, which every node has a copy of. What the browser asks by
 * itself does not keep a session alive, so the time of the last activity is kept here.
 */
@ApplicationScoped
public class Sessions {

  private static final String CALLER = "xinsheng.caller";
  private static final String STAMP = "xinsheng.stamp";
  private static final String SEEN = "xinsheng.seen";

  /** A request attribute: there was a session, and it has ended. */
  private static final String ENDED = "xinsheng.ended";

  /** The session is written at most ten times in the time that it lasts. */
  private static final int STEPS = 10;

  @Inject private Accounts accounts;
  @Inject private RealTime time;

  @Inject
  @ConfigProperty(name = "xinsheng.session.timeout", defaultValue = "PT30M")
  private Duration timeout;

  /** Signs in, under a new session id. */
  public void begin(HttpServletRequest request, Account account) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.setMaxInactiveInterval((int) timeout.toSeconds());
    session.setAttribute(CALLER, account.username());
    session.setAttribute(STAMP, account.stamp());
    session.setAttribute(SEEN, time.now());
  }

  /** Who is signed in here: active, with the password of then, and not away for too long. */
  public Optional<Account> account(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object caller = session == null ? null : session.getAttribute(CALLER);
    if (caller == null) {
      return Optional.empty();
    }
    Instant seen = (Instant) session.getAttribute(SEEN);
    Instant now = time.now();
    Optional<Account> account =
        now.isAfter(seen.plus(timeout)) ? Optional.empty() : accounts.byUsername(caller.toString());
    if (account.filter(it -> it.stamp().equals(session.getAttribute(STAMP))).isEmpty()) {
      session.invalidate();
      request.setAttribute(ENDED, true);
      return Optional.empty();
    }
    if (!Paths.isQuiet(Paths.of(request)) && now.isAfter(seen.plus(timeout.dividedBy(STEPS)))) {
      session.setAttribute(SEEN, now);
    }
    return account;
  }

  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Whether the caller was signed in before and is no longer. */
  public boolean hasEnded(HttpServletRequest request) {
    return request.getAttribute(ENDED) != null
        || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }
}
