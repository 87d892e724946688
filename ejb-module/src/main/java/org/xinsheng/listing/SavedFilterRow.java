package org.xinsheng.listing;

import java.io.Serializable;

/**
 * A filter that the reader kept.
 *
 * @param query of the list's address, without the question mark
 */
public record SavedFilterRow(Long id, String name, String query) implements Serializable {}
