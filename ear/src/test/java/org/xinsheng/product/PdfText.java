package org.xinsheng.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a reader of a printed form sees.
 *
 * @param text of all pages, blanks and line ends as one blank each
 * @param notEmbedded names of fonts that the file does not carry
 */
record PdfText(String text, int pages, List<String> notEmbedded) {

  static PdfText of(HttpResponse<InputStream> answer) {
    try (InputStream body = answer.body()) {
      return of(body.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(answer.uri().toString(), e);
    }
  }

  static PdfText of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> notEmbedded = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          if (!font.isEmbedded()) {
            notEmbedded.add(font.getName());
          }
        }
      }
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      return new PdfText(text, document.getNumberOfPages(), notEmbedded);
    }
  }
}
