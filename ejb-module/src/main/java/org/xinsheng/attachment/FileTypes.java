package org.xinsheng.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/**
 * Tells a file's type by how it begins. Nothing is unpacked and nothing parsed, so that no
 * file can do harm by being looked at.
 */
final class FileTypes {

  /** So much of a file is looked at. */
  static final int HEAD = 65_536;

  /** An office document names its kind among its first parts. */
  private static final int PARTS = 40;

  private static final Tika TIKA = new Tika();

  /** What Tika calls by another name, or only by the broader one. */
  private static final Map<String, MediaKind> ALSO =
      Map.of(
          "image/heif", MediaKind.HEIC,
          "audio/vnd.wave", MediaKind.WAV,
          "audio/x-wav", MediaKind.WAV,
          "audio/amr-wb", MediaKind.AMR);

  private static final Map<String, MediaKind> OFFICE =
      Map.of("word/", MediaKind.DOCX, "xl/", MediaKind.XLSX);

  /**
   * A workbook that was written in one go, as those of this product are, begins with its first
   * sheet and lists its parts at the end, which the head need not reach.
   */
  private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";

  private FileTypes() {}

  /**
   * @param head the first {@link #HEAD} bytes, or all where there are fewer
   * @param name can only make a type worse: a script is plain text by its content
   * @return empty when it may not be attached
   */
  static Optional<MediaKind> of(byte[] head, String name) {
    String found = TIKA.detect(head);
    if (found.equals("application/zip") || found.equals("application/x-tika-ooxml")) {
      return office(head);
    }
    Optional<MediaKind> kind = MediaKind.of(found).or(() -> Optional.ofNullable(ALSO.get(found)));
    return kind.filter(it -> it != MediaKind.TEXT || isText(name));
  }

  /** Named like a page or a script, a text is one. */
  private static boolean isText(String name) {
    return name.indexOf('.') < 0 || MediaKind.TEXT.isEndingOf(name);
  }

  private static Optional<MediaKind> office(byte[] head) {
    boolean listsItsParts = false;
    MediaKind kind = null;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head))) {
      ZipEntry part = zip.getNextEntry();
      for (int seen = 0; part != null && seen < PARTS; seen++) {
        String path = part.getName();
        listsItsParts |=
            path.equals("[Content_Types].xml") || seen == 0 && path.equals(FIRST_SHEET);
        kind = kind == null ? kindOf(path) : kind;
        if (path.endsWith("vbaProject.bin")) {
          return Optional.empty();
        }
        part = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException headEnds) {
      // What was seen before decides.
    }
    return listsItsParts ? Optional.ofNullable(kind) : Optional.empty();
  }

  private static MediaKind kindOf(String path) {
    return OFFICE.entrySet().stream()
        .filter(it -> path.startsWith(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
