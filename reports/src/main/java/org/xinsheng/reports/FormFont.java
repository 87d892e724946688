package org.xinsheng.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of all forms, read once for each that prints at the same time. */
final class FormFont {

  static final String FAMILY = "Noto Sans SC";

  /** What stands for a character that the font has not. */
  static final String MISSING = "〓";

  private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

  private final TrueTypeFont font;
  private final CmapLookup characters;

  private FormFont(TrueTypeFont font) throws IOException {
    font.setEnableGsub(false); // joined shapes such as ﬁ could not be searched
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
  }

  static FormFont read() {
    try (InputStream file = FormFont.class.getResourceAsStream(FILE)) {
      return new FormFont(new TTFParser().parse(new RandomAccessReadBuffer(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("the font of the forms cannot be read", e);
    }
  }

  TrueTypeFont font() {
    return font;
  }

  /** Which shape every character has, 0 for none. */
  CmapLookup characters() {
    return characters;
  }

  /** The text with a mark in place of what cannot be printed; control characters vanish. */
  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            it -> {
              if (it == '\n' || it == '\t' || characters.getGlyphId(it) != 0) {
                printable.appendCodePoint(it);
              } else if (!isInvisible(it)) {
                printable.append(MISSING);
              }
            });
    return printable.toString();
  }

  /** What has no shape of its own: controls, joiners, selectors, marks of direction. */
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT -> true;
      case Character.NON_SPACING_MARK -> character >= 0xFE00 && character <= 0xFE0F;
      default -> false;
    };
  }
}
