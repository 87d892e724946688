package org.xinsheng.customer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xinsheng.shared.FileTooLarge;
import org.xinsheng.shared.FileTypeRefused;
import org.xinsheng.shared.InvalidInput;
import org.xinsheng.shared.Message;

/**
 * Looks at a spreadsheet before it is opened: it must be one, unpack to no more than a bound, and
 * declare nothing that an XML reader would fetch or unfold.
 */
final class SpreadsheetFile {

  /** Bytes of the file, inclusive. */
  static final int MOST = 10 * 1024 * 1024;

  /** Bytes of everything in it, unpacked. */
  private static final long MOST_UNPACKED = 200L * 1024 * 1024;

  private static final int MOST_PARTS = 500;
  private static final String DOCTYPE = "<!DOCTYPE";
  private static final int BLOCK = 65_536;

  private SpreadsheetFile() {}

  /**
   * @throws FileTooLarge when it is, packed or unpacked
   * @throws FileTypeRefused when it is no spreadsheet
   */
  static void check(byte[] file) {
    if (file.length == 0) {
      throw new InvalidInput("file", Message.of("refusal.fileEmpty"));
    }
    if (file.length > MOST) {
      throw new FileTooLarge(MOST);
    }
    try (ZipFile zip = opened(file)) {
      boolean workbook = false;
      long unpacked = 0;
      int parts = 0;
      for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
        if (++parts > MOST_PARTS) {
          throw new FileTooLarge(MOST);
        }
        try (InputStream content = zip.getInputStream(part)) {
          unpacked = read(content, unpacked);
        }
        workbook |= part.getName().equals("xl/workbook.xml");
      }
      if (!workbook) {
        throw refused();
      }
    } catch (IOException | IllegalArgumentException noArchive) {
      throw refused();
    }
  }

  static FileTypeRefused refused() {
    return new FileTypeRefused(Message.of("import.noSpreadsheet"));
  }

  private static ZipFile opened(byte[] file) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
  }

  private static long read(InputStream part, long before) throws IOException {
    long unpacked = before;
    String end = "";
    byte[] block = new byte[BLOCK];
    for (int read = part.read(block); read >= 0; read = part.read(block)) {
      unpacked += read;
      if (unpacked > MOST_UNPACKED) {
        throw new FileTooLarge(MOST);
      }
      String text = end + new String(block, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
      if (text.contains(DOCTYPE)) {
        throw refused();
      }
      end = text.substring(Math.max(0, text.length() - DOCTYPE.length()));
    }
    return unpacked;
  }
}
