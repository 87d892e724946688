package org.xinsheng.complaint;

import java.io.Serializable;

/**
 * How many of the cases that are not MAJOR had their effect checked (HD-11).
 *
 * @param results all in the span
 * @param drawn how many the lot fell on
 * @param checked how many were checked, drawn or not
 */
public record EffectShare(long results, long drawn, long checked) implements Serializable {

  /** Checked of all, in whole percent; 0 where there are none. */
  public int percent() {
    return results == 0 ? 0 : (int) (checked * 100 / results);
  }
}
