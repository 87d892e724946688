package org.xinsheng.web.customer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.xinsheng.customer.ImportTemplate;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.organisation.CurrentActor;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.web.frame.Look;

/** An empty spreadsheet with the headings that an import knows. */
@WebServlet("/admin/customer/template")
public class ImportTemplateServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private transient CurrentActor current;
  @Inject private transient Look look;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      current.administrator();
    } catch (NotAllowed stranger) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    ImportKind kind = kind(request.getParameter("kind"));
    response.setContentType(XLSX);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s.xlsx\"".formatted(kind.name().toLowerCase(Locale.ROOT)));
    response.getOutputStream().write(ImportTemplate.of(kind, look.getLocale()));
  }

  private static ImportKind kind(String asked) {
    return ImportKind.UNITS.name().equals(asked) ? ImportKind.UNITS : ImportKind.CUSTOMERS;
  }
}
