package org.xinsheng.intake;

import java.time.Instant;
import java.util.Map;

/** The matters of a kind that are still open, by their first contact (INT-3). */
public interface OpenMatters {

  /**
   * How many each has, by staff id.
   *
   * @param before what was received since then does not count
   */
  Map<Long, Long> byFirstContact(Long officeId, Instant before);
}
