package org.xinsheng.customer;

import java.io.Serializable;
import java.util.List;

/**
 * A line of the printed contact book (F7): one owner of one unit.
 *
 * @param zoneId null for an owner without a unit
 * @param unit its text, null for an owner without one
 * @param phones ordered; masked unless asked for in full
 */
public record BookLine(
    Long zoneId,
    String unit,
    String name,
    List<String> phones,
    String preferredTime,
    boolean doNotCall)
    implements Serializable {

  /** What the query reads. */
  public record Raw(
      Long zoneId,
      String unit,
      Long customerId,
      String name,
      String preferredTime,
      boolean doNotCall) {}
}
