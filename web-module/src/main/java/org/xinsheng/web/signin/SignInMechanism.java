package org.xinsheng.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.xinsheng.signin.Account;
import org.xinsheng.signin.TokenDesk;

/**
 * Tells the container who calls, on every request: by the bearer token, else by the session. A
 * session alone changes nothing through the API, so that no other site can make a browser do so.
 * Whether a caller is needed is for {@link Gate} to say.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  @Inject private Sessions sessions;
  @Inject private TokenDesk tokens;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<Account> account = account(request);
    if (account.isEmpty()) {
      return context.doNothing();
    }
    Gate.opensFor(request, account.get());
    return context.notifyContainerAboutLogin(account.get().username(), account.get().groups());
  }

  private Optional<Account> account(HttpServletRequest request) {
    String path = Paths.of(request);
    if (Paths.isResource(path)) {
      return Optional.empty();
    }
    Optional<String> token = Paths.isApi(path) ? Caller.bearer(request) : Optional.empty();
    if (token.isPresent()) {
      return tokens.account(token.get());
    }
    boolean sessionSuffices = !Paths.isApi(path) || Caller.isSafe(request);
    return sessionSuffices ? sessions.account(request) : Optional.empty();
  }
}
