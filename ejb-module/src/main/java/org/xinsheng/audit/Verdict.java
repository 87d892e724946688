package org.xinsheng.audit;

import java.io.Serializable;

/**
 * Whether a chain is as it was written.
 *
 * @param brokenAt the first number that is wrong or missing, null when intact
 * @param why null when intact
 */
public record Verdict(boolean intact, Long brokenAt, Damage why) implements Serializable {

  /** What somebody did to a chain. */
  public enum Damage {
    EDITED,
    MISSING,
    CUT_OFF
  }

  static final Verdict INTACT = new Verdict(true, null, null);

  static Verdict broken(long at, Damage why) {
    return new Verdict(false, at, why);
  }
}
