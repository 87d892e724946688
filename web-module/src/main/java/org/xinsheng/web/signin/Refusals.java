package org.xinsheng.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.xinsheng.shared.Texts;
import org.xinsheng.web.rest.Problem;

/** How a closed gate answers: the API by a problem, a page by leading to where it opens. */
@ApplicationScoped
public class Refusals {

  private static final String CHALLENGE = "Bearer realm=\"xinsheng\"";
  private static final String INVALID = ", error=\"invalid_token\"";

  @Inject private Sessions sessions;

  void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = Paths.of(request);
    if (Paths.isApi(path)) {
      boolean hadToken = Caller.bearer(request).isPresent();
      response.setHeader("WWW-Authenticate", hadToken ? CHALLENGE + INVALID : CHALLENGE);
      problem(request, response, Problem.of(401, texts(request)));
    } else if (Paths.isQuiet(path)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      String ended = sessions.hasEnded(request) ? "&ended=true" : "";
      lead(request, response, Paths.SIGN_IN + "?back=" + encoded(whereTheyWere(request)) + ended);
    }
  }

  void changePasswordFirst(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Paths.isApi(Paths.of(request))) {
      Texts texts = texts(request);
      problem(request, response, Problem.of(403, texts.get("signin.changeFirst"), texts));
    } else {
      lead(request, response, Paths.PASSWORD);
    }
  }

  private static void problem(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    response.setLocale(texts(request).locale());
    response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
  }

  private static void lead(HttpServletRequest request, HttpServletResponse response, String to)
      throws IOException {
    String address = request.getContextPath() + to;
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + address.replace("&", "&amp;")
                  + "\"/></partial-response>");
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", address);
    }
  }

  /** The page itself; for what was sent, the page that it was sent from. */
  private static String whereTheyWere(HttpServletRequest request) {
    if (Caller.isSafe(request)) {
      String query = request.getQueryString();
      return Paths.within(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
    String from = request.getHeader("Referer");
    try {
      URI page = from == null ? null : URI.create(from);
      boolean ours = page != null && SameOrigin.isAuthority(request, page.getRawAuthority());
      String query = ours && page.getRawQuery() != null ? "?" + page.getRawQuery() : "";
      return ours ? Paths.within(page.getRawPath() + query) : "/";
    } catch (IllegalArgumentException unreadable) {
      return "/";
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The first of Chinese and English that the caller accepts, else Chinese. */
  private static Texts texts(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Texts.in(Texts.CHINESE);
    }
    return Texts.in(
        Collections.list(request.getLocales()).stream()
            .filter(it -> it.getLanguage().equals("zh") || it.getLanguage().equals("en"))
            .findFirst()
            .orElse(Texts.CHINESE));
  }
}
