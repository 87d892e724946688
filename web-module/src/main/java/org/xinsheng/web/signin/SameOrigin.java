package org.xinsheng.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Takes what changes something only from the product's own pages. The API is left out: there a
 * session changes nothing.
 */
public class SameOrigin extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Caller.isSafe(request) || Paths.isApi(Paths.of(request)) || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Browsers say where a request comes from; what says nothing is no browser. */
  static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    try {
      return isAuthority(request, URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  static boolean isAuthority(HttpServletRequest request, String authority) {
    return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
  }
}
