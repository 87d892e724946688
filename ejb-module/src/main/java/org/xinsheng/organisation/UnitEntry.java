package org.xinsheng.organisation;

import java.io.Serializable;

/**
 * A unit in the register of units.
 *
 * @param active whether it is found by who registers
 */
public record UnitEntry(
    Long id, Long officeId, Long zoneId, String text, String building, boolean active, long version)
    implements Serializable {}
