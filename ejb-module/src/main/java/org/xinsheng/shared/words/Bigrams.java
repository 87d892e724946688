package org.xinsheng.shared.words;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The pairs of neighbouring letters and digits of a text, without width and case: the shortest
 * Chinese words have two characters, and nothing tells where a word begins.
 */
public final class Bigrams {

  private Bigrams() {}

  /** Pairs do not reach over spaces, signs and line ends. */
  public static Set<String> of(String text) {
    Set<String> pairs = new LinkedHashSet<>();
    int before = 0;
    for (int one : plain(text).codePoints().toArray()) {
      boolean counts = Character.isLetterOrDigit(one);
      if (counts && before != 0) {
        pairs.add(Character.toString(before) + Character.toString(one));
      }
      before = counts ? one : 0;
    }
    return pairs;
  }

  private static String plain(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
