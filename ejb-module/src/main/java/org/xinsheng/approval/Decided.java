package org.xinsheng.approval;

import java.io.Serializable;
import java.time.Instant;
import org.xinsheng.complaint.Person;

/**
 * What became of something that waited.
 *
 * @param by null where time or another act ended it
 */
public record Decided(boolean approved, Person by, Instant at) implements Serializable {}
