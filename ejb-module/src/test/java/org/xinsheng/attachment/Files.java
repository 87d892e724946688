package org.xinsheng.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;

/** Files of every kind, as small as they can be. */
public final class Files {

  private Files() {}

  /**
   * @param format one that ImageIO writes, such as {@code jpg}
   */
  public static byte[] picture(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] pdf() {
    return text(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
  }

  /** Begins with these bytes, given as ISO 8859-1. */
  public static byte[] beginning(String with) {
    return Arrays.copyOf(with.getBytes(StandardCharsets.ISO_8859_1), 400);
  }

  /** As the product writes them. */
  public static byte[] workbook() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      book.newWorksheet("a").value(0, 0, "房号");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** An archive with parts of these names. */
  public static byte[] zip(String... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String part : parts) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(text("<part/>"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] docx() {
    return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
  }

  /** A PDF of this many bytes that never stands in memory. */
  public static InputStream pdfOf(long size) {
    return new InputStream() {

      private final ByteArrayInputStream head = new ByteArrayInputStream(pdf());
      private long left = size;

      @Override
      public int read() {
        if (left == 0) {
          return -1;
        }
        left--;
        int next = head.read();
        return next < 0 ? ' ' : next;
      }

      @Override
      public int read(byte[] into, int from, int most) {
        int count = (int) Math.min(most, left);
        for (int i = 0; i < count; i++) {
          into[from + i] = (byte) read();
        }
        return count == 0 && most > 0 ? -1 : count;
      }
    };
  }
}
