package org.xinsheng.shared;

import java.io.Serializable;

/**
 * One record, by id, with the number that people read.
 *
 * @param number the business number, e.g. {@code TS-GD01-20261123-000007}
 */
public record SubjectRef(SubjectType type, Long id, String number) implements Serializable {}
