package org.xinsheng.customer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinsheng.customer.domain.ImportKind;
import org.xinsheng.shared.Texts;

/** The spreadsheet that an import reads, still empty. */
public final class ImportTemplate {

  private static final int WIDTH = 20;

  private ImportTemplate() {}

  /** With headings in the language. */
  public static byte[] of(ImportKind kind, Locale language) {
    Texts texts = Texts.in(language);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Xinsheng", "1.0")) {
      Worksheet sheet = book.newWorksheet(texts.label(kind));
      for (int i = 0; i < kind.columns().size(); i++) {
        sheet.value(0, i, texts.label(kind.columns().get(i)));
        sheet.width(i, WIDTH);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
