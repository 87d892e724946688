package org.xinsheng.web.signin;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.primefaces.csp.CspException;

/**
 * What pages get from forms, whoever sent them: no more than a form can hold (413), and a nonce
 * that is one. PrimeFaces fails on any other, the page that would say so included. A form of a page
 * that is no longer known, or with another page's nonce, is the sender's fault, not the server's
 * (400).
 */
public class PageForms extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Bytes, inclusive: what the container reads of a form. */
  static final int MOST = 2_097_152;

  /** The same with a file; a little more than a file may have, so that its page can say so. */
  static final int MOST_WITH_FILE = 12 * 1_048_576;

  static final String NONCE = "primefaces.nonce";

  private static final String EXPIRED = "/error/expired.xhtml";

  private static final String FILES = "multipart/";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
      chain.doFilter(new Asked(request, Map.of()), response);
    } else if (isTooLarge(request)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      try {
        chain.doFilter(new Asked(request, request.getParameterMap()), response);
      } catch (ViewExpiredException | CspException e) {
        explain(e, request, response);
      }
    }
  }

  /** Here and not by the container, which would write each into the log as the product's fault. */
  private static void explain(
      RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (response.isCommitted()) {
      throw failure;
    }
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    request.getRequestDispatcher(EXPIRED).forward(new Asked(request, Map.of()), response);
  }

  /**
   * Of a form that does not say how long it is the container finds out by reading; a file must say
   * it, and comes only from whoever is signed in.
   */
  private static boolean isTooLarge(HttpServletRequest request) {
    String type = request.getContentType() == null ? "" : request.getContentType();
    long length = request.getContentLengthLong();
    if (type.startsWith(FILES)) {
      boolean signedIn = request.getUserPrincipal() != null;
      return length < 0 || length > (signedIn ? MOST_WITH_FILE : MOST);
    }
    return type.startsWith(FORM) && (length > MOST || !isReadable(request));
  }

  private static boolean isReadable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return true;
    } catch (IllegalStateException tooLarge) {
      return false;
    }
  }

  static boolean isNonce(String text) {
    try {
      byte[] decoded = Base64.getDecoder().decode(text);
      UUID.fromString(new String(decoded, StandardCharsets.US_ASCII));
      return true;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }

  private static String newNonce() {
    byte[] random = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(random);
  }

  /** The same with a good nonce; a page that explains an error is asked nothing. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;

    Asked(HttpServletRequest request, Map<String, String[]> sent) {
      super(request);
      parameters = new HashMap<>(sent);
      String[] nonce = sent.get(NONCE);
      if (nonce == null || !isNonce(nonce[0])) {
        parameters.put(NONCE, new String[] {newNonce()});
      }
    }

    @Override
    public String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
      String[] values = parameters.get(name);
      return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }
  }
}
