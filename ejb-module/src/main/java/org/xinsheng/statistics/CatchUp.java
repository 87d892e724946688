package org.xinsheng.statistics;

import java.io.Serializable;

/**
 * What has ended in an office and is not built yet (STAT-1).
 *
 * @param next label of the one that comes next, null when nothing is left
 */
public record CatchUp(int weeks, int months, String next) implements Serializable {

  public boolean isDone() {
    return weeks + months == 0;
  }
}
