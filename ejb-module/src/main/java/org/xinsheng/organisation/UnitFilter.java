package org.xinsheng.organisation;

import java.io.Serializable;

/**
 * Which units of an office are asked for.
 *
 * @param zone the code of a zone, null for all
 * @param building as it is written, null for all
 * @param text the beginning of a unit's writing, null for all
 * @param active whether those in use or those retired; null for both
 */
public record UnitFilter(String zone, String building, String text, Boolean active)
    implements Serializable {}
