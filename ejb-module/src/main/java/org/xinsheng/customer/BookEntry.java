package org.xinsheng.customer;

import java.time.LocalDate;
import java.util.Set;

/**
 * An entry as it is or will be; comparing two tells whether anything changes.
 *
 * @param id null for a new one
 * @param phones in E.164
 */
record BookEntry(
    Long id,
    String name,
    Set<String> phones,
    Set<Long> units,
    LocalDate birthday,
    String preferredTime,
    boolean doNotCall) {

  boolean isReachedLike(String otherName, Set<String> otherPhones, Set<Long> otherUnits) {
    return name.equals(otherName)
        && (otherPhones.stream().anyMatch(phones::contains)
            || otherUnits.stream().anyMatch(units::contains));
  }
}
