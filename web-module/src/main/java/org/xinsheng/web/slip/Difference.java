package org.xinsheng.web.slip;

import java.io.Serializable;
import java.util.Objects;

/**
 * One field of two revisions side by side.
 *
 * @param head what both begin with; tail what both end with; between them stands what changed
 */
public record Difference(String labelKey, String head, String before, String after, String tail)
    implements Serializable {

  static Difference of(String labelKey, String before, String after) {
    String old = Objects.requireNonNullElse(before, "");
    String now = Objects.requireNonNullElse(after, "");
    int most = Math.min(old.length(), now.length());
    int head = 0;
    while (head < most && old.charAt(head) == now.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    head -= isWithinACharacter(now, head) ? 1 : 0;
    tail -= isWithinACharacter(now, now.length() - tail) ? 1 : 0;
    return new Difference(
        labelKey,
        now.substring(0, head),
        old.substring(head, old.length() - tail),
        now.substring(head, now.length() - tail),
        now.substring(now.length() - tail));
  }

  private static boolean isWithinACharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  public boolean isChanged() {
    return !before.equals(after);
  }
}
