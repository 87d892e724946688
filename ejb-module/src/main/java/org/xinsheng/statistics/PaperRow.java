package org.xinsheng.statistics;

import java.io.Serializable;

/**
 * A printed form that is kept with a signed period.
 *
 * @param form as it stands in addresses, e.g. {@code weekly-register}
 * @param sha256 of its bytes when it was signed
 * @param intact whether its bytes still are those that were signed; null where they were not
 *     compared
 */
public record PaperRow(String form, long bytes, String sha256, Boolean intact)
    implements Serializable {}
