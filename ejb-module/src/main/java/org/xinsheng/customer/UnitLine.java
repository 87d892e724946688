package org.xinsheng.customer;

/**
 * A unit as it is or will be.
 *
 * @param id null for a new one
 * @param text e.g. {@code 3-1-1202}
 * @param active whether it is in use
 */
record UnitLine(Long id, String text, Long zoneId, boolean active) {

  UnitLine in(Long otherZone) {
    return new UnitLine(id, text, otherZone, active);
  }
}
