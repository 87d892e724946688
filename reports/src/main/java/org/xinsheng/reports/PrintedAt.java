package org.xinsheng.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a file says about itself comes from its form, not from the clock of the machine. */
final class PrintedAt {

  private static final String CREATED = "(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)";
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

  private PrintedAt() {}

  /**
   * @param said everything that stands on the form
   */
  static void stamp(PDDocument document, PaperForm form, String said) throws IOException {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setCreationDate(GregorianCalendar.from(form.printed().at()));
    document.setDocumentId((long) said.hashCode());
    PDMetadata old = document.getDocumentCatalog().getMetadata();
    String text = new String(old.exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
    PDMetadata stamped = new PDMetadata(document);
    stamped.importXMPMetadata(
        text.replaceFirst(CREATED, "$1" + SECOND.format(form.printed().at()) + "$2")
            .getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(stamped);
  }
}
