package org.xinsheng.shared;

import java.io.Serializable;

/**
 * @param field the path as the caller wrote it, e.g. {@code customer.phone}
 */
public record FieldError(String field, Message message) implements Serializable {}
