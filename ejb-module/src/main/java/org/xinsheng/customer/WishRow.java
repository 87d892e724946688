package org.xinsheng.customer;

import java.io.Serializable;

/**
 * How an owner wants to be reached (ORG-3).
 *
 * @param phone one of theirs, null where the entry was found by a unit
 * @param unitId one of theirs, null where the entry was found by a phone
 */
public record WishRow(
    Long customerId,
    Long officeId,
    String name,
    String phone,
    Long unitId,
    String preferredTime,
    boolean doNotCall)
    implements Serializable {

  /** Found by a phone. */
  public WishRow(
      Long customerId,
      Long officeId,
      String name,
      String phone,
      String preferredTime,
      boolean doNotCall) {
    this(customerId, officeId, name, phone, null, preferredTime, doNotCall);
  }

  /** Found by a unit. */
  public WishRow(
      Long customerId,
      Long officeId,
      String name,
      Long unitId,
      String preferredTime,
      boolean doNotCall) {
    this(customerId, officeId, name, null, unitId, preferredTime, doNotCall);
  }

  /** Whether this is the entry of whoever has that phone or, of that name, lives in that unit. */
  public boolean isOf(String callerPhone, Long callerUnit, String callerName) {
    return phone != null
        ? phone.equals(callerPhone)
        : unitId.equals(callerUnit) && name.equals(callerName);
  }
}
