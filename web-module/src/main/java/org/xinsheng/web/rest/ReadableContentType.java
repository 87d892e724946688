package org.xinsheng.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.xinsheng.shared.Texts;

/** A content type that is none: the server would answer with a page before any of our filters. */
@WebFilter(Api.PATH + "/*")
public class ReadableContentType extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isReadable(request.getContentType())) {
      chain.doFilter(request, response);
      return;
    }
    int status = HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    byte[] problem =
        Problem.of(status, Texts.in(request.getLocale())).json().getBytes(StandardCharsets.UTF_8);
    response.getOutputStream().write(problem);
  }

  private static boolean isReadable(String contentType) {
    try {
      return contentType == null || MediaType.valueOf(contentType) != null;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
