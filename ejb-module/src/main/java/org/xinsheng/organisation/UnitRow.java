package org.xinsheng.organisation;

import java.io.Serializable;

/**
 * @param text e.g. {@code 3-1-1202}
 */
public record UnitRow(Long id, Long officeId, Long zoneId, String text, String building)
    implements Serializable {}
