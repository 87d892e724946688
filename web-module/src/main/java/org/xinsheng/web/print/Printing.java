package org.xinsheng.web.print;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.xinsheng.listing.PrintDesk;
import org.xinsheng.reports.FormPrinter;
import org.xinsheng.reports.PaperForm;
import org.xinsheng.shared.NotFound;

/** Prints a form for whoever may read its record, and leaves a trace of it. */
@RequestScoped
class Printing {

  static final String TYPE = "application/pdf";

  @Inject @Any private Instance<PrintedForm> forms;
  @Inject private PrintDesk desk;

  /** A printed form with what goes beside it. */
  record Sheets(Map<String, String> headers, byte[] pdf) {}

  /**
   * @param form as it stands in addresses
   * @param number null for a list
   * @throws NotFound when there is no such form or no such record in the reader's scope
   */
  Sheets print(String form, String number) {
    FormCode code = FormCode.of(form).orElseThrow(() -> new NotFound(form));
    if (code.isOfRecord() != (number != null)) {
      throw new NotFound(form);
    }
    Draft draft =
        forms.stream()
            .filter(it -> it.code() == code)
            .findFirst()
            .orElseThrow(() -> new NotFound(form))
            .draft(number);
    desk.printed(draft.subject(), draft.place(), code);
    return new Sheets(headers(code, draft.form()), FormPrinter.print(draft.form()));
  }

  /** Browsers show it; nothing in it can reach beyond itself. */
  private static Map<String, String> headers(FormCode code, PaperForm form) {
    String number = form.number() == null ? "" : form.number() + "-";
    String name = URLEncoder.encode(number + form.title() + ".pdf", StandardCharsets.UTF_8);
    return Map.of(
        "Content-Type",
        TYPE,
        "Content-Disposition",
        "inline; filename=\""
            + code.path()
            + ".pdf\"; filename*=UTF-8''"
            + name.replace("+", "%20"),
        "Content-Security-Policy",
        "default-src 'none'; frame-ancestors 'none'; object-src 'self'; style-src 'unsafe-inline'",
        "Cache-Control",
        "no-store");
  }
}
