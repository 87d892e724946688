package org.xinsheng.web.print;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.print.Printing.Sheets;

/** {@code /print/complaint-handling/TS-…}: a form for whoever is signed in on the pages. */
@WebServlet("/print/*")
public class PrintServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH = Pattern.compile("/([a-z-]{1,40})(?:/([A-Za-z0-9-]{1,60}))?");

  @Inject private transient Printing printing;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    Matcher asked = PATH.matcher(path == null ? "" : path);
    if (!asked.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      Sheets sheets = printing.print(asked.group(1), asked.group(2));
      sheets.headers().forEach(response::setHeader);
      response.setContentLength(sheets.pdf().length);
      response.getOutputStream().write(sheets.pdf());
    } catch (NotFound missing) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (NotAllowed refused) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } catch (Refusal strangeAddress) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
