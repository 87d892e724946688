package org.xinsheng.customer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry of the contact book, phones in full.
 *
 * @param phones in E.164, ordered
 * @param units their texts, ordered
 */
public record CustomerRow(
    Long id,
    Long officeId,
    String name,
    List<String> phones,
    List<String> units,
    LocalDate birthday,
    String preferredTime,
    boolean doNotCall)
    implements Serializable {}
