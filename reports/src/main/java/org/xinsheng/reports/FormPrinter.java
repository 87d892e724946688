package org.xinsheng.reports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints forms as PDF/A-2u: A4, the font embedded as far as it is used, text that can be searched
 * and copied. The same form gives the same bytes.
 */
public final class FormPrinter {

  private static final FormPrinter PRINTER = new FormPrinter();

  /** More at the same time would not be faster, but would need the memory of another font. */
  private static final int AT_ONCE = 2;

  private static final int REGULAR = 400;

  private final BlockingQueue<Desk> desks = new LinkedBlockingQueue<>();
  private final FormTemplate template = new FormTemplate();
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  /** Where one form at a time is printed; the font is read when it is first needed. */
  private static final class Desk {

    private FormFont font;

    private FormFont font() {
      if (font == null) {
        font = FormFont.read();
      }
      return font;
    }
  }

  private FormPrinter() {
    XRLog.setLoggingEnabled(false);
    for (int desk = 0; desk < AT_ONCE; desk++) {
      desks.add(new Desk());
    }
  }

  /** The form as a file. */
  public static byte[] print(PaperForm form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    print(form, bytes);
    return bytes.toByteArray();
  }

  /** Waits while others print. */
  public static void print(PaperForm form, OutputStream out) {
    Desk desk;
    try {
      desk = PRINTER.desks.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to print", e);
    }
    try {
      PRINTER.print(form, desk.font(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot print " + form.title(), e);
    } finally {
      PRINTER.desks.add(desk);
    }
  }

  private void print(PaperForm form, FormFont font, OutputStream out) throws IOException {
    String html = font.printable(template.html(form));
    try (PDDocument document = new PDDocument();
        BatikSVGDrawer drawings = new BatikSVGDrawer()) {
      PDType0Font face = PDType0Font.load(document, font.font(), true);
      PdfRendererBuilder builder =
          new PdfRendererBuilder()
              .usePDDocument(document)
              .usePdfAConformance(PdfAConformance.PDFA_2_U)
              .useColorProfile(colours)
              .withProducer("Xinsheng")
              .useFont(new PDFontSupplier(face), FormFont.FAMILY, REGULAR, FontStyle.NORMAL, true)
              .useSVGDrawer(drawings)
              .withHtmlContent(html, null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      PrintedAt.stamp(document, form, html);
      face.subset();
      Searchable.name(face, font.characters(), html);
      write(document, out);
    }
  }

  /** As {@link PDDocument#save} does, which would make the font again. */
  private static void write(PDDocument document, OutputStream out) throws IOException {
    document.getDocument().setIsXRefStream(true);
    new COSWriter(out, CompressParameters.DEFAULT_COMPRESSION).write(document);
  }
}
