package org.xinsheng.web.listing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinsheng.listing.ListingDesk;
import org.xinsheng.reports.ListSheet;
import org.xinsheng.shared.Clock;
import org.xinsheng.shared.NotAllowed;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.shared.Refusal;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.PageTexts;

/** {@code /export/complaint.xlsx?…}: what the list with that address shows, all pages of it. */
@WebServlet("/export/*")
public class ExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject @Any private transient Instance<ListExport> exports;
  @Inject private transient ListingDesk desk;
  @Inject private transient PageTexts texts;
  @Inject private transient Address address;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ListExport> asked = exports.stream().filter(it -> isAsked(it, request)).findFirst();
    if (asked.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      asked.get().open();
      desk.taken(asked.get().list(), address.filter());
    } catch (Refusal refusal) {
      response.sendError(status(refusal));
      return;
    }
    send(asked.get(), response);
  }

  private static int status(Refusal refusal) {
    if (refusal instanceof NotAllowed) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    return refusal instanceof NotFound
        ? HttpServletResponse.SC_NOT_FOUND
        : HttpServletResponse.SC_BAD_REQUEST;
  }

  private static boolean isAsked(ListExport export, HttpServletRequest request) {
    return ("/" + export.list().name().toLowerCase(Locale.ROOT) + ".xlsx")
        .equals(request.getPathInfo());
  }

  private void send(ListExport export, HttpServletResponse response) throws IOException {
    String name = texts.label(export.list());
    LocalDate today = OfficeTime.STANDARD.dateOf(clock.now());
    response.setContentType(TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename*=UTF-8''"
            + URLEncoder.encode(name + "-" + today + ".xlsx", StandardCharsets.UTF_8));
    List<String> heads = export.heads().stream().map(texts::of).toList();
    try (ListSheet sheet = new ListSheet(response.getOutputStream(), name, heads)) {
      export.read(
          cells -> {
            boolean room = sheet.rows() < ListSheet.MOST_ROWS - 1;
            sheet.add(room ? cells : List.of(texts.of("list.cut", ListSheet.MOST_ROWS)));
            return room;
          });
    }
  }
}
