package org.xinsheng.intake;

import java.io.Serializable;
import java.time.Instant;

/** What was said or done, by whom and when. */
public record Words(String text, Instant at, Colleague by) implements Serializable {

  /** Null while nobody did. */
  public static Words of(String text, Instant at, Colleague by) {
    return at == null ? null : new Words(text, at, by);
  }
}
