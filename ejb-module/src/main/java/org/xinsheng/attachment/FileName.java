package org.xinsheng.attachment;

import java.util.regex.Pattern;

/** A name as somebody's device gave it, made harmless. */
final class FileName {

  /** In Unicode characters. */
  static final int LONGEST = 150;

  private static final Pattern FOLDERS = Pattern.compile("(?s).*[/\\\\]");

  /** Controls, lone surrogates, what turns the reading direction, what no file system takes. */
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]");

  private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");

  private FileName() {}

  /** Never empty, without folders and signs that deceive; what remains is as it came. */
  static String harmless(String given) {
    String last = FOLDERS.matcher(given == null ? "" : given).replaceFirst("");
    String name = EDGES.matcher(HARMFUL.matcher(last).replaceAll("")).replaceAll("");
    return name.isEmpty() ? "file" : shortened(name);
  }

  /** Cut before the ending, so that this stays. */
  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
    int kept = name.offsetByCodePoints(0, LONGEST - ending.length());
    return name.substring(0, kept) + ending;
  }
}
