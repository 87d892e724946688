package org.xinsheng.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The product's addresses, by who may open them. Paths are those that the container decoded. */
final class Paths {

  static final String SIGN_IN = "/signin.xhtml";
  static final String PASSWORD = "/password.xhtml";
  static final String SIGN_OUT = "/signout";
  static final String LANGUAGE = "/language";

  private static final String API = "/api/";
  private static final String RESOURCES = "/jakarta.faces.resource/";

  private static final Set<String> PUBLIC =
      Set.of(
          SIGN_IN,
          SIGN_OUT,
          LANGUAGE,
          "/favicon.ico",
          "/robots.txt",
          "/portal",
          "/portal.xhtml",
          "/api/v1/tokens",
          "/health",
          "/openapi",
          "/metrics");

  private static final List<String> PUBLIC_BELOW =
      List.of(
          RESOURCES,
          "/error/",
          "/portal/",
          "/api/v1/public/",
          "/health/",
          "/openapi/",
          "/metrics/");

  /** What a browser asks by itself, which is no activity of its person. */
  private static final Set<String> QUIET = Set.of("/notices/count", "/approvals/count");

  /** Open while a password must be changed. */
  private static final Set<String> CHANGING = Set.of(PASSWORD, SIGN_OUT, LANGUAGE);

  private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");

  private Paths() {}

  static String of(HttpServletRequest request) {
    String info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }

  static boolean isPublic(String path) {
    return PUBLIC.contains(path) || PUBLIC_BELOW.stream().anyMatch(path::startsWith);
  }

  static boolean isApi(String path) {
    return path.startsWith(API);
  }

  static boolean isResource(String path) {
    return path.startsWith(RESOURCES);
  }

  static boolean isQuiet(String path) {
    return QUIET.contains(path);
  }

  /** Asked by a page that renews itself; to say so shortens a sign-in and never prolongs it. */
  static boolean isQuiet(HttpServletRequest request) {
    return isQuiet(of(request)) || request.getHeader("X-Quiet") != null;
  }

  static boolean isOpenWhileChangingPassword(String path) {
    return CHANGING.contains(path) || isResource(path) || path.startsWith("/error/");
  }

  /** An address of this product to lead back to; else the start page. */
  static String within(String back) {
    return back != null && WITHIN.matcher(back).matches() ? back : "/";
  }
}
