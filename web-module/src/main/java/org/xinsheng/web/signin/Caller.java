package org.xinsheng.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a request says of where it comes from. */
@ApplicationScoped
public class Caller {

  private static final String BEARER = "Bearer ";

  /**
   * Name of the header in which a trusted proxy puts the address, e.g. {@code X-Forwarded-For}; its
   * last entry counts. Empty where there is no proxy.
   */
  @Inject
  @ConfigProperty(name = "xinsheng.proxy-header")
  private Optional<String> proxyHeader;

  /** The address that failed sign-ins are counted for. */
  public String address(HttpServletRequest request) {
    return proxyHeader
        .map(request::getHeader)
        .map(it -> it.substring(it.lastIndexOf(',') + 1).strip())
        .filter(it -> !it.isEmpty())
        .orElseGet(request::getRemoteAddr);
  }

  /** The token of an {@code Authorization} header. */
  public static Optional<String> bearer(String authorization) {
    boolean bearer =
        authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return bearer
        ? Optional.of(authorization.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  static Optional<String> bearer(HttpServletRequest request) {
    return bearer(request.getHeader("Authorization"));
  }

  static boolean isSafe(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS" -> true;
      default -> false;
    };
  }
}
