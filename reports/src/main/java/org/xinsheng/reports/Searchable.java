package org.xinsheng.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Says which character each shape stands for. One shape may stand for several, as 人 for the radical
 * ⼈, and a reader finds only the one that is named here: the one that was written.
 */
final class Searchable {

  /** No more lines may stand between the words that begin and end a part. */
  private static final int PART = 100;

  private static final String BEGIN =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      """;

  private static final String END =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private Searchable() {}

  /**
   * @param font after its unused shapes were left out
   * @param text everything that was written with it
   */
  static void name(PDType0Font font, CmapLookup characters, String text) throws IOException {
    Map<Integer, Integer> written = new TreeMap<>();
    text.codePoints()
        .distinct()
        .forEach(it -> written.merge(characters.getGlyphId(it), it, Math::max));
    written.remove(0);
    COSStream names = new COSStream();
    try (OutputStream out = names.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(map(written).getBytes(StandardCharsets.US_ASCII));
    }
    font.getCOSObject().setItem(COSName.TO_UNICODE, names);
  }

  private static String map(Map<Integer, Integer> written) {
    List<String> lines = new ArrayList<>();
    written.forEach((shape, it) -> lines.add(String.format("<%04X> <%s>", shape, utf16(it))));
    StringBuilder map = new StringBuilder(BEGIN);
    for (int from = 0; from < lines.size(); from += PART) {
      List<String> part = lines.subList(from, Math.min(from + PART, lines.size()));
      map.append(part.size()).append(" beginbfchar\n");
      part.forEach(it -> map.append(it).append('\n'));
      map.append("endbfchar\n");
    }
    return map.append(END).toString();
  }

  private static String utf16(int character) {
    StringBuilder hex = new StringBuilder();
    for (char it : Character.toChars(character)) {
      hex.append(String.format("%04X", (int) it));
    }
    return hex.toString();
  }
}
