package org.xinsheng.statistics;

/**
 * A printed form of a period as it was signed.
 *
 * @param form as it stands in addresses, e.g. {@code weekly-register}
 * @param pdf its bytes, of which everybody who has the record keeps their hands off
 */
public record SignedPaper(String form, byte[] pdf) {}
