package org.xinsheng.audit;

import java.time.Instant;

/**
 * What is looked for in the trail of all records; null for any.
 *
 * @param who user name
 * @param record its number
 * @param act its code
 * @param from recorded at or after
 * @param until recorded before
 */
public record TrailFilter(String who, String record, String act, Instant from, Instant until) {}
