package org.xinsheng.statistics;

import java.io.Serializable;

/**
 * A case that is not what it was when its period was signed (STAT-2).
 *
 * @param signed as it stands in the fixed copy; null for one that was entered later
 * @param now as it is; null for one that belongs there no more
 */
public record Correction(Part part, RegisterLine signed, RegisterLine now) implements Serializable {

  public String number() {
    return now == null ? signed.number() : now.number();
  }
}
