package org.xinsheng.customer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry of the contact book as administrators see it.
 *
 * @param phones masked, ordered
 * @param units their texts, ordered
 */
public record ContactRow(
    Long number,
    Long officeId,
    String name,
    List<String> phones,
    List<String> units,
    LocalDate birthday,
    String preferredTime,
    boolean doNotCall,
    boolean active,
    long version)
    implements Serializable {}
