package org.xinsheng.web.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import org.xinsheng.intake.domain.MatterKind;

/** Where the record of a number stands, whatever its kind. */
@Named("recordPages")
@ApplicationScoped
public class RecordPages {

  /** Below the product's address; the register for a number of no known kind. */
  public String of(String number) {
    String page =
        MatterKind.ofNumber(number).map(RecordPages::page).orElse("/intake/register.xhtml");
    return page + "?number=" + URLEncoder.encode(number == null ? "" : number, UTF_8);
  }

  private static String page(MatterKind kind) {
    return switch (kind) {
      case COMPLAINT -> "/complaint/case.xhtml";
      case SUGGESTION -> "/suggestion/suggestion.xhtml";
      case REPAIR, SERVICE_REQUEST -> "/repair/repair.xhtml";
      case ENQUIRY, MESSAGE, EMERGENCY -> "/matter/matter.xhtml";
    };
  }
}
