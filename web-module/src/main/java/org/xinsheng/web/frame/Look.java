package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinsheng.organisation.LanguageDesk;
import org.xinsheng.shared.Texts;

/** Language and light or dark, as this browser remembers them in cookies. */
@Named
@RequestScoped
public class Look {

  static final String LANGUAGE = "language";
  static final String ENGLISH = "en";
  static final String CHINESE = "zh-CN";

  private static final String THEME = "theme";

  @Inject private HttpServletRequest request;
  @Inject private LanguageDesk desk;

  private Locale locale;

  /** What this browser remembers; a new one asks what its person reads. */
  public Locale getLocale() {
    if (locale == null) {
      String language = remembered(LANGUAGE).orElseGet(this::spoken);
      locale = ENGLISH.equals(language) ? Texts.ENGLISH : Texts.CHINESE;
    }
    return locale;
  }

  /** An error page asks nobody: what it would ask may be what failed. */
  private String spoken() {
    boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
    return failed || request.getUserPrincipal() == null ? CHINESE : desk.spoken().getLanguage();
  }

  public String getLanguage() {
    return getLocale().toLanguageTag();
  }

  public String getOtherLanguage() {
    return getLanguage().equals(ENGLISH) ? CHINESE : ENGLISH;
  }

  /** {@code light} or {@code dark}; {@code device} leaves it to the browser. */
  public String getTheme() {
    return remembered(THEME).filter(it -> it.equals("light") || it.equals("dark")).orElse("device");
  }

  /** Where the person is, to come back to; the address asked for on an error page. */
  public String getHere() {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (failed != null) {
      return failed.toString();
    }
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private Optional<String> remembered(String name) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(it -> it.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
